import type { RispostaHttp } from './http.ts';
import type { EsitoAnpr } from './servizi/sportello.ts';

/** What came of a call that the gateway let through: the answer, and what the log says of it. */
export interface Lavorato {
  readonly risposta: RispostaHttp;
  readonly esito: EsitoAnpr;
  /** Name of the element that is wrong. */
  readonly campo?: string | undefined;
}
