import { ErrorePostazione } from '../../contract/esito.ts';
import { comeAnomalia } from '../../contract/operazioni/anomalia.ts';
import { sezione, type Campi, type Operazione } from '../../contract/operazioni/albero.ts';
import { rispostaKO } from '../../contract/operazioni/index.ts';
import { elementiDi, leggi, type ElementoIgnoto, type Lettura } from '../../contract/operazioni/lettura.ts';
import { ramoDi, type RamoRisposta } from '../../contract/operazioni/scrittura.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { analizzaXml, XmlRifiutato } from '../../contract/xml/analizza.ts';
import { figlio, type NodoXml } from '../../contract/xml/nodo.ts';
import type { Anomalia } from '../../contract/anpr.ts';
import { spazi } from './spazi.ts';
import type { RispostaHttp } from '../rete/scambio.ts';

/** What must come back unchanged for an answer to be ours: ANPR's answers carry no signature (design D6). */
export interface Eco {
  readonly idOperazioneComune: string;
  readonly operazioneRichiesta: string;
  readonly dataOraRichiesta: string;
  readonly codMittente: string;
}

/** A believed answer of ANPR: the good one, or its reasoned refusal. */
export type RispostaAnpr =
  | {
      readonly esito: 'ok';
      readonly valore: Campi;
      readonly idOperazioneANPR: string;
      readonly ignoti: readonly ElementoIgnoto[];
      /** The bytes that it was read from. */
      readonly originale: Uint8Array;
    }
  | {
      /** Several people, or marriages, fit what a registration names: nothing is done until one is chosen. */
      readonly esito: 'multipla';
      readonly valore: Campi;
      readonly idOperazioneANPR: string;
      readonly originale: Uint8Array;
    }
  | {
      readonly esito: 'ko';
      readonly errori: readonly Anomalia[];
      readonly idOperazioneANPR: string;
      readonly originale: Uint8Array;
    };

/** The answer to a question: only a registration can be answered with a choice ({@link Operazione.rispostaMultipla}). */
export type RispostaLettura = Exclude<RispostaAnpr, { esito: 'multipla' }>;

/**
 * Reads an HTTP answer into a believed answer.
 *
 * @throws ErrorePostazione where it is a SOAP fault, not the answer of this operation, or not an answer to us
 */
export function leggiRisposta(
  operazione: Operazione,
  http: Pick<RispostaHttp, 'stato' | 'tipo' | 'corpo'>,
  eco: Eco,
): RispostaAnpr {
  return rispostaIn(operazione, contenutoDelCorpo(http), eco, http.corpo);
}

/** The believed answer in an element, be it of now or kept by ANPR. @throws ErrorePostazione */
export function rispostaIn(operazione: Operazione, radice: NodoXml, eco: Eco, originale: Uint8Array): RispostaAnpr {
  if (radice.nome !== operazione.radiceRisposta || radice.spazio !== operazione.spazio) {
    throw new ErrorePostazione('ANPR_RISPOSTA_ESTRANEA', `{${radice.spazio}}${radice.nome}`);
  }
  const { ramo, valore, ignoti } = leggiRamo(operazione, radice);
  const testata = sezioneDi(valore, 'testataRisposta');
  verificaEco(testata, eco);
  const comune = { idOperazioneANPR: testoDi(testata, 'idOperazioneANPR') ?? '', originale };
  if (ramo === 'ko') return { esito: ramo, errori: erroriDi(valore), ...comune };
  if (ramo === 'multipla') return { esito: ramo, valore, ...comune };
  return { esito: ramo, valore, ignoti, ...comune };
}

const rami: readonly RamoRisposta[] = ['ok', 'multipla', 'ko'];

/**
 * The one branch of an answer, with what follows it in the answer's root; every branch is optional in the XSD, so that an
 * empty answer is valid there, and says nothing.
 *
 * @throws ErrorePostazione ANPR_RISPOSTA_NON_VALIDA
 */
