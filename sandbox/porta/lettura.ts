import type { Campi, Operazione } from '../../contract/operazioni/albero.ts';
import { leggi } from '../../contract/operazioni/lettura.ts';
import { scriviRichiesta } from '../../contract/operazioni/scrittura.ts';
import { valida } from '../../contract/operazioni/validazione.ts';
import { analizzaXml } from '../../contract/xml/analizza.ts';
import type { NodoXml } from '../../contract/xml/nodo.ts';

export interface RichiestaLetta {
  readonly valore: Campi;
  /** Paths of what the official XSD would refuse; no values. */
  readonly violazioni: readonly string[];
}

/** White space between elements means nothing; in a leaf it is text. */
const essenziale = (nodo: NodoXml): unknown => [
  nodo.spazio,
  nodo.nome,
  nodo.figli.length === 0 ? nodo.testo : nodo.testo.trim(),
  nodo.figli.map(essenziale),
];

/** A form of a request that is the same for the same content, however it was laid out. */
export const formaCanonica = (nodo: NodoXml): string => JSON.stringify(essenziale(nodo));

/**
 * Reads a request as strictly as its XSD: nothing unknown, nothing missing, every pattern, and elements in their
 * order and namespaces (what the tree writes back must be what was sent).
 */
export function leggiRichiesta(operazione: Operazione, nodo: NodoXml): RichiestaLetta {
  const { valore, ignoti } = leggi(operazione.richiesta, nodo);
  const violazioni = [
    ...ignoti.map(({ percorso }) => percorso),
    ...valida(operazione.richiesta, valore).map(({ percorso, motivo }) => `${percorso} (${motivo})`),
  ];
  if (violazioni.length === 0) {
    const riscritta = analizzaXml(Buffer.from(scriviRichiesta(operazione, valore)));
    if (formaCanonica(riscritta) !== formaCanonica(nodo)) violazioni.push(`${nodo.nome} (order)`);
  }
  return { valore, violazioni };
}
