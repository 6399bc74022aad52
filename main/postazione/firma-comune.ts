import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { firmeXml, type AlgoritmoXml } from '../firma/algoritmi.ts';
import type { Credenziale } from './ambiente.ts';

const firma = promisify(sign);

/**
 * Who signs for the Comune: SAML assertion, Timestamp and Body carry its signature (anpr-protocol 1.2). Today a key on
 * this computer; later a service of the Comune, so that no workstation holds the key (design 4).
 */
export interface FirmaComune {
  /** The Comune's certificate, DER. */
  readonly certificato: Uint8Array;
  /** RSASSA-PKCS1-v1_5 over `dati` with the digest of `algoritmo`. */
  firma(algoritmo: AlgoritmoXml, dati: Uint8Array): Promise<Buffer>;
}

/** The Comune's key kept on this computer; in production it needs an act of the ALS (design 4). */
export function firmaComuneLocale({ chiave, certificato }: Credenziale): FirmaComune {
  const privata = createPrivateKey(chiave);
  return {
    certificato: new X509Certificate(certificato).raw,
    firma: (algoritmo, dati) => firma(firmeXml[algoritmo].digest, dati, privata),
  };
}
