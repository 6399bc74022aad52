import { risposta, SW } from './stati.ts';

const lunghezza = 8;

/** A secret as the CNS keeps it: ASCII digits, filled up to eight bytes with FF. */
const pieno = (codice: string): Buffer => Buffer.from(codice.padEnd(lunghezza, '\xff'), 'latin1');

/** A secret of the card with its counter: PIN or PUK. */
export class Codice {
  readonly #massimo: number;
  #valore: Buffer;
  #rimasti: number;

  constructor(valore: string, tentativi: number) {
    this.#valore = pieno(valore);
    this.#massimo = tentativi;
    this.#rimasti = tentativi;
  }

  get rimasti(): number {
    return this.#rimasti;
  }

  /** 63Cx with the tries left, 6983 without any. */
  get stato(): Buffer {
    return risposta(this.#rimasti > 0 ? SW.tentativiRimasti | this.#rimasti : SW.bloccato);
  }

  /** Compares, at the cost of a try where it is wrong. */
  verifica(provato: Buffer): boolean {
    if (this.#rimasti === 0) return false;
    const giusto = provato.equals(this.#valore);
    this.#rimasti = giusto ? this.#massimo : this.#rimasti - 1;
    return giusto;
  }

  /** A new value, with all its tries. */
  imposta(nuovo: Buffer): void {
    this.#valore = Buffer.from(nuovo);
    this.#rimasti = this.#massimo;
  }
}

/** Two secrets side by side in one command; undefined where they are not two, or the second is not 5 to 8 digits. */
export function dueCodici(dati: Buffer): readonly [Buffer, Buffer] | undefined {
  if (dati.length !== 2 * lunghezza) return undefined;
  const secondo = dati.subarray(lunghezza);
  return /^\d{5,8}\xff*$/.test(secondo.toString('latin1')) ? [dati.subarray(0, lunghezza), secondo] : undefined;
}

export const unCodice = (dati: Buffer): Buffer | undefined => (dati.length === lunghezza ? dati : undefined);
