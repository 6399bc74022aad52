import { randomUUID } from 'node:crypto';
import { firmaJws } from '../jws.ts';
import type { ProvvistaPdnd } from '../provvista.ts';
import type { Asserzione } from './asserzione.ts';

/** Every e-service of ANPR has this, in seconds (pdnd-idanpr 1.4). */
export const DURATA_VOUCHER = 600;

/** Who signs vouchers, and how it calls itself: a host without scheme. */
export interface Emittente {
  readonly provvista: ProvvistaPdnd;
  readonly ospite: string;
}

/** A voucher as PDND makes them (RFC 9068), good from `adesso`, in seconds since the epoch. */
export function voucherPer(
  asserzione: Asserzione,
  aud: string,
  { provvista, ospite: iss }: Emittente,
  adesso: number,
): string {
  const { registro, voucher } = provvista;
  const { client, finalita, digest } = asserzione;
  const iat = Math.floor(adesso);
  const claim = {
    ...{ jti: randomUUID(), iss, aud, client_id: client, sub: client, iat, nbf: iat, exp: iat + DURATA_VOUCHER },
    purposeId: finalita.id,
    ...(digest ? { digest } : {}),
    producerId: registro.ente('erogatore'),
    consumerId: registro.ente('fruitore'),
    eserviceId: finalita.versione.eservice,
    descriptorId: finalita.versione.descriptor,
  };
  return firmaJws({ typ: 'at+jwt', alg: 'RS256', use: 'sig', kid: voucher.kid }, claim, voucher.privata);
}
