import { useMemo } from 'react';
import { perCercare } from './confronto-testi.ts';

/** By which column rows stand, and which way. */
export interface Ordine {
  readonly colonna: string;
  readonly crescente: boolean;
}

/** The rows by a text of theirs, equal ones as they came; each key is made once: ten thousand comparisons are plain. */
export function ordina<R>(righe: readonly R[], testo: (riga: R) => string, crescente = true): readonly R[] {
  const verso = crescente ? 1 : -1;
  return righe
    .map((riga) => ({ riga, chiave: perCercare(testo(riga)) }))
    .sort((uno, altro) => (uno.chiave < altro.chiave ? -verso : uno.chiave > altro.chiave ? verso : 0))
    .map(({ riga }) => riga);
}

/** {@link ordina}, done again only where rows or order are others; without a text, the rows as they came. */
export const useOrdinate = <R>(
  righe: readonly R[],
  testo: ((riga: R) => string) | undefined,
  crescente: boolean,
): readonly R[] => useMemo(() => (testo ? ordina(righe, testo, crescente) : righe), [righe, testo, crescente]);

/** The first row that begins so; -1 where none does. */
export function primaCheComincia<R>(righe: readonly R[], testo: (riga: R) => string, scritto: string): number {
  const cercato = perCercare(scritto);
  return righe.findIndex((riga) => perCercare(testo(riga)).startsWith(cercato));
}
