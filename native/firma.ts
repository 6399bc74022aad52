import { createHash } from 'node:crypto';
import pkcs11js, { type Handle, type Mechanism, type PKCS11, type RsaPSS } from 'pkcs11js';
import type { Meccanismo } from '../contract/carta.ts';
import { ErrorePostazione } from '../contract/esito.ts';
import { cercaOggetti } from './oggetti.ts';

/** DER of the DigestInfo that precedes a SHA-256 digest (RFC 8017 section 9.2, note 1). */
const digestInfoSha256 = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** Room for RSA 4096: a buffer that is too small leaves the operation active and the session useless. */
const spazioFirma = 512;

const parametriPss: RsaPSS = {
  type: pkcs11js.CK_PARAMS_RSA_PSS,
  hashAlg: pkcs11js.CKM_SHA256,
  mgf: pkcs11js.CKG_MGF1_SHA256,
  saltLen: 32,
};

/** The mechanisms that take a digest made outside the card: old cards and drivers know no others. */
const meccanismi: Record<Meccanismo, { meccanismo: Mechanism; prepara: (digest: Buffer) => Buffer }> = {
  'RSA-PKCS1-SHA256': {
    meccanismo: { mechanism: pkcs11js.CKM_RSA_PKCS },
    prepara: (digest) => Buffer.concat([digestInfoSha256, digest]),
  },
  'RSA-PSS-SHA256': {
    meccanismo: { mechanism: pkcs11js.CKM_RSA_PKCS_PSS, parameter: parametriPss },
    prepara: (digest) => digest,
  },
};

/**
 * Signs `dati` (any length) with the private key of that CKA_ID (hexadecimal).
 *
 * FIRMA_NON_RIUSCITA if the card has no such key or does not know the mechanism.
 */
export function firma(
  modulo: PKCS11,
  sessione: Handle,
  idChiave: string,
  nome: Meccanismo,
  dati: Uint8Array,
): Uint8Array {
  const [chiave] = cercaOggetti(modulo, sessione, [
    { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_PRIVATE_KEY },
    { type: pkcs11js.CKA_ID, value: Buffer.from(idChiave, 'hex') },
  ]);
  if (!chiave) throw new ErrorePostazione('FIRMA_NON_RIUSCITA', `no private key with CKA_ID ${idChiave}`);
  const { meccanismo, prepara } = meccanismi[nome];
  const daFirmare = prepara(createHash('sha256').update(dati).digest());
  modulo.C_SignInit(sessione, meccanismo, chiave);
  return new Uint8Array(modulo.C_Sign(sessione, daFirmare, Buffer.alloc(spazioFirma)));
}
