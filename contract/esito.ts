import type { Anomalia } from './anpr.ts';
import type { CodiceControllo } from './controlli/index.ts';
import type { CodiceErrore } from './errori.ts';
import type { Difetto } from './pdnd/difetti.ts';

/** A refusal that crosses a process boundary: a closed code and facts for the expert, never a person's data. */
export interface Errore {
  readonly code: CodiceErrore;
  /** Technical detail for the expert and the help desk; it may name CKR codes, ANPR codes, host names. */
  readonly dettaglio?: string;
  /** What ANPR said in its own words, for the officer who asked: it may name the person, so it goes nowhere else. */
  readonly anomalie?: readonly Anomalia[];
  /** The checks of the office that stop what was asked, or that must be confirmed. */
  readonly controlli?: readonly CodiceControllo[];
  /** What is wrong with a call to PDND, as far as it can be seen from here. */
  readonly difetti?: readonly Difetto[];
}

/** What a refusal may say besides its code and its detail. */
type AltroErrore = Pick<Errore, 'anomalie' | 'controlli' | 'difetti'>;

/** The result of anything that may fail across a process boundary (design D8). */
export type Esito<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Errore };

export const riuscito = <T>(value: T): Esito<T> => ({ ok: true, value });

/** The answer of what was done and has nothing to tell. */
export const nulla = (_fatto: unknown): null => null;

export const fallito = (code: CodiceErrore, dettaglio?: string): Esito<never> => ({
  ok: false,
  error: dettaglio === undefined ? { code } : { code, dettaglio },
});

/** Carries an {@link Errore} through code of one process that cannot return an Esito; never crosses a boundary. */
export class ErrorePostazione extends Error {
  readonly errore: Errore;

  constructor(code: CodiceErrore, dettaglio?: string, cause?: unknown, altro: AltroErrore = {}) {
    super(dettaglio ? `${code}: ${dettaglio}` : code, cause === undefined ? undefined : { cause });
    this.name = 'ErrorePostazione';
    this.errore = {
      code,
      ...(dettaglio === undefined ? {} : { dettaglio }),
      ...altro,
    };
  }
}

/** Runs `lavoro`, turning what it throws into an Esito; anything unforeseen becomes `INTERNO` with its message. */
export async function esitoDi<T>(lavoro: () => Promise<T> | T): Promise<Esito<T>> {
  try {
    return riuscito(await lavoro());
  } catch (causa) {
    return { ok: false, error: erroreDi(causa) };
  }
}

/** What was thrown, as our error: anything unforeseen is `INTERNO` with its message. */
export function erroreDi(causa: unknown): Errore {
  if (causa instanceof ErrorePostazione) return causa.errore;
  const dettaglio = causa instanceof Error ? `${causa.name}: ${causa.message}` : String(causa);
  return { code: 'INTERNO', dettaglio };
}

/** The value, or the refusal thrown as {@link ErrorePostazione}: for code that goes on only if all went well. */
export function valoreDi<T>(esito: Esito<T>): T {
  if (esito.ok) return esito.value;
  throw new ErrorePostazione(esito.error.code, esito.error.dettaglio);
}

/** Makes a missing case of a closed union a compile-time error. */
export function mai(caso: never): never {
  throw new Error(`unreachable case: ${String(caso)}`);
}
