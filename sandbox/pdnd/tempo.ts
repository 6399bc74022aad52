/** A whole number of seconds since the epoch, as JWT dates are here: not milliseconds, not text (pdnd-idanpr 1.3). */
export const secondi = (dato: unknown): number | undefined =>
  typeof dato === 'number' && Number.isSafeInteger(dato) ? dato : undefined;

/** A detail for the log, of a date in the future: what only milliseconds can be. */
export const forseMillisecondi = (dato: number): string | undefined =>
  dato > 100_000_000_000 ? 'milliseconds' : undefined;
