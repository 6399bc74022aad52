import { X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { fromBER } from 'asn1js';
import { Certificate, CertificateRevocationList } from 'pkijs';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Autorita } from '../postazione/ambiente.ts';
import { arrayBufferDi } from './array-buffer.ts';

/** Milliseconds that a log-in waits for a fresh CRL before it makes do with the one kept. */
const attesa = 5_000;
const massimo = 16 * 1024 * 1024;

/** Fetches bytes over plain HTTP: a CRL is signed, so its carrier need not be trusted (RFC 5280, section 8). */
export const scaricaHttp = (url: string): Promise<Buffer> =>
  new Promise((risolvi, rifiuta) => {
    const richiesta = get(url, { signal: AbortSignal.timeout(attesa) }, (risposta) => {
      const pezzi: Buffer[] = [];
      let letti = 0;
      risposta.on('data', (pezzo: Buffer) => {
        letti += pezzo.length;
        if (letti > massimo) richiesta.destroy(new Error('CRL too large'));
        pezzi.push(pezzo);
      });
      risposta.on('end', () =>
        risposta.statusCode === 200
          ? risolvi(Buffer.concat(pezzi))
          : rifiuta(new Error(`HTTP ${risposta.statusCode ?? 'without status'}`)),
      );
      risposta.on('error', rifiuta);
    });
    richiesta.on('error', rifiuta);
  });

/**
 * Says whether a certificate was revoked, by its authority's CRL (RFC 5280, section 5): a fresh one, or, where the
 * network is down, the last one until its nextUpdate. Only a CRL signed by that authority and in time is believed; where
 * there is none, nobody is let in (design 4).
 */
export class Revoca {
  readonly #autorita: Autorita;
  readonly #salvata: string;
  readonly #scarica: (url: string) => Promise<Buffer>;

  /** @param salvata file that keeps the last CRL: it names serial numbers, not people */
  constructor(autorita: Autorita, salvata: string, scarica: (url: string) => Promise<Buffer> = scaricaHttp) {
    this.#autorita = autorita;
    this.#salvata = salvata;
    this.#scarica = scarica;
  }

  /**
   * @param certificato issued by this authority
   * @throws ErrorePostazione CERTIFICATO_REVOCATO, REVOCA_NON_VERIFICABILE
   */
  async verifica(certificato: X509Certificate): Promise<void> {
    const crl = await this.#crl();
    if (crl.isCertificateRevoked(Certificate.fromBER(arrayBufferDi(certificato.raw)))) {
      throw new ErrorePostazione('CERTIFICATO_REVOCATO', `serial ${certificato.serialNumber}`);
    }
  }

  async #crl(): Promise<CertificateRevocationList> {
    try {
      const der = await this.#scarica(this.#autorita.crl);
      const crl = await this.#creduta(der);
      await writeFile(this.#salvata, der, { mode: 0o600 });
      return crl;
    } catch (causa) {
      return this.#crlSalvata(causa instanceof Error ? causa.message : String(causa));
    }
  }

  async #crlSalvata(perche: string): Promise<CertificateRevocationList> {
    try {
      return await this.#creduta(await readFile(this.#salvata));
    } catch (causa) {
      const anche = causa instanceof Error ? causa.message : String(causa);
      throw new ErrorePostazione('REVOCA_NON_VERIFICABILE', `${perche}; ${anche}`, causa);
    }
  }

  /** The CRL, if signed by the authority and in time. */
  async #creduta(der: Buffer): Promise<CertificateRevocationList> {
    const crl = new CertificateRevocationList({ schema: fromBER(arrayBufferDi(der)).result });
    const issuerCertificate = Certificate.fromBER(arrayBufferDi(new X509Certificate(this.#autorita.certificato).raw));
    if (!(await crl.verify({ issuerCertificate }))) throw new Error('CRL not signed by the authority');
    const adesso = Date.now();
    const da = crl.thisUpdate.value.getTime();
    const a = crl.nextUpdate?.value.getTime() ?? 0;
    // A minute for clocks that disagree.
    if (da > adesso + 60_000 || a <= adesso)
      throw new Error(`CRL out of time (next update ${new Date(a).toISOString()})`);
    return crl;
  }
}
