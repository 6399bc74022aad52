import { describe, expect, test } from 'vitest';
import { ErrorePostazione } from '../../../contract/esito.ts';
import { operazioni } from '../../../contract/operazioni/index.ts';
import type { RecordTraccia } from '../../../contract/traccia.ts';
import type { ClienteAnpr } from '../../../main/anpr/cliente.ts';
import { IdOperazione } from '../../../main/anpr/id-operazione.ts';
import { NonPartita } from '../../../main/rete/non-partita.ts';
import type { RispostaAnpr } from '../../../main/anpr/risposta.ts';
import { StatoAnpr } from '../../../main/anpr/stato-anpr.ts';
import type { Atto } from '../../../main/sportello/atto.ts';
import { Sportello } from '../../../main/sportello/sportello.ts';
import type { Originali } from '../../../main/pratiche/originali.ts';
import type { Pratiche } from '../../../main/pratiche/pratiche.ts';
import type { Traccia } from '../../../main/traccia/traccia.ts';
import { codiceDi } from '../../supporto/nucleo.ts';

const operatore = {
  codiceFiscale: 'FRRGLI88D52F257X',
  cognome: 'FERRARI',
  nome: 'GIULIA',
  ruolo: 'operatore',
} as const;
const sessione = { id: 'sessione', operatore };
const atto: Atto = {
  id: 'atto',
  sessione,
  pratica: {
    id: 'pratica',
    numero: '2026/PC-0001/00001',
    aperta: '',
    finalita: 'sportello-anagrafe',
    stato: 'aperta',
    operatore: 'FRRGLI88D52F257T',
  },
  finalita: { codice: 'sportello-anagrafe', ruoli: ['operatore'], sezioni: ['2'], eServizi: [] },
};
const domanda = { operazione: operazioni['3002'], campi: {}, criteri: [], soggetti: [] };
const ok: RispostaAnpr = { esito: 'ok', valore: {}, idOperazioneANPR: '9', ignoti: [], originale: Buffer.alloc(0) };
const rifiutata = (codice: string, testo: string): RispostaAnpr => ({
  esito: 'ko',
  errori: [{ codice, gravita: 'errore', testo }],
  idOperazioneANPR: '0',
  originale: Buffer.alloc(0),
});
const superata = rifiutata('XXXX', "Identificativo operazione comune inferiore all'ultimo utilizzato");

/** A sportello whose ANPR gives these answers, or fails so, and what it wrote in the log. */
function sportelloCon(risposte: readonly (RispostaAnpr | Error)[]): { sportello: Sportello; record: RecordTraccia[] } {
  const record: RecordTraccia[] = [];
  const daDare = [...risposte];
  const traccia = {
    scrivi: (uno: RecordTraccia) => Promise.resolve(void record.push(uno)),
    pseudonimo: (id: string) => Promise.resolve(`pseudonimo di ${id}`),
  };
  const anpr = {
    prepara: (_operazione: unknown, _campi: unknown, id: string) => ({ eco: { idOperazioneComune: id } }),
    invia: () => {
      const risposta = daDare.shift();
      return risposta instanceof Error ? Promise.reject(risposta) : Promise.resolve(risposta);
    },
  };
  const sportello = new Sportello({
    anpr: anpr as unknown as ClienteAnpr,
    idOperazione: new IdOperazione('036030-PC-0001'),
    pratiche: {} as Pratiche,
    originali: { conserva: () => Promise.resolve() } as unknown as Originali,
    idPostazione: '036030-PC-0001',
    traccia: traccia as unknown as Traccia,
    statoAnpr: new StatoAnpr(),
    sessione: () => sessione,
    attesta: () => Promise.resolve(),
    blocca: () => undefined,
    mittente: () =>
      Promise.resolve({
        operatore: operatore.codiceFiscale,
        idSede: '036030',
        idPostazione: '036030-PC-0001',
        idPostazioneFirmato: '',
        idApplicazione: '',
        indirizzo: '',
      }),
  });
  return { sportello, record };
}

