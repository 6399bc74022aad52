import type { Valore } from '../../contract/operazioni/albero.ts';

/** The sections of a record, by ANPR's element names. */
export type Sezioni = Readonly<Record<string, Valore>>;

/** What is different in a record from a day on: sections in place of those of before, null where one ends. */
export interface Tappa {
  /** `YYYY-MM-DD`. */
  readonly dal: string;
  readonly sezioni: Readonly<Record<string, Valore | null>>;
}

/** The record as it stood on `giorno`, or undefined where it had not begun yet. Steps are in order of day. */
export function alla(tappe: readonly Tappa[], giorno: string): Sezioni | undefined {
  const [prima] = tappe;
  if (!prima || prima.dal > giorno) return undefined;
  const sezioni: Record<string, Valore> = {};
  for (const { dal, sezioni: nuove } of tappe) {
    if (dal > giorno) break;
    for (const [nome, valore] of Object.entries(nuove)) {
      if (valore === null) delete sezioni[nome];
      else sezioni[nome] = valore;
    }
  }
  return sezioni;
}

/**
 * Puts steps in order of day, one for each day; those before `inizio` are part of the first. Of two steps of one day the
 * later in the list prevails.
 */
export function inOrdine(tappe: readonly Tappa[], inizio: string): Tappa[] {
  const perGiorno = new Map<string, Tappa>();
  const ordinate = [...tappe].sort((a, b) => (a.dal < b.dal ? -1 : a.dal > b.dal ? 1 : 0));
  for (const { dal, sezioni } of ordinate) {
    const giorno = dal < inizio ? inizio : dal;
    perGiorno.set(giorno, { dal: giorno, sezioni: { ...perGiorno.get(giorno)?.sezioni, ...sezioni } });
  }
  return [...perGiorno.values()];
}

/** The day after, or so many days after: `YYYY-MM-DD`. */
export const piuGiorni = (giorno: string, quanti: number): string =>
  new Date(Date.parse(giorno) + quanti * 86_400_000).toISOString().slice(0, 10);

/** The later of two days. */
export const ultimo = (uno: string, altro: string): string => (uno > altro ? uno : altro);
