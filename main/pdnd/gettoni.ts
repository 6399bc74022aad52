import { createHash, randomInt, randomUUID } from 'node:crypto';
import { digest } from '../firma/algoritmi.ts';
import { firmaJws } from '../firma/jws.ts';
import type { AmbientePdnd, ChiaveCliente, ServizioPdnd } from './ambiente.ts';
import { LoA, type Chi } from './chi.ts';

// The three JWTs that a call takes (pdnd-idanpr 1.3, 2.1, 2.2): all by the client's key, named by `kid` alone.

/** Seconds by which we are late on purpose: the gateway forgives no clock that is ahead. */
const ritardo = 5;
/** Seconds for which a client assertion and a signature of a body are good. */
const breve = 120;
/** Seconds for which the tracking evidence is good, as long as the voucher tied to it. */
export const durataTraccia = 600;

/** @param adesso milliseconds since the epoch */
const tempi = (adesso: number, durata: number) => {
  const iat = Math.floor(adesso / 1000) - ritardo;
  return { jti: randomUUID(), iat, exp: iat + durata };
};

const firmaCon = ({ kid, firma }: ChiaveCliente, contenuto: Readonly<Record<string, unknown>>): Promise<string> =>
  firmaJws(kid, contenuto, firma);

/** Agid-JWT-TrackingEvidence (AUDIT_REST_02): who calls, from where. */
export const firmaTraccia = (
  { clientId, chiave }: AmbientePdnd,
  { audience, purposeId }: ServizioPdnd,
  chi: Chi,
  adesso: number,
): Promise<string> => {
  const dnonce = String(randomInt(1e6, 1e7)) + String(randomInt(1e5, 1e6));
  const contenuto = { iss: clientId, sub: clientId, aud: audience, purposeId, dnonce, ...chi, LoA };
  return firmaCon(chiave(), { ...contenuto, ...tempi(adesso, durataTraccia) });
};

/** The digest of the tracking evidence that PDND puts in the voucher: hexadecimal, unlike that of the body. */
export const digestTraccia = (traccia: string): string => createHash(digest).update(traccia, 'ascii').digest('hex');

/** The client assertion: these claims and no other, or the whole request is refused (pdnd-idanpr 1.3). */
export const firmaAsserzione = (
  { clientId, chiave, audienceAsserzione }: AmbientePdnd,
  { purposeId }: ServizioPdnd,
  traccia: string,
  adesso: number,
): Promise<string> => {
  const contenuto = { iss: clientId, sub: clientId, aud: audienceAsserzione, purposeId };
  const legata = { digest: { alg: 'SHA256', value: digestTraccia(traccia) } };
  return firmaCon(chiave(), { ...contenuto, ...legata, ...tempi(adesso, breve) });
};

/** The `Digest` header of a body: base64 (RFC 3230). */
export const digestCorpo = (corpo: Buffer): string => `SHA-256=${createHash(digest).update(corpo).digest('base64')}`;

/** Media type of every body that we send, byte for byte as it is signed. */
export const tipoContenuto = 'application/json';

/** Agid-JWT-Signature (INTEGRITY_REST_02): made anew for every call. */
export const firmaCorpo = (
  { clientId, chiave }: AmbientePdnd,
  { audience }: ServizioPdnd,
  corpo: Buffer,
  adesso: number,
): Promise<string> => {
  const signed_headers = [{ digest: digestCorpo(corpo) }, { 'content-type': tipoContenuto }];
  const contenuto = { iss: clientId, sub: clientId, aud: audience, signed_headers };
  return firmaCon(chiave(), { ...contenuto, ...tempi(adesso, breve) });
};
