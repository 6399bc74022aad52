import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Length of a key, in bytes (AES-256). */
const lunga = 32;

export const nuovaChiave = (): Buffer => randomBytes(lunga);

/** A key of its own for one thing sealed under `chiave`: who has the one alone does not have the others (RFC 5869). */
export const chiavePer = (chiave: Buffer, cosa: string): Buffer =>
  Buffer.from(hkdfSync('sha256', chiave, Buffer.alloc(0), cosa, lunga));

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. */
export function sigilla(chiave: Buffer, testo: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cifra = createCipheriv('aes-256-gcm', chiave, nonce);
  const cifrato = Buffer.concat([cifra.update(testo), cifra.final()]);
  return Buffer.concat([nonce, cifra.getAuthTag(), cifrato]);
}

/** @throws Error where the text was changed, or the key is another */
export function apriSigillo(chiave: Buffer, sigillato: Buffer): Buffer {
  const cifra = createDecipheriv('aes-256-gcm', chiave, sigillato.subarray(0, 12));
  cifra.setAuthTag(sigillato.subarray(12, 28));
  return Buffer.concat([cifra.update(sigillato.subarray(28)), cifra.final()]);
}
