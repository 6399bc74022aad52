import { ErrorePostazione } from '../contract/esito.ts';
import { ckrDi, erroreDiCkr } from './ckr.ts';
import type { Lettori } from './lettori.ts';

/** What drivers answer with when they do not know what happened: CKR_GENERAL_ERROR, FUNCTION_FAILED, DEVICE_ERROR. */
const generici: ReadonlySet<number> = new Set([0x005, 0x006, 0x030]);

/** Milliseconds that a reader may take to see that its card is gone (pcscd looks every 400), and between two looks. */
const attesa = 600;
const passo = 50;

const dormi = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/**
 * The error as it is, or CARTA_ESTRATTA where it is a generic one and the reader turns out to be empty: OpenSC answers
 * CKR_GENERAL_ERROR when the card is pulled in the middle of a command. It asks the reader, never the card.
 */
export function conEstrazione(lettori: Lettori, lettore: string, causa: unknown): unknown {
  const ckr = ckrDi(causa);
  if (ckr === undefined || !generici.has(ckr)) return causa;
  for (const inizio = performance.now(); performance.now() - inizio < attesa; dormi(passo)) {
    if (lettori.vuoto(lettore)) return new ErrorePostazione('CARTA_ESTRATTA', erroreDiCkr(ckr).dettaglio, causa);
  }
  return causa;
}
