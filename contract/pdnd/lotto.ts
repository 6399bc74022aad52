import type { Errore } from '../esito.ts';
import type { CodiceEService, CodiceMassivo } from '../operazioni/pdnd/catalogo.ts';
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

/** How a job asks: a row at a time, or in one file that ANPR works on in its own time. */
export const modiLotto = ['riga-per-riga', 'massivo'] as const;
export type ModoLotto = (typeof modiLotto)[number];

/** A file of a job that ANPR was given. */
export interface MassivaAperta {
  readonly servizio: CodiceMassivo;
  /** `senza-numero`: it left, and ANPR's answer with its number did not come. */
  readonly stato: 'senza-numero' | 'in-coda' | 'in-lavorazione';
  /** `xs:dateTime` */
  readonly inviata: string;
  /** People in the file. */
  readonly righe: number;
}

/** A job: the same question about many people, in one practice. */
export interface Lotto {
  readonly id: string;
  readonly pratica: { readonly id: string; readonly numero: string };
  readonly codice: ServizioPerLotti;
  readonly modo: ModoLotto;
  /** What ANPR has of it, where it was given a file and has not answered yet. */
  readonly massiva?: MassivaAperta;
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
