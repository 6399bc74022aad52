import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A line of the benchmarks' output. */
export interface Misura {
  readonly name: string;
  /** Median of ours. */
  readonly value: number;
  readonly unit: 'ms' | 'B';
  /** Against the reference measured alternately in the same run. */
  readonly ratio: number;
  readonly target: string;
  readonly ok: boolean;
}

export type Lavoro = () => unknown;

interface Ritmo {
  readonly blocchi: number;
  /** Times that each work is done in a block. */
  readonly volte: number;
}

export const mediana = (valori: readonly number[]): number => {
  const ordinati = [...valori].sort((a, b) => a - b);
  const mezzo = ordinati.length >> 1;
  return ordinati.length % 2 ? ordinati[mezzo]! : (ordinati[mezzo - 1]! + ordinati[mezzo]!) / 2;
};

setFlagsFromString('--expose-gc');
/** So that no work pays for the garbage of the one before. */
export const spazza = runInNewContext('gc') as () => void;

/** Milliseconds of one time, on average over a block. */
async function blocco(lavoro: Lavoro, volte: number): Promise<number> {
  spazza();
  const inizio = performance.now();
  for (let i = 0; i < volte; i++) await lavoro();
  return (performance.now() - inizio) / volte;
}

/**
 * Measures works side by side, in alternate blocks so that what else the machine does falls on all; after one block of
 * warming up, the medians of the blocks, in milliseconds, in the order of the works.
 */
export async function alterna(lavori: readonly Lavoro[], { blocchi, volte }: Ritmo): Promise<readonly number[]> {
  for (const lavoro of lavori) await blocco(lavoro, volte);
  const tempi = lavori.map((): number[] => []);
  for (let b = 0; b < blocchi; b++) {
    for (const [i, lavoro] of lavori.entries()) tempi[i]!.push(await blocco(lavoro, volte));
  }
  return tempi.map(mediana);
}

/** How many times longer than the reference: at most so many. */
export const alPiu = (name: string, nostro: number, riferimento: number, massimo: number): Misura =>
  misura(name, nostro, nostro / riferimento, `<= ${massimo}`, nostro / riferimento <= massimo);

/** How many times faster than the reference: at least so many. */
export const almeno = (name: string, nostro: number, riferimento: number, minimo: number): Misura =>
  misura(name, nostro, riferimento / nostro, `>= ${minimo}`, riferimento / nostro >= minimo);

/** A quantity that must stay within a bound. */
export const entro = (name: string, valore: number, unita: Misura['unit'], massimo: number): Misura =>
  misura(name, Math.max(0, valore), Math.max(0, valore) / massimo, `<= ${massimo} ${unita}`, valore <= massimo, unita);

const misura = (
  name: string,
  value: number,
  ratio: number,
  target: string,
  ok: boolean,
  unit: Misura['unit'] = 'ms',
): Misura => ({
  name,
  value: Number(value.toPrecision(4)),
  unit,
  ratio: Number(ratio.toPrecision(4)),
  target,
  ok,
});
