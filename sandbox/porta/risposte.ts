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

/** `tipoMutazione` follows the answer of a 5021 even where it is a refusal, of a request that may name none. */
const coda = ({ codaRisposta }: Operazione, richiesta: Campi): Campi => {
  if (!codaRisposta?.some(({ specie }) => specie === 'campo')) return {};
  const [tipo] = [(richiesta['datiControllo'] as Campi | undefined)?.['tipoMutazione'] ?? []].flat();
  return { tipoMutazione: typeof tipo === 'string' && /^\d{1,2}$/.test(tipo) ? tipo : '0' };
};

const rispostaKO = (
  operazione: Operazione,
  richiesta: Campi,
  [idANPR, esito]: readonly [string, EsitoOperazione],
  errore: Campi,
): string =>
  scriviRisposta(operazione, 'ko', {
    testataRisposta: testataRisposta(richiesta['testataRichiesta'] as Campi, idANPR, esito),
    listaErrori: { errore: [errore] },
    ...coda(operazione, richiesta),
  });

/** A refusal with a code of the catalogue, of a request by its tree. */
export const rispostaCatalogo = (
  operazione: Operazione,
  richiesta: Campi,
  idANPR: string,
  esito: EsitoOperazione,
  errore: ErroreAnpr,
): string =>
  rispostaKO(operazione, richiesta, [idANPR, esito], {
    codiceErroreAnomalia: errore.codice,
    tipoErroreAnomalia: 'E',
    testoErroreAnomalia: errore.testo,
    ...(errore.campo === undefined ? {} : { campoErroreAnomalia: errore.campo.slice(0, 240) }),
  });

/** A refusal before any work: code XXXX, a free text and no id of ANPR. */
export const rispostaPreliminare = (operazione: Operazione, richiesta: Campi, testo: string): string =>
  rispostaKO(operazione, richiesta, ['0', 'XXXX'], {
    codiceErroreAnomalia: 'XXXX',
    tipoErroreAnomalia: 'E',
    testoErroreAnomalia: testo,
  });
