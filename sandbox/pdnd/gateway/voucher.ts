import type { KeyObject } from 'node:crypto';
import type { CodiceServizio } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { esigiGateway } from '../cause.ts';
import { eOggetto, firmatoDa, leggiJws, type Oggetto } from '../jws.ts';
import type { RegistroPdnd } from '../registro.ts';
import { intestazione, type Richiesta } from './richiesta.ts';

/** A voucher that PDND signed and that is in time. */
export interface Voucher {
  readonly client: string;
  readonly purposeId: string;
  readonly claim: Oggetto;
}

/**
 * The voucher of a call, authentic and in time: zero tolerance for the future. `adesso` in seconds since the epoch.
 *
 * @throws RifiutoPdnd
 */
export function autentica(richiesta: Richiesta, chiavePdnd: KeyObject, adesso: number): Voucher {
  const valore = intestazione(richiesta, 'authorization');
  esigiGateway(valore !== undefined, 'authorization-assente');
  const [, compatto] = /^Bearer (\S+)$/.exec(valore) ?? [];
  esigiGateway(compatto !== undefined, 'authorization-non-bearer');
  const jws = leggiJws(compatto);
  esigiGateway(jws, 'voucher-illeggibile');
  // The client assertion, or another client's token, is signed too, but not by PDND.
  esigiGateway(jws.testata['typ'] === 'at+jwt' && firmatoDa(jws, chiavePdnd), 'voucher-firma');
  const claim = jws.contenuto;
  const { iat, nbf, exp } = claim as { iat: number; nbf: number; exp: number };
  esigiGateway(iat <= adesso && nbf <= adesso, 'voucher-futuro');
  esigiGateway(exp > adesso, 'voucher-scaduto');
  return { client: String(claim['client_id']), purposeId: String(claim['purposeId']), claim };
}

/** Refuses a voucher whose purpose is no longer what it was when it was given. */
export function autorizza({ client, purposeId }: Voucher, registro: RegistroPdnd): void {
  const finalita = registro.finalita(purposeId);
  const attiva =
    finalita?.stato === 'ACTIVE' && finalita.richiesta.stato === 'ACTIVE' && registro.associata(purposeId, client);
  esigiGateway(attiva, 'voucher-finalita');
}

/**
 * What ModI asks of a voucher: made for this e-service, in the version that ANPR has now, tied to a tracking evidence.
 *
 * @returns the digest of the tracking evidence, in hexadecimal
 * @throws RifiutoPdnd
 */
export function esaminaVoucher(
  { claim }: Voucher,
  servizio: CodiceServizio,
  audience: string,
  registro: RegistroPdnd,
): string {
  esigiGateway(claim['aud'] === audience, 'voucher-aud', String(claim['aud']));
  const { eservice, descriptor } = registro.inVigore(servizio);
  esigiGateway(claim['eserviceId'] === eservice, 'voucher-versione', 'eserviceId');
  esigiGateway(claim['descriptorId'] === descriptor, 'voucher-versione', 'descriptorId');
  const digest = claim['digest'];
  esigiGateway(eOggetto(digest), 'voucher-digest-assente');
  return String(digest['value']).toLowerCase();
}
