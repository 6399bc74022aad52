import type { Campi } from '../operazioni/albero.ts';
import type { CodiceRegistrazione } from '../operazioni/index.ts';

/** What the office wants of a check: not run; read and confirmed before sending; nothing is sent. */
export const livelliControllo = ['ignora', 'avvisa', 'blocca'] as const;
export type LivelloControllo = (typeof livelliControllo)[number];

/** A registration about to be sent, and what the desk knows of it: all that a check may look at. */
export interface Esaminata {
  readonly operazione: CodiceRegistrazione;
  /** The elements of the request after its header, as they are sent. */
  readonly campi: Campi;
  /** `xs:date`: the day from which it holds. */
  readonly decorrenza: string;
  /** `xs:date`: today in Italy. */
  readonly oggi: string;
  /** Whether its practice has a protocol; absent where it is not known, and then nothing is said of it. */
  readonly conProtocollo?: boolean;
}

/** Something that is not as it should be. */
export interface Segno {
  /** Where, below the request: names joined by `/`, a repeated element with its number as `[n]`; empty where nowhere. */
  readonly percorso: string;
  /** True where it is only because something is not there yet: said later than what is wrong. */
  readonly manca?: boolean;
}

/** A check: one idea, pure, silent on what it cannot tell. */
export type Controllo = (esaminata: Esaminata) => readonly Segno[];

/** The day from which a registration holds stands in the header: its place among the paths. */
export const percorsoDecorrenza = '#decorrenza';
