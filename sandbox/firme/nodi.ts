import { XmlElement, XmlText } from 'libxml2-wasm';
import { esigi, type MotivoRifiuto, Rifiuto } from '../rifiuto.ts';

const PROFONDITA = 64;
/** Attributes that some processor takes for an XML id. */
const nomiId = new Set(['id', 'assertionid']);

/** The child elements, in order. */
export function figliDi(elemento: XmlElement): XmlElement[] {
  const figli: XmlElement[] = [];
  for (let nodo = elemento.firstChild; nodo; nodo = nodo.next) if (nodo instanceof XmlElement) figli.push(nodo);
  return figli;
}

export const si = (elemento: XmlElement | undefined, spazio: string, nome: string): elemento is XmlElement =>
  elemento !== undefined && elemento.namespaceUri === spazio && elemento.name === nome;

/** The only child with this name; none, or a second, is refused. */
export function unico(elemento: XmlElement, spazio: string, nome: string, motivo: MotivoRifiuto): XmlElement {
  const [trovato, altro] = figliDi(elemento).filter((figlio) => si(figlio, spazio, nome));
  esigi(trovato && !altro, motivo, `one ${nome} in ${elemento.name}`);
  return trovato;
}

/** The text of an element that has nothing else in it. */
export function testoDi(elemento: XmlElement, motivo: MotivoRifiuto): string {
  esigi(figliDi(elemento).length === 0, motivo, `${elemento.name} holds elements`);
  return elemento.content.trim();
}

/** Base64 content, whose white space means nothing (XML Schema, `base64Binary`). */
export function base64Di(elemento: XmlElement, motivo: MotivoRifiuto): Buffer {
  const testo = testoDi(elemento, motivo).replace(/\s/g, '');
  esigi(
    /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(testo),
    motivo,
    `${elemento.name} is not base64`,
  );
  return Buffer.from(testo, 'base64');
}

/** An attribute without namespace. */
export const attributo = (elemento: XmlElement, nome: string): string | undefined =>
  elemento.attrs.find((a) => a.name === nome && a.namespaceUri === '')?.value;

/** An attribute of a namespace. */
export const attributoDi = (elemento: XmlElement, spazio: string, nome: string): string | undefined =>
  elemento.attrs.find((a) => a.name === nome && a.namespaceUri === spazio)?.value;

/**
 * Walks the whole document once: no comments and no processing instructions (a comment splits a text in two for some
 * readers; SOAP 1.1 section 3 forbids instructions), bounded depth, and no two elements with the same id, however the
 * attribute is called: an id must name one element for every reader.
 */
export function esaminaDocumento(radice: XmlElement): void {
  const visti = new Set<string>();
  const visita = (elemento: XmlElement, profondita: number): void => {
    esigi(profondita <= PROFONDITA, 'xml-contenuto-non-ammesso', 'too deep');
    for (const attr of elemento.attrs) {
      if (!nomiId.has(attr.name.toLowerCase())) continue;
      if (visti.has(attr.value)) throw new Rifiuto('id-ripetuto', attr.value);
      visti.add(attr.value);
    }
    for (let nodo = elemento.firstChild; nodo; nodo = nodo.next) {
      if (nodo instanceof XmlElement) visita(nodo, profondita + 1);
      else esigi(nodo instanceof XmlText, 'xml-contenuto-non-ammesso', nodo.constructor.name);
    }
  };
  visita(radice, 1);
}
