import { describe, expect, test } from 'vitest';
import type { Finalita } from '../../../contract/finalita.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { operazioni } from '../../../contract/operazioni/index.ts';
import { scriviRisposta } from '../../../contract/operazioni/scrittura.ts';
import { leggiConservata } from '../../../main/anpr/conservata.ts';
import { autorizza } from '../../../main/finalita/finalita.ts';
import { conservateIn, perFinalita } from '../../../main/sportello/conservate.ts';

const base64 = (testo: string): string => Buffer.from(testo).toString('base64');
const file = (xml: string): Campi => ({ file: { xmlFile: base64(xml) } });
const leggi = (xml: string, finalita: Finalita) =>
  conservateIn('3005', file(xml)).map((una) => perFinalita(una, finalita));
const perAnagrafe = autorizza('sportello-anagrafe', 'operatore');
const perUfficio = autorizza('verifica-ufficio', 'operatore');

const ignota =
  '<v:RispostaV999 xmlns:v="urn:v"><a><idANPR>AF41450AS</idANPR></a><b><idSchedaSoggettoANPR>7</idSchedaSoggettoANPR>' +
  '<codiceFiscale><codFiscale>VSPGLI85D52G393A</codFiscale></codiceFiscale><idANPR>AF41450AS</idANPR></b></v:RispostaV999>';

describe('an answer that no tree of ours reads', () => {
  test('is shown as text, and whom it names is known', () => {
    const [letta] = leggi(ignota, perAnagrafe);
    expect(letta!.risposta.testo).toContain('RispostaV999');
    expect(letta!.persone).toEqual(['AF41450AS', 'scheda:7', 'cf:VSPGLI85D52G393A']);
  });

  test('is not for a purpose that sees little: nothing is shown, nobody is recorded', () => {
    expect(leggi(ignota, perUfficio)).toEqual([{ risposta: { errori: [], nonAmmessa: true }, persone: [] }]);
  });

  test('is not shown where it is no XML: nobody could say whom it is about', () => {
    expect(leggiConservata(base64('VESPUCCI GIULIA'))).toEqual({ risposta: { errori: [] }, persone: [] });
  });
});

const testataRisposta = {
  idOperazioneComune: '1',
  codMittente: '036030',
  codDestinatario: 'ANPR05',
  operazioneRichiesta: '5008',
  dataOraRichiesta: '2026-06-01T10:00:00.000Z',
  idOperazioneANPR: '9',
  esitoOperazione: '0000',
};

test('parents found by a 3001 are not for a purpose that may not ask a 3001', () => {
  const genitore = { generalita: { cognome: 'VESPUCCI', nome: 'ADA' } };
  const xml = scriviRisposta(operazioni['3001'], 'ok', { testataRisposta, elencoSoggettiMadre: [{ genitore }] });
  expect(JSON.stringify(leggi(xml, perAnagrafe))).toContain('VESPUCCI');
  expect(JSON.stringify(leggi(xml, perUfficio))).not.toContain('VESPUCCI');
});

test('of a registration, each purpose that may see it sees its own sections', () => {
  const datiSoggetto = [
    {
      identificativi: { idANPR: 'AF41450AS' },
      generalitaAttuali: { cognome: 'VESPUCCI', nome: 'GIULIA' },
      permessoSoggiorno: { tipoSoggiorno: '1' },
    },
  ];
  const xml = scriviRisposta(operazioni['5008'], 'ok', { testataRisposta, listaSoggettiVariati: { datiSoggetto } });
  const [intera] = leggi(xml, perAnagrafe);
  const [ridotta] = leggi(xml, autorizza('stato-civile', 'operatore'));
  expect(intera!.risposta.valore).toEqual({ listaSoggettiVariati: { datiSoggetto } });
  expect(JSON.stringify(ridotta!.risposta.valore)).toContain('VESPUCCI');
  expect(JSON.stringify(ridotta!.risposta.valore)).not.toContain('permessoSoggiorno');
  expect(leggi(xml, perUfficio)[0]!.risposta).toMatchObject({ operazione: '5008', nonAmmessa: true });
});

test('one answer that may not be seen does not keep the others from it', () => {
  const famiglia = scriviRisposta(operazioni['3002'], 'ok', { testataRisposta, datiFamigliaConvivenza: {} });
  const persona = scriviRisposta(operazioni['3002'], 'ok', {
    testataRisposta,
    listaSoggetti: { datiSoggetto: [{ generalita: { cognome: 'VESPUCCI', nome: 'GIULIA' } }] },
  });
  const elencoRisposte = [famiglia, persona].map((xml) => ({ statoLavorazione: '2', xmlRisposta: base64(xml) }));
  const lette = conservateIn('3003', { elencoRisposte }).map((una) => perFinalita(una, perUfficio).risposta);
  expect(lette).toMatchObject([{ nonAmmessa: true }, { statoLavorazione: '2', valore: { listaSoggetti: {} } }]);
});
