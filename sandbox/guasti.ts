import { z } from 'zod';

/**
 * Faults that the sandbox plays on request:
 * - `lento`: waits `ms` before working;
 * - `perde-risposta`: works, then drops the connection;
 * - `troncata`: works, then sends half of the answer and drops the connection;
 * - `504` and `internal-error`: refuses without working, as the gateway and the security layer do.
 */
export const nomiGuasti = ['nessuno', 'lento', 'perde-risposta', 'troncata', '504', 'internal-error'] as const;

export const schemaGuasto = z.object({ nome: z.enum(nomiGuasti), ms: z.number().int().min(0).max(600_000).optional() });
export type Guasto = z.infer<typeof schemaGuasto>;

/** The fault in force, which lasts until another is set. */
export interface Guasti {
  attuale: Guasto;
}

export const senzaGuasti = (): Guasti => ({ attuale: { nome: 'nessuno' } });
