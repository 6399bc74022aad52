import { useMemo } from 'react';
import { perCercare } from './confronto-testi.ts';

/** By which column rows stand, and which way. */
export interface Ordine {
  readonly colonna: string;
  readonly crescente: boolean;
}

/** A row with its key of the sorted column, made once: ten thousand comparisons are then plain. */
export interface RigaOrdinata<R> {
  readonly riga: R;
  readonly chiave: string;
}

/** The rows by the text of a column, equal ones as they came; without an order, all as they came. */
export function ordina<R>(
  righe: readonly R[],
  testo: ((riga: R) => string) | undefined,
  crescente: boolean,
  cambia: boolean,
): readonly RigaOrdinata<R>[] {
  const conChiave = righe.map((riga) => ({ riga, chiave: testo ? perCercare(testo(riga)) : '' }));
  if (!testo || !cambia) return conChiave;
  const verso = crescente ? 1 : -1;
  return conChiave.sort((uno, altro) => (uno.chiave < altro.chiave ? -verso : uno.chiave > altro.chiave ? verso : 0));
}

/** The first row that begins so in the sorted column; -1 where none does. */
export function primaCheComincia<R>(righe: readonly RigaOrdinata<R>[], scritto: string): number {
  const cercato = perCercare(scritto);
  return righe.findIndex(({ chiave }) => chiave.startsWith(cercato));
}

/** {@link ordina}, done again only where rows or order are others. */
export const useOrdinate = <R>(
  righe: readonly R[],
  testo: ((riga: R) => string) | undefined,
  crescente: boolean,
  cambia: boolean,
): readonly RigaOrdinata<R>[] =>
  useMemo(() => ordina(righe, testo, crescente, cambia), [righe, testo, crescente, cambia]);
