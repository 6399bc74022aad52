import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

// JWS in compact form (RFC 7515), signed RS256: the only algorithm that PDND and ANPR take (pdnd-idanpr 1.3, 2).

export type Oggetto = Readonly<Record<string, unknown>>;

/** A JWS as it was read, believed by nobody yet. */
export interface Jws {
  readonly testata: Oggetto;
  readonly contenuto: Oggetto;
  /** What the signature is over. */
  readonly firmato: Buffer;
  readonly firma: Buffer;
}

/** True for what JSON calls an object. */
export const eOggetto = (dato: unknown): dato is Oggetto =>
  typeof dato === 'object' && dato !== null && !Array.isArray(dato);

/** Reads without verifying; undefined where it is not three parts of canonical base64url, the first two JSON objects. */
export function leggiJws(compatto: string): Jws | undefined {
  const [testata, contenuto, firma, altro] = compatto.split('.');
  if (testata === undefined || contenuto === undefined || firma === undefined || altro !== undefined) return undefined;
  const [letta, letto, byte] = [oggettoDi(testata), oggettoDi(contenuto), byteDi(firma)];
  if (!letta || !letto || !byte) return undefined;
  return { testata: letta, contenuto: letto, firmato: Buffer.from(`${testata}.${contenuto}`), firma: byte };
}

function byteDi(parte: string): Buffer | undefined {
  const byte = Buffer.from(parte, 'base64url');
  // Node skips what is not of the alphabet: only what it writes back the same was canonical.
  return parte !== '' && byte.toString('base64url') === parte ? byte : undefined;
}

function oggettoDi(parte: string): Oggetto | undefined {
  const byte = byteDi(parte);
  if (!byte) return undefined;
  try {
    const dato: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(byte));
    return eOggetto(dato) ? dato : undefined;
  } catch {
    return undefined;
  }
}

/** True where the signature is RS256 by that key, whatever the header says. */
export const firmatoDa = (jws: Jws, chiave: KeyObject): boolean => verify('sha256', jws.firmato, chiave, jws.firma);

/** Signs RS256. */
export function firmaJws(testata: Oggetto, contenuto: Oggetto, chiave: KeyObject): string {
  const parte = (dato: Oggetto): string => Buffer.from(JSON.stringify(dato)).toString('base64url');
  const firmato = `${parte(testata)}.${parte(contenuto)}`;
  return `${firmato}.${sign('sha256', Buffer.from(firmato), chiave).toString('base64url')}`;
}

/** Modulus and exponent of an RSA public key, as a JWK has them. */
export function jwkDi(chiave: KeyObject): { readonly kty: 'RSA'; readonly n: string; readonly e: string } {
  const { n, e } = createPublicKey(chiave.export({ type: 'spki', format: 'pem' })).export({ format: 'jwk' });
  return { kty: 'RSA', n: n!, e: e! };
}

/** The thumbprint of RFC 7638, 43 characters: what PDND's `kid` looks like (pdnd-idanpr 1.1). */
export function kidDi(pubblica: KeyObject): string {
  const { e, kty, n } = jwkDi(pubblica);
  return createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');
}
