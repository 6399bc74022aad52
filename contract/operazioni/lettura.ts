import type { NodoXml } from '../xml/nodo.ts';
import type { Campi, Campo, Gruppo, Sezione, Valore } from './albero.ts';

/** An element that the tree does not know, or knows only once: kept and shown, never dropped in silence. */
export interface ElementoIgnoto {
  /** Names from the root, joined by `/`. */
  readonly percorso: string;
  readonly testo: string;
}

export interface Lettura {
  readonly valore: Campi;
  readonly ignoti: readonly ElementoIgnoto[];
}

/**
 * Reads an element by its tree, leniently: ANPR's answers run ahead of the published XSDs (anpr-protocol 0.4), so
 * order, cardinality and patterns are not enforced here; what does not fit is listed in `ignoti`.
 */
export function leggi(sezione: Sezione, nodo: NodoXml): Lettura {
  const ignoti: ElementoIgnoto[] = [];
  return { valore: leggiGruppo(elementiDi(sezione.parti), nodo, nodo.nome, ignoti), ignoti };
}

const leggiGruppo = (
  noti: ReadonlyMap<string, Campo | Sezione>,
  nodo: NodoXml,
  percorso: string,
  ignoti: ElementoIgnoto[],
): Campi => {
  const valore: Record<string, Valore> = {};
  for (const figlio of nodo.figli) {
    const parte = noti.get(figlio.nome);
    const qui = `${percorso}/${figlio.nome}`;
    if (!parte || (figlio.nome in valore && parte.max === 1)) {
      ignoti.push({ percorso: qui, testo: testoDi(figlio) });
      continue;
    }
    const letto = parte.specie === 'campo' ? figlio.testo : leggiGruppo(elementiDi(parte.parti), figlio, qui, ignoti);
    if (parte.max === 1) valore[figlio.nome] = letto;
    else valore[figlio.nome] = [...((valore[figlio.nome] as readonly Valore[] | undefined) ?? []), letto];
  }
  return valore;
};

const indici = new WeakMap<Gruppo, ReadonlyMap<string, Campo | Sezione>>();

/** The elements of a group by name, those inside choices too. */
export function elementiDi(gruppo: Gruppo): ReadonlyMap<string, Campo | Sezione> {
  const pronto = indici.get(gruppo);
  if (pronto) return pronto;
  const elementi = new Map<string, Campo | Sezione>();
  for (const parte of gruppo) {
    if (parte.specie === 'scelta') for (const [nome, ramo] of elementiDi(parte.rami)) elementi.set(nome, ramo);
    else elementi.set(parte.nome, parte);
  }
  indici.set(gruppo, elementi);
  return elementi;
}

const testoDi = (nodo: NodoXml): string => [nodo.testo.trim(), ...nodo.figli.map(testoDi)].filter(Boolean).join(' ');
