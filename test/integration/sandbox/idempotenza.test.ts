import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { avviaSandbox } from '../../../sandbox/sandbox.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import {
  Cliente,
  type Domanda,
  domandaPer,
  PERCORSO_CONNESSIONE,
  richiesta3002,
  richiestaConnessione,
  ultimoRifiuto,
  valore,
} from './cliente.ts';

describe('idOperazioneComune', () => {
  let sandbox: SandboxDiProva;
  let cliente: Cliente;
  const domanda = (cambia: Partial<Domanda> = {}): Domanda => ({
    ...domandaPer(cliente, '<idANPR>AF41450AS</idANPR>'),
    ...cambia,
  });
  const fatte = (): number => sandbox.operazioni.fatte(sandbox.dati.comune.istat);

  beforeEach(async () => {
    sandbox = await sandboxDiProva();
    cliente = new Cliente(sandbox);
  });
  afterEach(() => sandbox.elimina());

  test('sent twice gets the same answer, byte by byte, and the work is done once', async () => {
    const corpo = richiesta3002(domanda());
    const prima = await cliente.consulta(corpo);
    const seconda = await cliente.consulta(corpo);
    expect(valore(prima, 'idOperazioneANPR')).toMatch(/^\d{10,}$/);
    expect(seconda.testo).toBe(prima.testo);
    expect(fatte()).toBe(1);
    expect(sandbox.diario.voci.filter((v) => v.evento === 'operazione').map((v) => v.esito)).toEqual([
      'fatta',
      'ripetuta',
    ]);
  });

  test('is remembered for a refusal of ANPR too', async () => {
    const corpo = richiesta3002(domanda({ criteri: '<idANPR>ZZ99999Z1</idANPR>' }));
    const prima = await cliente.consulta(corpo);
    expect(valore(prima, 'codiceErroreAnomalia')).toBe('EN122');
    expect((await cliente.consulta(corpo)).testo).toBe(prima.testo);
    expect(fatte()).toBe(1);
  });

  test('with another Body is refused with EN079', async () => {
    const prima = domanda();
    await cliente.consulta(richiesta3002(prima));
    const seconda = await cliente.consulta(richiesta3002({ ...prima, criteri: '<idANPR>UK79569LF</idANPR>' }));
    expect(valore(seconda, 'codiceErroreAnomalia')).toBe('EN079');
    expect(seconda.testo).not.toContain('datiSoggetto');
    expect(fatte()).toBe(1);
  });

  test.each([
    ['lower than the last', '1000', '999'],
    ['lower as a number and higher as text', '1000', '99'],
    ['the same number written with zeros', '1000', '01000'],
    ['lower, of more digits than a double holds', '9007199254740993000000', '9007199254740992999999'],
  ])('%s and never used is refused', async (_, prima, dopo) => {
    await cliente.consulta(richiesta3002(domanda({ id: prima })));
    const risposta = await cliente.consulta(richiesta3002(domanda({ id: dopo })));
    expect(valore(risposta, 'codiceErroreAnomalia')).toBe('XXXX');
    expect(ultimoRifiuto(sandbox)).toBe('id-inferiore');
    expect(fatte()).toBe(1);
  });

  test('is not used up by a refusal before the work', async () => {
    const prima = domanda({ destinatario: 'ANPR00' });
    expect(valore(await cliente.consulta(richiesta3002(prima)), 'esitoOperazione')).toBe('XXXX');
    const poi = await cliente.consulta(richiesta3002({ ...prima, destinatario: 'ANPR05' }));
    expect(valore(poi, 'esitoOperazione')).toBe('0000');
  });

  test('is not used up by the connection test', async () => {
    const prova = domanda({ operazione: 'OP01' });
    await cliente.consulta(richiestaConnessione(prova), {}, { percorso: PERCORSO_CONNESSIONE });
    const poi = await cliente.consulta(richiesta3002(domanda({ id: prova.id })));
    expect(valore(poi, 'esitoOperazione')).toBe('0000');
  });

  test('still being worked on is refused, then answered', async () => {
    sandbox.guasto({ nome: 'lento', ms: 700 });
    const corpo = richiesta3002(domanda());
    const prima = cliente.consulta(corpo);
    await new Promise((avanti) => setTimeout(avanti, 250));
    expect(valore(await cliente.consulta(corpo), 'codiceErroreAnomalia')).toBe('XXXX');
    expect(ultimoRifiuto(sandbox)).toBe('id-in-corso');
    expect(valore(await prima, 'esitoOperazione')).toBe('0000');
    expect((await cliente.consulta(corpo)).testo).toBe((await prima).testo);
  });

  test('whose answer was lost is answered on the second try, the work done once', async () => {
    sandbox.guasto({ nome: 'perde-risposta' });
    const corpo = richiesta3002(domanda());
    await expect(cliente.consulta(corpo)).rejects.toThrow();
    expect(fatte()).toBe(1);
    sandbox.guasto({ nome: 'nessuno' });
    expect(valore(await cliente.consulta(corpo), 'esitoOperazione')).toBe('0000');
    expect(fatte()).toBe(1);
  });

  test('whose answer was cut short is answered on the second try', async () => {
    sandbox.guasto({ nome: 'troncata' });
    const corpo = richiesta3002(domanda());
    await expect(cliente.consulta(corpo)).rejects.toThrow();
    sandbox.guasto({ nome: 'nessuno' });
    expect(valore(await cliente.consulta(corpo), 'esitoOperazione')).toBe('0000');
    expect(fatte()).toBe(1);
  });

  test.each([
    ['504', 504],
    ['internal-error', 500],
  ] as const)('refused by the gateway with %s is not worked on', async (nome, stato) => {
    sandbox.guasto({ nome });
    const corpo = richiesta3002(domanda());
    expect((await cliente.consulta(corpo)).stato).toBe(stato);
    expect(fatte()).toBe(0);
  });

  test('is remembered across a restart', async () => {
    const corpo = richiesta3002(domanda());
    const prima = await cliente.consulta(corpo);
    await sandbox.chiudi();
    const dopo = await avviaSandbox({ cartella: sandbox.cartella });
    sandbox = { ...sandbox, ...dopo };
    const altro = new Cliente(sandbox);
    expect((await altro.consulta(corpo)).testo).toBe(prima.testo);
    const inferiore = await altro.consulta(richiesta3002({ ...domanda(), id: '1' }));
    expect(valore(inferiore, 'codiceErroreAnomalia')).toBe('XXXX');
  });
});
