import { expect, test } from 'vitest';
import type { RecordTraccia } from '../../../contract/traccia.ts';
import { righeTraccia } from '../../../renderer/traccia/righe-traccia.ts';

const ora = '2026-11-22T09:33:12.000Z';
const apertura = (accesso: string): RecordTraccia => ({
  tipo: 'apertura',
  ora,
  accesso,
  atto: 'atto',
  sessione: 's',
  operatore: 'FRRGLI88D52F257T',
  ruolo: 'operatore',
  postazione: '036028-PC-0001',
  finalita: 'sportello-anagrafe',
  pratica: '2026/PC-0001/00042',
  operazione: '3002',
  modo: 'inviata',
  idOperazioneComune: '1',
  criteri: ['idANPR', 'datiNascita'],
  soggetti: ['aa'],
});
const chiusura = (accesso: string, esito: 'ok' | 'rifiutata'): RecordTraccia => ({
  tipo: 'chiusura',
  ora,
  accesso,
  esito,
  codici: esito === 'ok' ? [] : ['EN133'],
  soggetti: ['aa', 'bb'],
});

test('an access is one line, with its outcome and the number of people whose data came', () => {
  const [riga, ...altre] = righeTraccia([chiusura('a', 'rifiutata'), apertura('a')]);
  expect(altre).toEqual([]);
  expect(riga).toMatchObject({ soggetti: '2', esito: 'Rifiutata da ANPR (EN133)', tono: 'attenta' });
});

test('criteria are called as the screens call them', () => {
  expect(righeTraccia([apertura('a')])[0]?.evento).toMatch(/per ID ANPR, Nascita$/);
});

test('a registration says despite which warnings it was sent', () => {
  const inviata = {
    ...apertura('a'),
    operazione: '1001',
    criteri: [],
    confermati: ['nascita-tardiva'],
  } as RecordTraccia;
  expect(righeTraccia([inviata])[0]?.evento).toBe('Iscrizione per nascita nonostante: nascita dichiarata tardi');
});

test('a check whose level was changed says which, from what to what, and who did it', () => {
  const cambiato: RecordTraccia = {
    ...{ tipo: 'controllo', ora, controllo: 'data-futura', prima: 'blocca', livello: 'avvisa' },
    ...{ sessione: 's', operatore: 'BNCLRA90A41F257X', ruolo: 'als', postazione: 'p' },
  };
  expect(righeTraccia([cambiato])[0]).toMatchObject({
    evento: 'Controllo sulle registrazioni cambiato',
    operatore: 'BNCLRA90A41F257X',
    esito: 'Data nel futuro: da “Blocca” a “Avvisa”',
  });
});

test('a grace on revocation says from how many hours to how many, and who granted it', () => {
  const concessa: RecordTraccia = {
    ...{ tipo: 'tolleranza', ora, prima: 0, ore: 48 },
    ...{ sessione: 's', operatore: 'BNCLRA90A41F257X', ruolo: 'als', postazione: 'p' },
  };
  expect(righeTraccia([concessa])[0]).toMatchObject({
    evento: 'Tolleranza sulla revoca cambiata',
    operatore: 'BNCLRA90A41F257X',
    esito: 'Da 0 a 48 ore',
  });
});

test('a certificate of the workstation that was brought in says which, and who did it', () => {
  const importato: RecordTraccia = {
    ...{ tipo: 'custodia', ora, atto: 'importato', certificato: '036030-PC-0001', serie: '4A', postazione: 'p' },
    ...{ sessione: 's', operatore: 'BNCLRA90A41F257X', ruolo: 'alp' },
  };
  expect(righeTraccia([importato])[0]).toMatchObject({
    evento: 'Certificato importato su questa postazione',
    operatore: 'BNCLRA90A41F257X',
    esito: '036030-PC-0001, numero di serie 4A',
  });
});

test.each([
  ['C021', 'Stato di famiglia'],
  ['ID-ANPR', 'ID ANPR di molte persone'],
  ['RESIDENZA scarico', 'Residenza di molte persone, risposta'],
  ['RESIDENZA ritiro', 'Residenza di molte persone, ritiro del file'],
  ['ID-ANPR-VALIDO', 'ID ANPR valido'],
  ['X999', 'X999'],
])('what was asked of PDND is told in words: %s', (operazione, parole) => {
  const una = { ...apertura('a'), operazione, criteri: [] } as RecordTraccia;
  expect(righeTraccia([una])[0]?.evento).toBe(parole);
});

test('an opening without its closing is pointed out', () => {
  expect(righeTraccia([apertura('a')])[0]).toMatchObject({ esito: 'Senza chiusura', tono: 'attenta' });
});

test('a closing whose opening is out of sight is not lost', () => {
  expect(righeTraccia([chiusura('vecchio', 'ok')])).toHaveLength(1);
});

test('a refused log-in says why, in words', () => {
  const rifiuto: RecordTraccia = {
    tipo: 'accesso-rifiutato',
    ora,
    postazione: 'p',
    codice: 'PIN_ERRATO',
    seriale: '1',
  };
  expect(righeTraccia([rifiuto])[0]).toMatchObject({ evento: 'Accesso rifiutato', esito: 'PIN errato.' });
});

test("a card's PIN changed, or not, says what was done and how it went", () => {
  const atto = { tipo: 'pin-carta', ora, postazione: 'p', seriale: '1' } as const;
  expect(righeTraccia([{ ...atto, atto: 'cambio' }])[0]).toMatchObject({
    evento: 'Cambio del PIN della carta',
    esito: 'Riuscito',
    tono: 'buona',
  });
  expect(righeTraccia([{ ...atto, atto: 'sblocco', codice: 'PUK_ERRATO' }])[0]).toMatchObject({
    evento: 'Nuovo PIN con il PUK della carta',
    esito: 'PUK errato.',
    tono: 'attenta',
  });
});
