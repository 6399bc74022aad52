import type { CodiceEService } from './operazioni/pdnd/catalogo.ts';
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
  'tributi',
  'servizi-sociali',
  'scuola',
  'polizia-locale',
] as const;
export type CodiceFinalita = (typeof codiciFinalita)[number];

export interface Finalita {
  readonly codice: CodiceFinalita;
  readonly ruoli: readonly Ruolo[];
  /** Sections that the record may show (table 16); none where the office has no access to the registry itself. */
  readonly sezioni: readonly CodiceSezione[];
  /** E-services of PDND that may be asked, verifications before those that disclose data. */
  readonly eServizi: readonly CodiceEService[];
}
