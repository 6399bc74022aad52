import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { Censimento } from '../archivio/censimento.ts';
import type { RegistroCertificati } from '../archivio/certificati.ts';
import { cnDi } from '../porta/autorizzazione.ts';
import { esigi, type MotivoRifiuto, Rifiuto } from '../rifiuto.ts';

/** OpenSSL's verdict on the client's chain, as Node names it. Anything else is a chain that leads nowhere. */
const verdetti: Readonly<Record<string, MotivoRifiuto>> = {
  CERT_HAS_EXPIRED: 'tls-certificato-scaduto',
  CERT_NOT_YET_VALID: 'tls-certificato-non-valido',
  CERT_REVOKED: 'tls-certificato-revocato',
  INVALID_PURPOSE: 'tls-certificato-non-valido',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-altra-ca',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-altra-ca',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-altra-ca',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-altra-ca',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-altra-ca',
  UNABLE_TO_GET_CRL: 'tls-altra-ca',
  CERT_SIGNATURE_FAILURE: 'tls-altra-ca',
};

/**
 * The certificate that the client proved to hold, if ANPR would let it in: of "CA Postazioni", in time, not revoked,
 * and one of those that the census holds. Looked at on every request, since a connection outlives a revocation.
 *
 * @throws Rifiuto
 */
export function certificatoClient(
  socket: TLSSocket,
  censimento: Censimento,
  certificati: RegistroCertificati,
): X509Certificate {
  const certificato = socket.getPeerX509Certificate();
  esigi(certificato, 'tls-certificato-assente');
  if (!socket.authorized) {
    const verdetto = String(socket.authorizationError);
    throw new Rifiuto(verdetti[verdetto] ?? 'tls-certificato-non-valido', verdetto);
  }
  esigi(!certificati.revocato(certificato.serialNumber), 'tls-certificato-revocato');
  const censita = censimento.postazione(cnDi(certificato));
  const suo = censita?.certificati.some(({ raw }) => raw.equals(certificato.raw));
  esigi(suo, 'tls-postazione-non-censita', cnDi(certificato));
  return certificato;
}
