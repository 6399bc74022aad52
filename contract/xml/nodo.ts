/** An XML element as data: no parser objects, no prefixes, nothing to dispose of. */
export interface NodoXml {
  readonly spazio: string;
  readonly nome: string;
  /** The element's own text, children's text excluded. */
  readonly testo: string;
  readonly figli: readonly NodoXml[];
}

/** The only child with this name (and namespace, where given); undefined where there is none or more than one. */
export function figlio(nodo: NodoXml, nome: string, spazio?: string): NodoXml | undefined {
  const trovati = nodo.figli.filter((f) => f.nome === nome && (spazio === undefined || f.spazio === spazio));
  return trovati.length === 1 ? trovati[0] : undefined;
}
