import type { Campi, Operazione } from '../../contract/operazioni/albero.ts';
import { scriviRisposta } from '../../contract/operazioni/scrittura.ts';
import { type ErroreAnpr } from '../errori.ts';

const ripresi = [
  'idOperazioneComune',
  'codMittente',
  'codDestinatario',
  'operazioneRichiesta',
  'dataOraRichiesta',
  'protocolloComune',
  'dataProtocolloComune',
  'dataDecorrenza',
] as const;

/** `esitoOperazione`: 0000 done, 3 refused, XXXX not even looked at (anpr-protocol 2). */
export type EsitoOperazione = '0000' | '3' | 'XXXX';

/** The header of an answer: ANPR echoes the request's, codes not swapped, and adds its id and the outcome. */
export const testataRisposta = (testata: Campi, idANPR: string, esito: EsitoOperazione): Campi => ({
  ...Object.fromEntries(ripresi.flatMap((nome) => (testata[nome] === undefined ? [] : [[nome, testata[nome]]]))),
  idOperazioneANPR: idANPR,
  esitoOperazione: esito,
});

const rispostaKO = (operazione: Operazione, testata: Campi, errore: Campi): string =>
  scriviRisposta(operazione, 'ko', { testataRisposta: testata, listaErrori: { errore: [errore] } });

/** A refusal with a code of the catalogue. */
export const rispostaCatalogo = (
  operazione: Operazione,
  testata: Campi,
  idANPR: string,
  esito: EsitoOperazione,
  errore: ErroreAnpr,
): string =>
  rispostaKO(operazione, testataRisposta(testata, idANPR, esito), {
    codiceErroreAnomalia: errore.codice,
    tipoErroreAnomalia: 'E',
    testoErroreAnomalia: errore.testo,
    ...(errore.campo === undefined ? {} : { campoErroreAnomalia: errore.campo.slice(0, 240) }),
  });

/** A refusal before any work: code XXXX, a free text and no id of ANPR. */
export const rispostaPreliminare = (operazione: Operazione, testata: Campi, testo: string): string =>
  rispostaKO(operazione, testataRisposta(testata, '0', 'XXXX'), {
    codiceErroreAnomalia: 'XXXX',
    tipoErroreAnomalia: 'E',
    testoErroreAnomalia: testo,
  });
