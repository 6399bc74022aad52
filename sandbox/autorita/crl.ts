import { X509CrlGenerator, X509CrlReason } from '@peculiar/x509';
import { ALGORITMO, alSecondo, type Autorita } from './autorita.ts';

const SETTE_GIORNI = 7 * 86_400_000;

export interface Revoca {
  /** Serial number of the certificate, hexadecimal. */
  readonly serie: string;
  /** When, in milliseconds since the epoch. */
  readonly quando: number;
}

/** Signs the authority's list of revoked certificates (RFC 5280, 5), good for seven days; returns DER bytes. */
export async function emettiCrl(autorita: Autorita, revoche: readonly Revoca[]): Promise<Buffer> {
  const crl = await X509CrlGenerator.create({
    issuer: autorita.certificato.subject,
    thisUpdate: alSecondo(Date.now() - 60_000),
    nextUpdate: alSecondo(Date.now() + SETTE_GIORNI),
    entries: revoche.map(({ serie, quando }) => ({
      serialNumber: serie,
      revocationDate: alSecondo(quando),
      reason: X509CrlReason.cessationOfOperation,
    })),
    signingAlgorithm: ALGORITMO,
    signingKey: autorita.chiave,
  });
  return Buffer.from(crl.rawData);
}
