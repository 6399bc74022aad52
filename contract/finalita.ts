import type { Ruolo } from './sandbox.ts';

/** Codes of table 16 of ANPR: the sections of a record that a 3002 may ask for. */
export type CodiceSezione = `${number}`;

/**
 * Why the registry is consulted. Every access names one; it decides who may ask and which sections come back: no more
 * than the purpose needs (GDPR art. 5.1.c). Names and explanations are in `messaggi/finalita.ts`.
 */
export const codiciFinalita = [
  'sportello-anagrafe',
  'certificazione',
  'carta-identita',
  'stato-civile',
  'elettorale',
  'verifica-ufficio',
] as const;
export type CodiceFinalita = (typeof codiciFinalita)[number];

export interface Finalita {
  readonly codice: CodiceFinalita;
  readonly ruoli: readonly Ruolo[];
  /** Sections that the record may show (table 16). */
  readonly sezioni: readonly CodiceSezione[];
}
