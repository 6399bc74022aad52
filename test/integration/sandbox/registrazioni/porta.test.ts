import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { operazioni } from '../../../../contract/operazioni/index.ts';
import { scriviRichiesta } from '../../../../contract/operazioni/scrittura.ts';
import { persona, ITALIANA, PAVULLO } from '../../../supporto/richieste.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../../supporto/sandbox.ts';
import { Cliente, domandaPer, richiesta3002, type Risposta, ultimoRifiuto, valore, valori } from '../cliente.ts';

// Registrations through the front door, signed and over TLS, with the faults that a client must survive.

let sandbox: SandboxDiProva;
let cliente: Cliente;
let padre: string;
let madre: string;
const oggi = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(Date.now());

beforeAll(async () => {
  sandbox = await sandboxDiProva();
  cliente = new Cliente(sandbox);
  const numerosa = sandbox.dati.soggetti.find(({ specie }) => specie === 'famiglia-numerosa')!;
  const famiglia = await cliente.consulta(
    richiesta3002({ ...domandaPer(cliente, `<idANPR>${numerosa.idANPR}</idANPR>`), scheda: '2', dati: [] }),
  );
  [padre = '', madre = ''] = valori(famiglia, 'idSchedaSoggettoANPR');
});
afterAll(() => sandbox.elimina());
afterEach(() => sandbox.guasto({ nome: 'nessuno' }));

const { percorso } = operazioni['1001'];
const manda = (corpo: string): Promise<Risposta> => cliente.consulta(corpo, {}, { percorso });
const fatte = (): number => sandbox.operazioni.fatte(sandbox.dati.comune.istat);

/** A birth of that name; the parents are named by the number of their record, with what agrees with it. */
async function nascita(nome: string): Promise<string> {
  const [lui, lei] = await Promise.all([padre, madre].map((numero) => chi(numero)));
  const { id, istat, dataOra } = domandaPer(cliente, '');
  return scriviRichiesta(operazioni['1001'], {
    testataRichiesta: {
      ...{ idOperazioneComune: id, codMittente: istat, codDestinatario: 'ANPR05', operazioneRichiesta: '1001' },
      ...{ dataOraRichiesta: dataOra, tipoOperazione: 'C', tipoInvio: 'TEST', dataDecorrenza: oggi },
    },
    generalita1001: { generalita: persona({ nome, dataNascita: oggi }) },
    attoNascita: { comuneRegistrazione: PAVULLO, anno: oggi.slice(0, 4), parte: '1', serie: 'A', numeroAtto: '1' },
    cittadinanza: ITALIANA,
    paternita: { generalita: lui! },
    maternita: { generalita: lei! },
    datiControllo: { attribuzioneFamiglia: '1', gestioneCF: '1' },
  });
}

async function chi(idSchedaSoggettoANPR: string): Promise<Campi> {
  const criteri = `<idSchedaSoggettoANPR>${idSchedaSoggettoANPR}</idSchedaSoggettoANPR>`;
  const risposta = await cliente.consulta(richiesta3002({ ...domandaPer(cliente, criteri), dati: ['2'] }));
  return { cognome: valore(risposta, 'cognome')!, nome: valore(risposta, 'nome')!, idSchedaSoggettoANPR };
}

const trovati = async (nome: string): Promise<string[]> => {
  const criteri = `<cognome>TOSCHI</cognome><nome>${nome}</nome>`;
  return valori(await cliente.consulta(richiesta3002({ ...domandaPer(cliente, criteri), data: oggi })), 'idANPR');
};

test('is done, and a later 3002 finds who was born', async () => {
  const risposta = await manda(await nascita('ALBA'));
  expect(valore(risposta, 'esitoOperazione')).toBe('0000');
  expect(await trovati('ALBA')).toEqual([valore(risposta, 'idANPR')]);
});

test.each(['perde-risposta', 'troncata'] as const)(
  'done and its answer lost (%s), asked again it is not done again and says the same',
  async (nome) => {
    const chiamata = nome === 'troncata' ? 'BIANCA' : 'CLIO';
    const corpo = await nascita(chiamata);
    const prima = fatte();
    sandbox.guasto({ nome });
    await expect(manda(corpo)).rejects.toThrow();
    expect(fatte()).toBe(prima + 1);
    sandbox.guasto({ nome: 'nessuno' });
    const risposta = await manda(corpo);
    expect(valore(risposta, 'esitoOperazione')).toBe('0000');
    expect(fatte()).toBe(prima + 1);
    expect(await trovati(chiamata)).toEqual([valore(risposta, 'idANPR')]);
  },
);

test.each(['504', 'internal-error'] as const)('refused by the gateway (%s) it is not done', async (nome) => {
  const corpo = await nascita('DORA');
  sandbox.guasto({ nome });
  await manda(corpo);
  sandbox.guasto({ nome: 'nessuno' });
  expect(await trovati('DORA')).toEqual([]);
});

test('refused by ANPR it is remembered as refused, and says the same again', async () => {
  const corpo = (await nascita('EVA')).replace(/<attribuzioneFamiglia>1/, '<attribuzioneFamiglia>9');
  const prima = await manda(corpo);
  expect(valore(prima, 'codiceErroreAnomalia')).toBe('EF014');
  expect((await manda(corpo)).testo).toBe(prima.testo);
  expect(await trovati('EVA')).toEqual([]);
});

test('with a schema that ANPR would refuse is refused before any work', async () => {
  const corpo = (await nascita('FLORA')).replace('<sesso>F</sesso>', '<sesso>X</sesso>');
  expect(valore(await manda(corpo), 'codiceErroreAnomalia')).toBe('EN489');
  expect(await trovati('FLORA')).toEqual([]);
});

test('of a Comune that is not the sender is refused before any work', async () => {
  const corpo = (await nascita('GAIA')).replace('<codMittente>036030<', '<codMittente>037006<');
  expect(valore(await manda(corpo), 'codiceErroreAnomalia')).toBe('XXXX');
  expect(ultimoRifiuto(sandbox)).toBe('sede-diversa');
});
