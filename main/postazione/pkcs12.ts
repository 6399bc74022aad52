import forge from 'node-forge';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Credenziale } from './ambiente.ts';

/**
 * Opens a PKCS#12 (RFC 7292), old ciphers too: node-forge reads those that OpenSSL 3 and BoringSSL refuse.
 *
 * @throws ErrorePostazione CERTIFICATO_POSTAZIONE_ILLEGGIBILE for a wrong password or a damaged file,
 *   CERTIFICATO_POSTAZIONE_ALTRA_CHIAVE where its certificates are of other keys
 */
export function apriPkcs12(byte: Uint8Array, password: string): Credenziale {
  try {
    const asn1 = forge.asn1.fromDer(Buffer.from(byte).toString('latin1'));
    const p12 = forge.pkcs12.pkcs12FromAsn1(asn1, false, password);
    const chiave = chiaveDi(p12);
    const certificato = certificatoDi(p12, chiave);
    return { certificato: forge.pki.certificateToPem(certificato), chiave: forge.pki.privateKeyToPem(chiave) };
  } catch (causa) {
    if (causa instanceof ErrorePostazione) throw causa;
    const dettaglio = causa instanceof Error ? causa.message : undefined;
    throw new ErrorePostazione('CERTIFICATO_POSTAZIONE_ILLEGGIBILE', dettaglio, causa);
  }
}

const chiaveDi = (p12: forge.pkcs12.Pkcs12Pfx): forge.pki.rsa.PrivateKey => {
  const tipi = [forge.pki.oids['pkcs8ShroudedKeyBag']!, forge.pki.oids['keyBag']!];
  const chiave = tipi.flatMap((bagType) => p12.getBags({ bagType })[bagType] ?? []).find((sacco) => sacco.key)?.key;
  if (!chiave) throw new ErrorePostazione('CERTIFICATO_POSTAZIONE_ILLEGGIBILE', 'no private key');
  return chiave;
};

/** The certificate of the key: a PKCS#12 may also carry the chain. */
const certificatoDi = (p12: forge.pkcs12.Pkcs12Pfx, chiave: forge.pki.rsa.PrivateKey): forge.pki.Certificate => {
  const bagType = forge.pki.oids['certBag']!;
  const certificato = (p12.getBags({ bagType })[bagType] ?? []).find(
    ({ cert }) => cert && (cert.publicKey as forge.pki.rsa.PublicKey).n.equals(chiave.n),
  )?.cert;
  if (!certificato) throw new ErrorePostazione('CERTIFICATO_POSTAZIONE_ALTRA_CHIAVE', 'no certificate for the key');
  return certificato;
};
