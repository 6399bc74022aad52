import { X509Certificate } from 'node:crypto';
import { get } from 'node:http';
import { fromBER } from 'asn1js';
import { Certificate, CertificateRevocationList } from 'pkijs';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Autorita } from '../postazione/ambiente.ts';

const attesa = 10_000;
const massimo = 16 * 1024 * 1024;

/** Fetches bytes over plain HTTP: a CRL is signed, so its carrier need not be trusted (RFC 5280, section 8). */
export const scaricaHttp = (url: string): Promise<Buffer> =>
  new Promise((risolvi, rifiuta) => {
    const richiesta = get(url, { timeout: attesa }, (risposta) => {
      const pezzi: Buffer[] = [];
      let letti = 0;
      risposta.on('data', (pezzo: Buffer) => {
        letti += pezzo.length;
        if (letti > massimo) richiesta.destroy(new Error('CRL too large'));
        pezzi.push(pezzo);
      });
      risposta.on('end', () =>
        risposta.statusCode === 200 ? risolvi(Buffer.concat(pezzi)) : rifiuta(new Error(`HTTP ${risposta.statusCode}`)),
      );
      risposta.on('error', rifiuta);
    });
    richiesta.on('timeout', () => richiesta.destroy(new Error('time-out')));
    richiesta.on('error', rifiuta);
  });

/**
 * Says whether a certificate was revoked, by its authority's CRL (RFC 5280, section 5), kept until its nextUpdate. Only
 * a CRL signed by that authority and in time is believed; where there is none, nobody is let in (design 4).
 */
export class Revoca {
  readonly #autorita: Autorita;
  readonly #scarica: (url: string) => Promise<Buffer>;
  #crl: CertificateRevocationList | undefined;

  constructor(autorita: Autorita, scarica: (url: string) => Promise<Buffer> = scaricaHttp) {
    this.#autorita = autorita;
    this.#scarica = scarica;
  }

  /**
   * @param certificato issued by this authority
   * @throws ErrorePostazione CERTIFICATO_REVOCATO, REVOCA_NON_VERIFICABILE
   */
  async verifica(certificato: X509Certificate): Promise<void> {
    const crl = await this.#crlValida();
    if (crl.isCertificateRevoked(Certificate.fromBER(arrayBuffer(certificato.raw)))) {
      throw new ErrorePostazione('CERTIFICATO_REVOCATO', `serial ${certificato.serialNumber}`);
    }
  }

  async #crlValida(): Promise<CertificateRevocationList> {
    if (this.#crl && inTempo(this.#crl)) return this.#crl;
    const fresca = await this.#nuova();
    if (!inTempo(fresca)) {
      throw new ErrorePostazione(
        'REVOCA_NON_VERIFICABILE',
        `CRL expired ${String(fresca.nextUpdate?.value.toISOString())}`,
      );
    }
    this.#crl = fresca;
    return fresca;
  }

  async #nuova(): Promise<CertificateRevocationList> {
    try {
      const der = await this.#scarica(this.#autorita.crl);
      const crl = new CertificateRevocationList({ schema: fromBER(arrayBuffer(der)).result });
      const issuerCertificate = Certificate.fromBER(arrayBuffer(new X509Certificate(this.#autorita.certificato).raw));
      if (await crl.verify({ issuerCertificate })) return crl;
    } catch (causa) {
      throw new ErrorePostazione('REVOCA_NON_VERIFICABILE', causa instanceof Error ? causa.message : undefined, causa);
    }
    throw new ErrorePostazione('REVOCA_NON_VERIFICABILE', 'CRL not signed by the authority');
  }
}

const inTempo = (crl: CertificateRevocationList): boolean => {
  const adesso = Date.now();
  return crl.thisUpdate.value.getTime() <= adesso + 60_000 && (crl.nextUpdate?.value.getTime() ?? 0) > adesso;
};

const arrayBuffer = (byte: Uint8Array): ArrayBuffer => new Uint8Array(byte).buffer;
