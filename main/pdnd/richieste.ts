import type { AmbientePdnd, ServizioPdnd } from './ambiente.ts';
import type { Chi } from './chi.ts';
import { digestCorpo, firmaAsserzione, firmaCorpo, firmaTraccia, tipoContenuto } from './gettoni.ts';

/** An HTTP request as it leaves, to the last byte: what is sent, printed and looked at by the linter. */
export interface RichiestaPdnd {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent where nothing is sent. */
  readonly body?: string;
}

/** The evidence of who calls, and the token request bound to it, signed and not sent: the first steps of every call. */
export async function preparaVoucher(
  ambiente: AmbientePdnd,
  servizio: ServizioPdnd,
  chi: Chi,
  adesso: number,
): Promise<{ readonly traccia: string; readonly token: RichiestaPdnd }> {
  const traccia = await firmaTraccia(ambiente, servizio, chi, adesso);
  const asserzione = await firmaAsserzione(ambiente, servizio, traccia, adesso);
  return { traccia, token: richiestaVoucher(ambiente, asserzione) };
}

/** The token request (RFC 7523): a form. */
export const richiestaVoucher = ({ token, clientId }: AmbientePdnd, asserzione: string): RichiestaPdnd => ({
  method: 'POST',
  url: token,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
  body: new URLSearchParams({
    client_id: clientId,
    client_assertion: asserzione,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    grant_type: 'client_credentials',
  }).toString(),
});

/** The voucher, and the tracking evidence that it is bound to. */
export interface Titolo {
  readonly voucher: string;
  readonly traccia: string;
}

/** A call with a body: the body is written once, and what is digested and signed is what leaves (pdnd-idanpr 2). */
export async function richiestaConCorpo(
  ambiente: AmbientePdnd,
  servizio: ServizioPdnd,
  { voucher, traccia }: Titolo,
  corpo: string,
  adesso: number,
): Promise<RichiestaPdnd> {
  const byte = Buffer.from(corpo);
  return {
    method: 'POST',
    url: servizio.url,
    headers: {
      Authorization: `Bearer ${voucher}`,
      'Agid-JWT-TrackingEvidence': traccia,
      'Agid-JWT-Signature': await firmaCorpo(ambiente, servizio, byte, adesso),
      Digest: digestCorpo(byte),
      'Content-Type': tipoContenuto,
      Accept: 'application/json, application/problem+json',
    },
    body: corpo,
  };
}

/** A step of a service: what is called, and with which body, if any. */
export type Passo =
  | { readonly metodo: 'POST'; readonly url: string; readonly corpo: string }
  | { readonly metodo: 'GET' | 'DELETE'; readonly url: string };

/** The HTTP request of a step, signed where there is something to sign. */
export const richiestaPer = async (
  ambiente: AmbientePdnd,
  servizio: ServizioPdnd,
  titolo: Titolo,
  passo: Passo,
  adesso: number,
): Promise<RichiestaPdnd> =>
  passo.metodo === 'POST'
    ? richiestaConCorpo(ambiente, servizio, titolo, passo.corpo, adesso)
    : richiestaSenzaCorpo(passo.metodo, passo.url, titolo);

/** A call without a body: nothing to sign, so no signature and no digest (pdnd-idanpr 2.2). */
export const richiestaSenzaCorpo = (
  method: 'GET' | 'DELETE',
  url: string,
  { voucher, traccia }: Titolo,
): RichiestaPdnd => ({
  method,
  url,
  headers: { Authorization: `Bearer ${voucher}`, 'Agid-JWT-TrackingEvidence': traccia },
});
