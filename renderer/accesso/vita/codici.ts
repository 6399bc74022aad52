import type { Carta } from '../../../contract/carta.ts';
import type { DifettoCodice } from '../../../contract/messaggi/schermate/vita-carta.ts';

const [zero, nove] = [48, 57];

/** One after the other, in one code; the parts are zeroed. */
export function unisci(parti: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const intero = new Uint8Array(parti.reduce((somma, { length }) => somma + length, 0));
  let fin = 0;
  for (const parte of parti) {
    intero.set(parte, fin);
    fin += parte.length;
    parte.fill(0);
  }
  return intero;
}

export const uguali = (uno: Uint8Array, altro: Uint8Array): boolean =>
  uno.length === altro.length && uno.every((byte, i) => byte === altro[i]);

/** Why that many digits cannot be a PIN of this card, by its own limits; a `max` of zero is no limit. */
export function difettoDiLunghezza(lunghezza: number, { min, max }: Carta['lunghezzaPin']): DifettoCodice | undefined {
  if (lunghezza < min) return 'corto';
  return max > 0 && lunghezza > max ? 'lungo' : undefined;
}

/**
 * Why a new PIN should not be taken: length, what is not a digit, digits all the same or in a row (up, down, past the
 * nine). Nothing is known here of the holder's dates, so that those are not looked for.
 */
export function difettoDelNuovo(nuovo: Uint8Array, limiti: Carta['lunghezzaPin']): DifettoCodice | undefined {
  const lunghezza = difettoDiLunghezza(nuovo.length, limiti);
  if (lunghezza) return lunghezza;
  if (nuovo.some((byte) => byte < zero || byte > nove)) return 'non-cifre';
  const passi = new Set([...nuovo.subarray(1)].map((byte, i) => (byte - nuovo[i]! + 10) % 10));
  if (passi.size !== 1) return undefined;
  if (passi.has(0)) return 'uguali';
  return passi.has(1) || passi.has(9) ? 'sequenza' : undefined;
}
