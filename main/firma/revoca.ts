import { randomUUID, X509Certificate } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { fromBER, Integer } from 'asn1js';
import { Certificate, CertificateRevocationList, id_CRLNumber } from 'pkijs';
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

/** A believed CRL, and its bytes to keep. */
interface Lista {
  readonly der: Buffer;
  readonly crl: CertificateRevocationList;
}

/**
 * Says whether a certificate was revoked, by its authority's CRL (RFC 5280, section 5): the later of a fresh one and
 * the last one kept; the latter alone, until its nextUpdate, where the network is down. Only a CRL signed by that authority and in time is believed; where
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
    const { crl } = await this.#ultima();
    if (crl.isCertificateRevoked(Certificate.fromBER(arrayBufferDi(certificato.raw)))) {
      throw new ErrorePostazione('CERTIFICATO_REVOCATO', `serial ${certificato.serialNumber}`);
    }
  }

  /** The later of the list fetched and the list kept: an old one still in time may come back over plain HTTP. */
  async #ultima(): Promise<Lista> {
    const [fresca, tenuta] = await Promise.allSettled([
      this.#scarica(this.#autorita.crl).then((der) => this.#creduta(der)),
      readFile(this.#salvata).then((der) => this.#creduta(der)),
    ]);
    if (fresca.status === 'rejected') {
      if (tenuta.status === 'fulfilled') return tenuta.value;
      const perche = `${messaggioDi(fresca.reason)}; ${messaggioDi(tenuta.reason)}`;
      throw new ErrorePostazione('REVOCA_NON_VERIFICABILE', perche, fresca.reason);
    }
    if (tenuta.status === 'fulfilled' && precede(fresca.value.crl, tenuta.value.crl)) return tenuta.value;
    await this.#tieni(fresca.value.der);
    return fresca.value;
  }

  /** Where a list cannot be kept it decides all the same, and the failure is told. */
  async #tieni(der: Buffer): Promise<void> {
    try {
      await scriviIntero(this.#salvata, der);
    } catch (causa) {
      process.emitWarning(`the revocation list could not be kept: ${messaggioDi(causa)}`);
    }
  }

  /** The CRL, if signed by the authority and in time. */
  async #creduta(der: Buffer): Promise<Lista> {
    const crl = new CertificateRevocationList({ schema: fromBER(arrayBufferDi(der)).result });
    const issuerCertificate = Certificate.fromBER(arrayBufferDi(new X509Certificate(this.#autorita.certificato).raw));
    if (!(await crl.verify({ issuerCertificate }))) throw new Error('CRL not signed by the authority');
    const adesso = Date.now();
    const da = crl.thisUpdate.value.getTime();
    const a = crl.nextUpdate?.value.getTime() ?? 0;
    // A minute for clocks that disagree.
    if (da > adesso + 60_000 || a <= adesso)
      throw new Error(`CRL out of time (next update ${new Date(a).toISOString()})`);
    return { der, crl };
  }
}

/** Writes a file whole or not at all. */
const scriviIntero = async (file: string, byte: Buffer): Promise<void> => {
  const provvisorio = `${file}.${randomUUID()}`;
  try {
    await writeFile(provvisorio, byte, { mode: 0o600 });
    await rename(provvisorio, file);
  } finally {
    await rm(provvisorio, { force: true });
  }
};

/** True where `una` was issued before `altra`: by their cRLNumber (RFC 5280, 5.2.3), or else by their thisUpdate. */
const precede = (una: CertificateRevocationList, altra: CertificateRevocationList): boolean => {
  const [numero, altro] = [numeroDi(una), numeroDi(altra)];
  return numero !== undefined && altro !== undefined
    ? numero < altro
    : una.thisUpdate.value.getTime() < altra.thisUpdate.value.getTime();
};

const numeroDi = (crl: CertificateRevocationList): bigint | undefined => {
  const estensione = crl.crlExtensions?.extensions.find(({ extnID }) => extnID === id_CRLNumber);
  const letto = estensione && fromBER(estensione.extnValue.valueBlock.valueHexView).result;
  return letto instanceof Integer ? letto.toBigInt() : undefined;
};

const messaggioDi = (causa: unknown): string => (causa instanceof Error ? causa.message : String(causa));
