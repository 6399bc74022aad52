import { ParseOption, XmlDocument, XmlElement, XmlText, XmlCData } from 'libxml2-wasm';
import type { NodoXml } from './nodo.ts';

/** Why a document was not read; each is an attack or an accident of its own. */
export type MotivoXml = 'troppo-grande' | 'codifica' | 'dtd' | 'malformato' | 'troppo-profondo' | 'troppi-nodi';

export class XmlRifiutato extends Error {
  readonly motivo: MotivoXml;

  constructor(motivo: MotivoXml, dettaglio?: string) {
    super(dettaglio ? `${motivo}: ${dettaglio}` : motivo);
    this.name = 'XmlRifiutato';
    this.motivo = motivo;
  }
}

export interface LimitiXml {
  readonly byte: number;
  readonly profondita: number;
  readonly nodi: number;
}

export const limitiXml: LimitiXml = { byte: 16 * 1024 * 1024, profondita: 64, nodi: 500_000 };

const opzioni = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NOCDATA;

/**
 * Parses XML that came from outside: UTF-8 only, no DTD (so no entities), bounded size, depth and number of elements.
 * The caller disposes of the document.
 *
 * @throws XmlRifiutato
 */
export function apriXml(byte: Uint8Array, limiti: LimitiXml = limitiXml): XmlDocument {
  if (byte.length > limiti.byte) throw new XmlRifiutato('troppo-grande');
  const testo = decodifica(byte);
  if (testo.includes('<!DOCTYPE')) throw new XmlRifiutato('dtd');
  const documento = analisi(byte);
  if (documento.dtd) {
    documento.dispose();
    throw new XmlRifiutato('dtd');
  }
  return documento;
}

/** Reads a whole document into plain data. @throws XmlRifiutato */
export function analizzaXml(byte: Uint8Array, limiti: LimitiXml = limitiXml): NodoXml {
  using documento = apriXml(byte, limiti);
  return comeNodo(documento.root, limiti);
}

/** The plain data of one element of a parsed document. @throws XmlRifiutato past the limits */
export function comeNodo(radice: XmlElement, limiti: LimitiXml = limitiXml): NodoXml {
  let nodi = 0;
  const leggi = (elemento: XmlElement, profondita: number): NodoXml => {
    if (profondita > limiti.profondita) throw new XmlRifiutato('troppo-profondo');
    if (++nodi > limiti.nodi) throw new XmlRifiutato('troppi-nodi');
    let testo = '';
    const figli: NodoXml[] = [];
    for (let nodo = elemento.firstChild; nodo; nodo = nodo.next) {
      if (nodo instanceof XmlElement) figli.push(leggi(nodo, profondita + 1));
      else if (nodo instanceof XmlText || nodo instanceof XmlCData) testo += nodo.content;
    }
    return { spazio: elemento.namespaceUri, nome: elemento.name, testo, figli };
  };
  return leggi(radice, 1);
}

const decodifica = (byte: Uint8Array): string => {
  let testo: string;
  try {
    testo = new TextDecoder('utf-8', { fatal: true }).decode(byte);
  } catch (causa) {
    throw new XmlRifiutato('codifica', causa instanceof Error ? causa.message : undefined);
  }
  // XML 1.0, section 4.3.3: white space may stand around the sign, and any amount of it before the name.
  const dichiarata = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(testo)?.[1];
  if (dichiarata && dichiarata.toLowerCase() !== 'utf-8') throw new XmlRifiutato('codifica', dichiarata);
  return testo;
};

const analisi = (byte: Uint8Array): XmlDocument => {
  try {
    return XmlDocument.fromBuffer(byte, { option: opzioni });
  } catch (causa) {
    throw new XmlRifiutato('malformato', causa instanceof Error ? causa.message : undefined);
  }
};
