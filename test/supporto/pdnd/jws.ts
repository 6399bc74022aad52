import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

// JWS written by hand for the tests: it shares nothing with the product, so that it can disagree with it.

const base64url = (dato: object): string => Buffer.from(JSON.stringify(dato)).toString('base64url');

/** Signs whatever is given as RS256 would, even where the header says something else. */
export function jws(testata: object, contenuto: object, chiave: KeyObject): string {
  const firmato = `${base64url(testata)}.${base64url(contenuto)}`;
  return `${firmato}.${sign('RSA-SHA256', Buffer.from(firmato), chiave).toString('base64url')}`;
}

/** What the second part of a JWS says. */
export const contenutoDi = (compatto: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(compatto.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;

export const sha256 = (dato: string | Buffer, come: 'hex' | 'base64'): string =>
  createHash('sha256').update(dato).digest(come);

/** A key that nobody knows. */
export const altraChiave = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** The public part, as it is uploaded. */
export const pemPubblico = (privata: KeyObject): string =>
  createPublicKey(privata).export({ type: 'spki', format: 'pem' }) as string;
