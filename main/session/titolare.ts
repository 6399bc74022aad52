import type { X509Certificate } from 'node:crypto';
import { esaminaCodiceFiscale } from '../../contract/identificativi/codice-fiscale.ts';
import { certificatoDa } from '../firma/certificato.ts';

/** Who a card's certificate names. */
export interface Titolare {
  readonly codiceFiscale: string;
  readonly certificato: X509Certificate;
}

/**
 * The holder of a card's certificate: the codice fiscale stands in the subject as `TINIT-<CF>` (serialNumber, ETSI EN
 * 319 412-1), as `<CF>/...` (CN of a CNS) or as the CN itself (cards of ANPR). Undefined where no right one
 * is there, or where the certificate cannot be read.
 */
export function titolareDi(der: Uint8Array): Titolare | undefined {
  const certificato = certificatoDa(der);
  if (!certificato) return undefined;
  const codiceFiscale = certificato.subject
    .split('\n')
    .flatMap((attributo) => attributo.slice(attributo.indexOf('=') + 1).match(/[A-Z0-9]{16}/g) ?? [])
    .find((candidato) => {
      const esame = esaminaCodiceFiscale(candidato);
      return esame.forma === 'persona' && esame.controllo;
    });
  return codiceFiscale === undefined ? undefined : { codiceFiscale, certificato };
}
