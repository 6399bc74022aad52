import type { RispostaConservata } from '../../contract/consultazione.ts';
import type { Campi, Operazione } from '../../contract/operazioni/albero.ts';
import { codiciOperazioni, operazioni, type CodiceOperazione } from '../../contract/operazioni/index.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import type { NodoXml } from '../../contract/xml/nodo.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import { analizza, erroriDi, leggiRamo, rispostaIn, type Eco, type RispostaAnpr } from './risposta.ts';

/** An answer that ANPR had kept, as it may be shown, with the people whom it is about. */
export interface Conservata {
  readonly risposta: RispostaConservata;
  /** People named in what no tree of ours reads: by ID ANPR, record number, codice fiscale. */
  readonly persone: readonly string[];
}

/**
 * Reads an answer that ANPR had kept of an earlier request (3003, 3005): the XML of the answer, alone or in its envelope,
 * base64. What no tree of ours reads is given as text: it is ANPR's, and may be looked at. What is no XML is nothing that
 * anybody could say whom it is about: it is not shown.
 *
 * @param codice the operation, where ANPR names it; else the answer's root tells
 */
export function leggiConservata(base64: string | undefined, codice?: string): Conservata {
  const senza = { risposta: { ...conOperazione(codice), errori: [] }, persone: [] };
  if (base64 === undefined) return senza;
  const byte = Buffer.from(base64, 'base64');
  const radice = radiceDi(byte);
  if (!radice) return senza;
  const trovata = codiciOperazioni.find((una) => corrisponde(operazioni[una], radice));
  const letta = trovata && seLeggibile(() => leggiRamo(operazioni[trovata], radice));
  if (!trovata || !letta) {
    return { risposta: { ...senza.risposta, testo: byte.toString('utf8') }, persone: [...new Set(nominati(radice))] };
  }
  const { ramo, valore } = letta;
  const idOperazioneANPR = testoDi(sezioneDi(valore, 'testataRisposta'), 'idOperazioneANPR');
  const { testataRisposta: _testata, ...dati }: Campi = valore;
  const risposta = {
    operazione: trovata,
    ...(idOperazioneANPR === undefined ? {} : { idOperazioneANPR }),
    ...(ramo === 'ko' ? {} : { valore: dati }),
    errori: ramo === 'ko' ? erroriDi(valore) : [],
  };
  return { risposta, persone: [] };
}

/** The believed answer to one of our own requests, as ANPR kept it. @throws ErrorePostazione */
export function rispostaConservata(operazione: Operazione, base64: string, eco: Eco): RispostaAnpr {
  const byte = Buffer.from(base64, 'base64');
  const radice = radiceDi(byte);
  if (!radice) throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'kept answer');
  return rispostaIn(operazione, radice, eco, byte);
}

/** How people are named, by element, and how each kind of name is told from the others. */
const nomiDiPersone: Readonly<Record<string, string>> = {
  idANPR: '',
  idSchedaSoggettoANPR: 'scheda:',
  codFiscale: 'cf:',
  codiceFiscale: 'cf:',
};

const nominati = ({ nome, testo, figli }: NodoXml): readonly string[] => {
  const segno = figli.length === 0 && testo.trim() !== '' ? nomiDiPersone[nome] : undefined;
  return segno === undefined ? figli.flatMap(nominati) : [`${segno}${testo.trim()}`];
};

const conOperazione = (codice: string | undefined): { operazione?: CodiceOperazione } => {
  const nota = codiciOperazioni.find((una) => una === codice);
  return nota === undefined ? {} : { operazione: nota };
};

const corrisponde = ({ radiceRisposta, spazio }: Operazione, radice: NodoXml): boolean =>
  radice.nome === radiceRisposta && radice.spazio === spazio;

/** The answer's own element, out of its envelope; undefined where the bytes are no XML that may be read. */
const radiceDi = (byte: Buffer): NodoXml | undefined => {
  const letta = seLeggibile(() => analizza(byte));
  if (letta?.nome !== 'Envelope') return letta;
  return letta.figli.find(({ nome }) => nome === 'Body')?.figli[0];
};

const seLeggibile = <T>(leggi: () => T): T | undefined => {
  try {
    return leggi();
  } catch (causa) {
    if (causa instanceof ErrorePostazione) return undefined;
    throw causa;
  }
};
