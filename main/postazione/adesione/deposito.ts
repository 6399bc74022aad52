import { z } from 'zod';
import type { Sigillatura } from '../../sigillatura.ts';
import { Deposito } from '../custodia/deposito.ts';

/** A private key, PKCS#8 PEM, with the name of its public half on PDND: the one expected while PDND has not been seen to take it. */
const schema = z.object({ pem: z.string(), kid: z.string() });
export type ChiaveCustodita = z.infer<typeof schema>;

/** The key in force, where one was made here, and the one that is about to be. */
export type QualeChiave = 'pdnd' | 'pdnd-nuova';

export type DepositoChiavi = Deposito<QualeChiave, ChiaveCustodita>;

/** @param cartella of this environment alone */
export const depositoChiavi = (cartella: string, sigillatura: Sigillatura): DepositoChiavi =>
  new Deposito(cartella, sigillatura, schema);
