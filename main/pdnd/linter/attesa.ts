import type { CodiceServizio } from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { AmbientePdnd, ServizioPdnd } from '../ambiente.ts';
import type { RichiestaPdnd } from '../richieste.ts';

/** What a call should be like: our configuration, and the moment (milliseconds since the epoch). */
export interface Attesa {
  readonly ambiente: AmbientePdnd;
  readonly codice: CodiceServizio;
  /** With the address of this very step. */
  readonly servizio: ServizioPdnd;
  readonly adesso: number;
}

/** The two HTTP requests of a call. */
export interface Chiamata {
  readonly token: RichiestaPdnd;
  readonly eservice: RichiestaPdnd;
}

/** What of a call there is to look at: after a refusal of the token request there is no more. */
export type Esaminabile = Partial<Chiamata>;

/** A header by its name in any case; undefined where it is absent. */
export const intestazione = ({ headers }: RichiestaPdnd, nome: string): string | undefined =>
  Object.entries(headers).find(([suo]) => suo.toLowerCase() === nome.toLowerCase())?.[1];
