import type { Errore } from '../esito.ts';
import type { CodiceEService } from '../operazioni/pdnd/catalogo.ts';
import type { EsitoEService } from './eservizi.ts';

/** Rows that a job may have. */
export const massimoRighe = 10_000;
/** Characters of the file that it is made of. */
export const massimoFileLotto = 2_000_000;

/** Services that a job can ask: those that need nothing declared besides the person. */
export const serviziPerLotti = [
  'C007',
  'C015',
  'C016',
  'C019',
  'C020',
  'C021',
  'C029',
  'C030',
] as const satisfies readonly CodiceEService[];
export type ServizioPerLotti = (typeof serviziPerLotti)[number];

/** A job: the same question about many people, one at a time, in one practice. */
export interface Lotto {
  readonly id: string;
  readonly pratica: { readonly id: string; readonly numero: string };
  readonly codice: ServizioPerLotti;
  /** `xs:dateTime`. */
  readonly creato: string;
  readonly righe: number;
  /** Rows that were answered, or refused for good. */
  readonly fatte: number;
  readonly rifiutate: number;
  /** `in-corso`: rows are being asked now. `fermo`: somebody, or something, stopped it; it goes on from there. */
  readonly stato: 'in-corso' | 'fermo' | 'finito';
  /** Why it stopped by itself. */
  readonly fermata?: Errore;
}

/** What came of a row. */
export type EsitoRiga =
  | { readonly specie: 'esito'; readonly esito: EsitoEService }
  /** Neither an ID ANPR nor a codice fiscale, or refused by ANPR: it will not be asked again. */
  | { readonly specie: 'rifiutata'; readonly errore: Errore };

/** A row of the result. */
export interface RigaLotto {
  /** From 1, as in the file. */
  readonly n: number;
  readonly dato: string;
  readonly esito: EsitoRiga;
}
