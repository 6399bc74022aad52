import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Operazioni } from '../archivio/operazioni.ts';
import type { Procedimenti } from '../archivio/procedimenti.ts';
import type { Popolazione } from '../popolazione/popolazione.ts';

/** A request that is good, from who may ask, with all that a service needs to answer it. */
export interface Lavoro {
  /** The request by its tree, header included. */
  readonly richiesta: Campi;
  /** Comune that asks: ISTAT code. */
  readonly mittente: string;
  /** Codice fiscale of the operator, and the workstation, as the assertion names them. */
  readonly operatore: string;
  readonly postazione: string;
  /** Italy's day, `YYYY-MM-DD`. */
  readonly oggi: string;
  /** Milliseconds since the epoch. */
  readonly adesso: number;
  readonly popolazione: Popolazione;
  readonly operazioni: Operazioni;
  readonly procedimenti: Procedimenti;
  /** Code of the operation of this Comune that is being worked on under that id. */
  readonly inCorso: (id: string) => string | undefined;
}

/**
 * What a service does: gives the value of its good answer, without the header.
 *
 * @throws ErroreAnpr where ANPR would refuse
 */
export type Servizio = (lavoro: Lavoro) => Campi;