const specie = (record: readonly RecordTraccia[]) => record.map(({ tipo }) => tipo);

describe('a reading that another workstation overtook', () => {
  test('is asked again under another id, with records of its own in the same act', async () => {
    const { sportello, record } = sportelloCon([superata, ok]);
    expect(await sportello.chiedi(atto, domanda, () => [])).toBe(ok);
    expect(specie(record)).toEqual(['apertura', 'chiusura', 'apertura', 'chiusura']);
    const aperture = record.filter((uno) => uno.tipo === 'apertura');
    expect(aperture.map((una) => una.atto)).toEqual(['atto', 'atto']);
    expect(BigInt(aperture[1]!.idOperazioneComune)).toBeGreaterThan(BigInt(aperture[0]!.idOperazioneComune));
    expect(record[1]).toMatchObject({ esito: 'rifiutata', codici: ['XXXX'] });
  });

  test('is asked again once only', async () => {
    const { sportello, record } = sportelloCon([superata, superata, ok]);
    expect(await sportello.chiedi(atto, domanda, () => [])).toBe(superata);
    expect(specie(record)).toHaveLength(4);
  });
});

describe('an act without a practice', () => {
  test('has one id for all its questions, and a reading of it that was overtaken is asked again', async () => {
    const { sportello, record } = sportelloCon([ok, superata, ok]);
    const giro = sportello.attoSenzaPratica('aggiornamento-tabelle');
    await sportello.chiediPer(giro, domanda);
    expect(await sportello.chiediPer(giro, domanda)).toBe(ok);
    const aperture = record.filter((uno) => uno.tipo === 'apertura');
    expect(aperture).toHaveLength(3);
    expect(new Set(aperture.map((una) => una.atto)).size).toBe(1);
  });

  test('of a session that is over sends nothing in the name of who came after', async () => {
    const { sportello, record } = sportelloCon([ok]);
    const giro = { ...sportello.attoSenzaPratica('aggiornamento-tabelle'), sessione: { id: 'altra', operatore } };
    expect(await codiceDi(sportello.chiediPer(giro, domanda))).toBe('ALTRO_OPERATORE');
    expect(record).toEqual([]);
  });
});

test.each([rifiutata('XXXX', 'Servizio non disponibile'), rifiutata('EN122', 'Nessun risultato')])(
  'any other refusal is not asked again: %j',
  async (risposta) => {
    const { sportello, record } = sportelloCon([risposta, ok]);
    expect(await sportello.chiedi(atto, domanda, () => [])).toBe(risposta);
    expect(specie(record)).toEqual(['apertura', 'chiusura']);
  },
);

test('the closing record holds the pseudonyms of who came back', async () => {
  const { sportello, record } = sportelloCon([ok]);
  await sportello.chiedi(atto, domanda, () => ['AF41450AS', 'UK79569LF']);
  expect(record[1]).toMatchObject({ soggetti: ['pseudonimo di AF41450AS', 'pseudonimo di UK79569LF'] });
});

test.each([
  ['that never left', new NonPartita('ANPR_NON_RAGGIUNGIBILE'), 'non-inviata'],
  ['that never left, whatever the code', new NonPartita('ANNULLATA'), 'non-inviata'],
  ['forbidden by a server that had it', new ErrorePostazione('ANPR_CERTIFICATO_RIFIUTATO', 'HTTP 403'), 'ignoto'],
  ['whose answer was lost', new ErrorePostazione('ANPR_RISPOSTA_PERSA'), 'ignoto'],
  ['aborted under way', new ErrorePostazione('ANNULLATA'), 'ignoto'],
  ['that ANPR does not accept as secure', new ErrorePostazione('ANPR_ERRORE_SICUREZZA'), 'rifiutata'],
])('a request %s: %s is recorded as %s', async (_, causa, esito) => {
  const { sportello, record } = sportelloCon([causa]);
  await expect(sportello.chiedi(atto, domanda, () => [])).rejects.toBe(causa);
  expect(record[1]).toMatchObject({ tipo: 'chiusura', esito, codici: [causa.errore.code], soggetti: [] });
});
