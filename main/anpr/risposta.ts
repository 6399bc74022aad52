import { ErrorePostazione } from '../../contract/esito.ts';
import type { Campi, Operazione } from '../../contract/operazioni/albero.ts';
import { rispostaKO } from '../../contract/operazioni/index.ts';
import { leggi, type ElementoIgnoto } from '../../contract/operazioni/lettura.ts';
import { t } from '../../contract/operazioni/tipi-semplici.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { violazioneDelTesto } from '../../contract/operazioni/validazione.ts';
import { analizzaXml, XmlRifiutato } from '../../contract/xml/analizza.ts';
import { figlio, type NodoXml } from '../../contract/xml/nodo.ts';
import type { Anomalia } from '../../contract/anpr.ts';
import { spazi } from './spazi.ts';
import type { RispostaHttp } from './trasporto.ts';

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
      readonly esito: 'ko';
      readonly errori: readonly Anomalia[];
      readonly idOperazioneANPR: string;
      readonly originale: Uint8Array;
    };

/**
 * Reads an HTTP answer into a believed answer.
 *
 * @throws ErrorePostazione where it is a SOAP fault, not the answer of this operation, or not an answer to us
 */
export function leggiRisposta(operazione: Operazione, http: RispostaHttp, eco: Eco): RispostaAnpr {
  const radice = contenutoDelCorpo(http);
  if (radice.nome !== operazione.radiceRisposta || radice.spazio !== operazione.spazio) {
    throw new ErrorePostazione('ANPR_RISPOSTA_ESTRANEA', `{${radice.spazio}}${radice.nome}`);
  }
  const ramo = ramoDi(operazione, radice);
  const { valore, ignoti } = leggi(ramo.nome === rispostaKO.nome ? rispostaKO : operazione.rispostaOk, ramo);
  const testata = sezioneDi(valore, 'testataRisposta');
  verificaEco(testata, eco);
  const idOperazioneANPR = testoDi(testata, 'idOperazioneANPR') ?? '';
  const originale = http.corpo;
  if (ramo.nome === rispostaKO.nome) return { esito: 'ko', errori: erroriDi(valore), idOperazioneANPR, originale };
  return { esito: 'ok', valore, idOperazioneANPR, ignoti, originale };
}

const ramoDi = (operazione: Operazione, radice: NodoXml): NodoXml => {
  if (operazione.rispostaOk.nome === operazione.radiceRisposta && !figlio(radice, rispostaKO.nome)) return radice;
  const [ramo, altro] = radice.figli;
  if (ramo && !altro && [operazione.rispostaOk.nome, rispostaKO.nome].includes(ramo.nome)) return ramo;
  // Every branch is optional in the XSD: an empty answer is valid there, and says nothing.
  throw new ErrorePostazione(
    'ANPR_RISPOSTA_NON_VALIDA',
    `${radice.nome}: ${radice.figli.map((f) => f.nome).join(' ') || 'empty'}`,
  );
};

const contenutoDelCorpo = (http: RispostaHttp): NodoXml => {
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

/**
 * An error or warning of ANPR (`tipoErroriAnomalia`), as the screens show it. Codes go to the log and to the help desk:
 * what is no code (`tipoCodiceErroreAnomalia`) may be about a person, and stays with the text.
 */
export function comeAnomalia(errore: Campi): Anomalia {
  const scritto = testoDi(errore, 'codiceErroreAnomalia') ?? '';
  const codice = violazioneDelTesto(t.tipoCodiceErroreAnomalia, scritto) ? '' : scritto;
  const testo = testoDi(errore, 'testoErroreAnomalia') ?? '';
  const campo = testoDi(errore, 'campoErroreAnomalia');
  return {
    codice,
    gravita: testoDi(errore, 'tipoErroreAnomalia') === 'W' ? 'avviso' : 'errore',
    testo: codice === scritto ? testo : `${scritto} ${testo}`.trim(),
    ...(campo ? { campo } : {}),
  };
}
