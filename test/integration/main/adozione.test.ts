import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { gestoriDelNucleo } from '../../supporto/gestori.ts';
import { leggiChiavi } from '../../../main/store/chiavi.ts';
import { Lavoro } from '../../../main/store/lavoro/lavoro.ts';
import { oggiItaliano } from '../../supporto/giorni.ts';
import { NucleoDiProva } from '../../supporto/nucleo.ts';
import { atto, nascita, PAVULLO, persona, ricercaDi, senza } from '../../supporto/richieste.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import { trovati } from '../../supporto/tracce.ts';

const oggi = oggiItaliano();
const segnale = new AbortController().signal;

let sandbox: SandboxDiProva;
let nucleo: NucleoDiProva;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
});
beforeEach(async () => {
  nucleo = await NucleoDiProva.conOperatore({ sandbox, accertamento: { primo: 3_600_000, massimo: 3_600_000 } });
});
afterEach(async () => {
  sandbox.guasto({ nome: 'nessuno' });
  await nucleo.chiudi();
});
afterAll(() => sandbox.elimina());

interface Identita {
  readonly nome: string;
  readonly codiceFiscale: string;
  readonly idANPR: string;
}

async function scheda(nome: string): Promise<{ soggetto: Campi; identita: Identita } | undefined> {
  const esito = await nucleo.cerca({ specie: 'generalita', cognome: nome.split(' ')[0]!, nome: nome.split(' ')[1]! });
  if (esito.specie !== 'uno') return undefined;
  const { soggetto, idANPR } = esito.scheda;
  const codiceFiscale = testoDi(sezioneDi(sezioneDi(soggetto, 'generalita'), 'codiceFiscale'), 'codFiscale') ?? '';
  return { soggetto, identita: { nome, codiceFiscale, idANPR } };
}

/** A child born today, and the request of its adoption by the same household. */
async function natoDaAdottare(prima: string, dopo: string) {
  const { idANPR } = sandbox.dati.soggetti.find(({ specie }) => specie === 'famiglia-numerosa')!;
  const { componenti } = await nucleo.parti.consultazione.famiglia(await nucleo.pratica(), idANPR, { segnale });
  const [padre, madre] = componenti as [Campi, Campi];
  const [cognome, nome] = prima.split(' ');
  const [nuovoCognome, nuovoNome] = dopo.split(' ');
  const generalita = persona({ cognome: cognome!, nome: nome!, dataNascita: oggi });
  const attoNascita = atto(PAVULLO, { anno: oggi.slice(0, 4) });
  const nato = { ...nascita(padre, madre), generalita1001: { generalita }, attoNascita };
  const { registrazioni } = nucleo.parti;
  const comune = { decorrenza: oggi, soggetti: [], confermati: [] };
  await registrazioni.invia({
    ...{ id: randomUUID(), pratica: await nucleo.pratica(), operazione: '1001', campi: nato },
    ...comune,
  });
  const lui = (await scheda(prima))!;
  const chi = ricercaDi(lui.soggetto);
  const campi = {
    generalitaPerRicerca: chi,
    generalitaDaModificare: {
      generalita: { ...senza(generalita, 'codiceFiscale'), cognome: nuovoCognome!, nome: nuovoNome! },
    },
    attoNascita: { ...attoNascita, numeroAtto: '77' },
    paternita: { generalita: ricercaDi(padre) },
    maternita: { generalita: ricercaDi(madre) },
    datiControllo: { tipoMutazione: ['01', '10', '11', '15'], gestioneCF: '1' },
  };
  const pratica = await nucleo.pratica();
  await nucleo.parti.consultazione.scheda(pratica, lui.identita.idANPR, { segnale });
  const daInviare = { id: randomUUID(), pratica, operazione: '5008' as const, campi, decorrenza: oggi };
  return { daInviare: { ...daInviare, soggetti: [lui.identita.idANPR], confermati: [] }, prima: lui.identita };
}

const gestori = () => gestoriDelNucleo(nucleo);

/** What of the two identities is in a text. */
const nominate = (testo: string, identita: Identita): boolean =>
  [identita.codiceFiscale, identita.idANPR, identita.nome.split(' ')[0]!].some((una) => testo.includes(una));

/** Every text that the workstation has of its own: lists, what can be looked at, the log, the store unsealed. */
async function tutto(id: string): Promise<readonly string[]> {
  const g = gestori();
  const elenco = await g['registrazione:elenco'](undefined);
  const letta = await g['registrazione:leggi']({ id });
  const record = await nucleo.record();
  return [JSON.stringify(elenco), JSON.stringify(letta), ...record.map((uno) => JSON.stringify(uno))];
}