export function leggiRamo(operazione: Operazione, radice: NodoXml): Lettura & { readonly ramo: RamoRisposta } {
  if (operazione.rispostaOk.nome === operazione.radiceRisposta && !figlio(radice, rispostaKO.nome)) {
    return { ramo: 'ok', ...leggi(operazione.rispostaOk, radice) };
  }
  const coda = sezione(operazione.radiceRisposta, operazione.codaRisposta ?? [], 'Risposta');
  const inCoda = elementiDi(coda.parti);
  const [nodo, altro] = radice.figli.filter(({ nome }) => !inCoda.has(nome));
  const ramo = rami.find((uno) => nodo && ramoDi(operazione, uno)?.nome === nodo.nome);
  if (!nodo || !ramo || altro) {
    const figli = radice.figli.map(({ nome }) => nome).join(' ') || 'empty';
    throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', `${radice.nome}: ${figli}`);
  }
  const { valore, ignoti } = leggi(ramoDi(operazione, ramo)!, nodo);
  const dopo = leggi(coda, { ...radice, figli: radice.figli.filter((uno) => uno !== nodo) }).valore;
  return { ramo, valore: { ...valore, ...dopo }, ignoti };
}

const contenutoDelCorpo = (http: Pick<RispostaHttp, 'stato' | 'tipo' | 'corpo'>): NodoXml => {
  if (!/^(text|application)\/(soap\+)?xml\b/i.test(http.tipo)) {
    const codice = http.stato === 403 || http.stato === 401 ? 'ANPR_CERTIFICATO_RIFIUTATO' : 'ANPR_ERRORE_SERVIZIO';
    throw new ErrorePostazione(
      http.stato === 200 ? 'ANPR_RISPOSTA_NON_VALIDA' : codice,
      `HTTP ${http.stato} ${http.tipo}`,
    );
  }
  const busta = analizza(http.corpo);
  const corpo =
    busta.nome === 'Envelope' && busta.spazio === spazi.soap ? figlio(busta, 'Body', spazi.soap) : undefined;
  const [contenuto, altro] = corpo?.figli ?? [];
  if (!contenuto || altro) throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', `HTTP ${http.stato}, no single body`);
  if (contenuto.nome === 'Fault' && contenuto.spazio === spazi.soap) throw guasto(contenuto);
  return contenuto;
};

/** What ANPR wrote, as data. @throws ErrorePostazione ANPR_RISPOSTA_NON_VALIDA */
export function analizza(corpo: Buffer): NodoXml {
  try {
    return analizzaXml(corpo);
  } catch (causa) {
    if (causa instanceof XmlRifiutato) throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', causa.motivo, causa);
    throw causa;
  }
}

/** ANPR's gateway says almost nothing in its faults (anpr-protocol 1.6): the text is kept for the expert. */
const guasto = (fault: NodoXml): ErrorePostazione => {
  const testo = (nome: string) => figlio(fault, nome)?.testo.trim() ?? '';
  const dettaglio = `${testo('faultcode')} ${testo('faultstring')}`.trim().slice(0, 300);
  const sicurezza =
    /client|internal error|rejected by policy|certificate/i.test(dettaglio) && !/server/i.test(dettaglio);
  return new ErrorePostazione(sicurezza ? 'ANPR_ERRORE_SICUREZZA' : 'ANPR_ERRORE_SERVIZIO', dettaglio);
};

const verificaEco = (testata: Campi | undefined, eco: Eco): void => {
  const diversi = (['idOperazioneComune', 'operazioneRichiesta', 'codMittente'] as const).filter(
    (nome) => testoDi(testata, nome) !== eco[nome],
  );
  const istante = Date.parse(testoDi(testata, 'dataOraRichiesta') ?? '');
  const mancanti = istante === Date.parse(eco.dataOraRichiesta) ? diversi : [...diversi, 'dataOraRichiesta'];
  if (mancanti.length > 0) throw new ErrorePostazione('ANPR_RISPOSTA_ESTRANEA', `echo differs: ${mancanti.join(', ')}`);
};

/** The reasons of a refusal (`listaErrori`). */
export const erroriDi = (valore: Campi): readonly Anomalia[] =>
  sezioniDi(sezioneDi(valore, 'listaErrori'), 'errore').map(comeAnomalia);
