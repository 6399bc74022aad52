import { expect, test } from 'vitest';
import { esitoDa } from '../../../main/anpr/esito-registrazione.ts';
import type { RispostaAnpr } from '../../../main/anpr/risposta.ts';

const originale = Buffer.alloc(0);
const ko = (codice: string, testo: string, idOperazioneANPR = '0'): RispostaAnpr => ({
  esito: 'ko',
  errori: [{ codice, gravita: 'errore', testo }],
  idOperazioneANPR,
  originale,
});
const inCorso = ko('XXXX', "Un'operazione con lo stesso identificativo e' ancora in corso");
const inferiore = ko('XXXX', "Identificativo operazione comune inferiore all'ultimo utilizzato");
const nonAbilitato = ko('XXXX', 'Utente non abilitato: operatore sospeso');
const sospesa = ko('EN203', "Esiste un'operazione sospesa sul soggetto", '9');
const usato = ko('EN079', "id operazione comune gia' presente per un servizio diverso");

test('a good answer is told with its warnings, without its header', () => {
  const anomalie = [{ codiceErroreAnomalia: 'CN558', tipoErroreAnomalia: 'W', testoErroreAnomalia: 'Indirizzo' }];
  const valore = { testataRisposta: { idOperazioneANPR: '9' }, listaAnomalie: { anomalie } };
  expect(esitoDa({ esito: 'ok', valore, idOperazioneANPR: '9', ignoti: [], originale }, false)).toEqual({
    esito: {
      specie: 'eseguita',
      idOperazioneANPR: '9',
      avvisi: [{ codice: 'CN558', gravita: 'avviso', testo: 'Indirizzo' }],
      valore: { listaAnomalie: { anomalie } },
    },
  });
});

test('a choice is to be made: nothing was done', () => {
  const valore = { testataRisposta: {}, elencoSoggettiPadre: { genitore: [] } };
  expect(esitoDa({ esito: 'multipla', valore, idOperazioneANPR: '9', originale }, false)).toEqual({
    esito: { specie: 'scelta', idOperazioneANPR: '9', valore: { elencoSoggettiPadre: { genitore: [] } } },
  });
});

test.each([
  ['still being worked on', inCorso, false, { attesa: { specie: 'in-lavorazione' } }],
  ['still being worked on, the second time', inCorso, true, { attesa: { specie: 'in-lavorazione' } }],
  ['a number lower than the last', inferiore, false, { esito: { specie: 'non-eseguita', motivo: 'mai-ricevuta' } }],
  ['the same, the second time', inferiore, true, { esito: { specie: 'non-eseguita', motivo: 'mai-ricevuta' } }],
  ['an operator not allowed', nonAbilitato, false, { esito: { specie: 'rifiutata' } }],
  ['an operation that is suspended (EN203)', sospesa, false, { esito: { specie: 'rifiutata' } }],
  ['the same, kept from the first time', sospesa, true, { esito: { specie: 'rifiutata', idOperazioneANPR: '9' } }],
  ['a number used by another service (EN079)', usato, false, { esito: { specie: 'rifiutata' } }],
])('%s', (_nome, risposta, ripetuta, atteso) => {
  expect(esitoDa(risposta, ripetuta)).toMatchObject(atteso);
});

test.each([
  ['an operator not allowed any more', nonAbilitato],
  ['a number used by another service (EN079)', usato],
])('%s, the second time, says nothing of the first', (_nome, risposta) => {
  expect(esitoDa(risposta, true)).toEqual({
    attesa: { specie: 'senza-risposta', codice: 'ANPR_OPERAZIONE_RIFIUTATA' },
  });
});
