import { z } from 'zod';
import { MASSIMA_ATTESA, type NomeGuasto, nomiGuasti } from '../contract/sandbox.ts';

/**
 * Faults that the sandbox plays on request, until another is set:
 * - `lento`: waits `ms` before working;
 * - `mai`: takes the request and never answers, without working; after `ms` (ten minutes) it drops the connection;
 * - `infinita`: an answer that begins well and then is white space, slowly, without working, for `ms` (ten minutes);
 * - `perde-risposta`: works, then drops the connection;
 * - `troncata`: works, then sends half of the answer and drops the connection;
 * - `tipo-errato`: a page of HTML with status 200, without working, as a proxy in the way gives;
 * - `altra-operazione`: works, then gives a good answer of another operation;
 * - `504`, `internal-error` and `internal-error-client`: refuses without working, as the gateway and the security layer do;
 * - `pdnd-404`, `pdnd-429`, `pdnd-999`, `pdnd-503`, `pdnd-html`: the e-services alone refuse without working: an address that
 *   is not known, TooManyRequests, ANPR's 999, an outage, a page of HTML with status 500;
 * - `pdnd-token-401`, `-403`, `-429`, `-500`: the authorization server alone refuses so.
 *
 * Those before these are of the SOAP services; where they are of the transport the e-services play them too.
 */
export const schemaGuasto = z.object({
  nome: z.enum(nomiGuasti),
  ms: z.number().int().min(0).max(MASSIMA_ATTESA).optional(),
});
export type Guasto = z.infer<typeof schemaGuasto>;

/** The fault in force, which lasts until another is set. */
export interface Guasti {
  attuale: Guasto;
}

export const senzaGuasti = (): Guasti => ({ attuale: { nome: 'nessuno' } });

/** Those that come before the work, which then is not done. */
export const primaDelLavoro = [
  'mai',
  'infinita',
  'tipo-errato',
  '504',
  'internal-error',
  'internal-error-client',
] as const satisfies readonly NomeGuasto[];
export type GuastoPrima = (typeof primaDelLavoro)[number];

export const vienePrima = (nome: NomeGuasto): nome is GuastoPrima =>
  (primaDelLavoro as readonly NomeGuasto[]).includes(nome);