test('after the adoption of a minor nothing of the workstation has both identities', async () => {
  const { daInviare, prima } = await natoDaAdottare('IGNOTA ZOE', 'SANTORO ZOE');
  const adottata = await nucleo.parti.registrazioni.invia(daInviare);
  expect(adottata).toMatchObject({ specie: 'eseguita', campi: {}, esito: { valore: null } });
  expect(await scheda('IGNOTA ZOE')).toBeUndefined();
  const { identita: dopo } = (await scheda('SANTORO ZOE'))!;
  expect(dopo.idANPR).not.toBe(prima.idANPR);

  for (const testo of await tutto(daInviare.id)) {
    expect([nominate(testo, prima), nominate(testo, dopo)]).not.toEqual([true, true]);
  }
  const pseudonimi = await Promise.all([prima, dopo].map(({ idANPR }) => nucleo.parti.traccia.pseudonimo(idANPR)));
  const record = await nucleo.record();
  const conTutti = record.filter((uno) => pseudonimi.every((p) => JSON.stringify(uno).includes(p)));
  expect(conTutti).toEqual([]);
  // Nor by the access, nor by the practice in which each was looked at.
  const legami = (p: string) =>
    new Set(
      record.flatMap((uno) => {
        if (!JSON.stringify(uno).includes(p)) return [];
        const apertura = record.find(
          (altro) => altro.tipo === 'apertura' && 'accesso' in uno && altro.accesso === uno.accesso,
        );
        return apertura?.tipo === 'apertura' ? [apertura.accesso, apertura.atto, apertura.pratica] : [];
      }),
    );
  const [suoi, nuovi] = pseudonimi.map(legami);
  expect([...suoi!].filter((uno) => nuovi!.has(uno))).toEqual([]);
});

test('its practice is closed and emptied, in the log and in the store', async () => {
  const { daInviare, prima } = await natoDaAdottare('IGNOTO UGOLINO', 'SANTORO UGOLINO');
  expect(await nucleo.parti.registrazioni.invia(daInviare)).toMatchObject({ specie: 'eseguita' });
  const { identita: dopo } = (await scheda('SANTORO UGOLINO'))!;
  expect((await nucleo.recordDi('pratica')).at(-1)).toMatchObject({ atto: 'chiusa' });
  const { host } = nucleo;
  await nucleo.spegni();
  const { lavoro: chiave } = await leggiChiavi(join(nucleo.cartella, 'chiavi'), host.sigillo, true);
  const lavoro = new Lavoro(join(nucleo.cartella, 'lavoro.db'), chiave);
  const salvata = lavoro.registrazioni.leggi(daInviare.id)!;
  expect(salvata).toMatchObject({ campi: {}, corpo: '', specie: 'eseguita' });
  expect(lavoro.pratiche.leggi(daInviare.pratica)).toHaveProperty('chiusa');
  lavoro.chiudi();
  const cercati = [prima.codiceFiscale, dopo.codiceFiscale, prima.idANPR, dopo.idANPR];
  for (const file of ['registro.db', 'lavoro.db']) {
    expect(trovati(readFileSync(join(nucleo.cartella, file)), cercati)).toEqual([]);
  }
  nucleo = await NucleoDiProva.conOperatore({ sandbox, host });
});

test('an answer that was lost is found out, and nothing more is learnt than that it was done', async () => {
  const { daInviare } = await natoDaAdottare('IGNOTA EVA', 'SANTORO EVA');
  sandbox.guasto({ nome: 'perde-risposta' });
  expect(await nucleo.parti.registrazioni.invia(daInviare)).toMatchObject({ stato: 'da-accertare' });
  sandbox.guasto({ nome: 'nessuno' });
  expect(await nucleo.parti.registrazioni.accerta(daInviare.id)).toMatchObject({
    ...{ specie: 'eseguita', campi: {} },
    esito: { valore: null },
  });
  const { identita } = (await scheda('SANTORO EVA'))!;
  const pseudonimo = await nucleo.parti.traccia.pseudonimo(identita.idANPR);
  const del3003 = (await nucleo.recordDi('apertura')).filter(({ operazione }) => operazione === '3003');
  const chiusure = await nucleo.recordDi('chiusura');
  expect(del3003.length).toBeGreaterThan(0);
  for (const { accesso } of del3003) {
    expect(JSON.stringify(chiusure.find((una) => una.accesso === accesso))).not.toContain(pseudonimo);
  }
});

test('one that ANPR refuses can be put right: nothing has been done yet', async () => {
  const { daInviare } = await natoDaAdottare('IGNOTO ELIO', 'SANTORO ELIO');
  const campi = { ...daInviare.campi, attoNascita: { ...daInviare.campi.attoNascita, anno: '1900' } };
  const rifiutata = await nucleo.parti.registrazioni.invia({ ...daInviare, campi });
  expect(rifiutata).toMatchObject({ specie: 'rifiutata', campi });
  const { id } = daInviare;
  expect((await nucleo.parti.registrazioni.leggi(id)).campi).toEqual(campi);
});
