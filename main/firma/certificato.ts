import { X509Certificate } from 'node:crypto';

/** A certificate from its DER; undefined where it cannot be read. */
export const certificatoDa = (der: Uint8Array): X509Certificate | undefined => {
  try {
    return new X509Certificate(der);
  } catch (causa) {
    // What OpenSSL cannot parse names nobody; anything else is ours.
    if ((causa as { code?: string }).code?.startsWith('ERR_OSSL')) return undefined;
    throw causa;
  }
};

/** The common name in a distinguished name as Node writes it; the whole, on one line, where there is none. */
export const nomeComune = (nome: string): string => /^CN=(.*)$/m.exec(nome)?.[1] ?? nome.replaceAll('\n', ', ');

/** Whether the authority issued the certificate: by name and key identifiers, and by its signature. */
export const emessoDa = (certificato: X509Certificate, autorita: X509Certificate): boolean =>
  certificato.checkIssued(autorita) && certificato.verify(autorita.publicKey);
