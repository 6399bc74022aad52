import { hash } from 'node:crypto';
import { digest } from '../firma/algoritmi.ts';

/*
 * Merkle tree of RFC 6962, section 2. Every complete subtree is known as soon as its last leaf is: so a record keeps,
 * beside its leaf hash, the nodes that it completed (as many as the trailing ones of its index), and any root or proof
 * is made from O(log n) records.
 */

/** Bytes of a hash. */
const lunghezza = 32;

/** Hash of a leaf (RFC 6962, 2.1): 32 bytes. */
export function foglia(record: Uint8Array): Buffer {
  const byte = Buffer.allocUnsafe(1 + record.length);
  byte[0] = 0;
  byte.set(record, 1);
  return hash(digest, byte, 'buffer');
}

/** Hash of an inner node. */
export function nodo(sinistro: Uint8Array, destro: Uint8Array): Buffer {
  byteDelNodo.set(sinistro, 1);
  byteDelNodo.set(destro, 1 + lunghezza);
  return hash(digest, byteDelNodo, 'buffer');
}

/** What is hashed for a node, written over each time: half of an append's work is here. */
const byteDelNodo = Buffer.alloc(1 + 2 * lunghezza, 1);

/** Root of the empty tree: the hash of nothing. */
export const radiceVuota = (): Buffer => hash(digest, '', 'buffer');

/** The right border of a tree: its complete subtrees, largest first. Enough to append and to know the root. */
export class Frontiera {
  #dimensione = 0;
  /** Subtree hashes by level: level l covers 2^l leaves; undefined where the border has none of that size. */
  readonly #livelli: (Buffer | undefined)[] = [];

  get dimensione(): number {
    return this.#dimensione;
  }

  /** Appends a leaf hash; returns it followed by the nodes that it completed, from the lowest level up. */
  aggiungi(foglia: Buffer): readonly Buffer[] {
    const completati = [foglia];
    let corrente = foglia;
    let livello = 0;
    for (; this.#livelli[livello]; livello++) {
      corrente = nodo(this.#livelli[livello]!, corrente);
      completati.push(corrente);
      this.#livelli[livello] = undefined;
    }
    this.#livelli[livello] = corrente;
    this.#dimensione++;
    return completati;
  }

  radice(): Buffer {
    return radiceDelBordo(this.#livelli);
  }

  /** The border of a log of `dimensione` records, from the hashes that its records keep. */
  static ricostruisci(dimensione: number, sottoalbero: (livello: number, indice: number) => Buffer): Frontiera {
    const frontiera = new Frontiera();
    let inizio = 0;
    for (let livello = Math.floor(Math.log2(dimensione || 1)); livello >= 0; livello--) {
      const ampiezza = 2 ** livello;
      if (dimensione - inizio < ampiezza) continue;
      frontiera.#livelli[livello] = sottoalbero(livello, inizio / ampiezza);
      inizio += ampiezza;
    }
    frontiera.#dimensione = dimensione;
    return frontiera;
  }
}

/** Root of a tree from its complete subtrees by level. */
const radiceDelBordo = (livelli: readonly (Buffer | undefined)[]): Buffer => {
  let radice: Buffer | undefined;
  for (const sottoalbero of livelli) {
    if (sottoalbero) radice = radice ? nodo(sottoalbero, radice) : sottoalbero;
  }
  return radice ?? radiceVuota();
};

/**
 * Compares records, taken in order, with the hashes kept beside them. Each node is checked against the two under it as
 * they are kept, so that what was changed is named where it is and not in every node above; if all agree, so does the
 * whole tree.
 */
export class Riscontro {
  readonly #livelli: (Buffer | undefined)[] = [];

  /**
   * @param tenuti leaf hash and completed nodes kept with the record, one after the other
   * @returns true if they are what they should be
   */
  torna(record: Uint8Array, tenuti: Buffer): boolean {
    let torna = true;
    let atteso = foglia(record);
    for (let livello = 0; ; livello++) {
      const tenuto = tenuti.subarray(livello * lunghezza, (livello + 1) * lunghezza);
      torna &&= tenuto.equals(atteso);
      const sinistro = this.#livelli[livello];
      this.#livelli[livello] = sinistro ? undefined : tenuto;
      if (!sinistro) return torna && tenuti.length === (livello + 1) * lunghezza;
      atteso = nodo(sinistro, tenuto);
    }
  }

  radice(): Buffer {
    return radiceDelBordo(this.#livelli);
  }
}

/** A subtree's hash: `livello` l and `indice` i cover leaves i*2^l to (i+1)*2^l - 1, all present. */
export type Sottoalbero = (livello: number, indice: number) => Buffer;

/** Root of the leaves from `da` (included) to `a` (excluded), from complete subtrees. */
const radiceDi = (da: number, a: number, sottoalbero: Sottoalbero): Buffer => {
  const n = a - da;
  const livello = Math.log2(n);
  if (Number.isInteger(livello) && da % n === 0) return sottoalbero(livello, da / n);
  const k = meta(n);
  return nodo(radiceDi(da, da + k, sottoalbero), radiceDi(da + k, a, sottoalbero));
};

/** The largest power of two smaller than n. */
const meta = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

/** Audit path of leaf `indice` in the tree of `dimensione` leaves (RFC 6962, 2.1.1): at most log2 rounded up. */
export function provaInclusione(indice: number, dimensione: number, sottoalbero: Sottoalbero): readonly Buffer[] {
  const percorso = (da: number, a: number): Buffer[] => {
    if (a - da === 1) return [];
    const k = da + meta(a - da);
    return indice < k
      ? [...percorso(da, k), radiceDi(k, a, sottoalbero)]
      : [...percorso(k, a), radiceDi(da, k, sottoalbero)];
  };
  return percorso(0, dimensione);
}

/** The root that an audit path leads to, or undefined where it has the wrong length (RFC 9162, 2.1.3.2). */
export function radiceDaProva(
  indice: number,
  dimensione: number,
  foglia: Buffer,
  prova: readonly Buffer[],
): Buffer | undefined {
  let posto = indice;
  let ultimo = dimensione - 1;
  let radice = foglia;
  for (const fratello of prova) {
    if (ultimo === 0) return undefined;
    if (posto % 2 === 1 || posto === ultimo) {
      radice = nodo(fratello, radice);
      while (posto % 2 === 0 && posto !== 0) {
        posto = Math.floor(posto / 2);
        ultimo = Math.floor(ultimo / 2);
      }
    } else {
      radice = nodo(radice, fratello);
    }
    posto = Math.floor(posto / 2);
    ultimo = Math.floor(ultimo / 2);
  }
  return ultimo === 0 ? radice : undefined;
}
