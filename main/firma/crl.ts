import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fromBER, Integer } from 'asn1js';
import { Certificate, CertificateRevocationList, id_CRLNumber } from 'pkijs';
import type { Autorita } from '../postazione/ambiente.ts';
import { arrayBufferDi } from './array-buffer.ts';
import { scriviIntero } from '../file-intero.ts';
import type { Scarica } from './http.ts';

/** A believed CRL, and its bytes to keep. */
interface Lista {
  readonly der: Buffer;
  readonly crl: CertificateRevocationList;
  /** Its nextUpdate, in milliseconds since the epoch. */
  readonly scade: number;
}

/** What a list says of a certificate, and until when it may say it (milliseconds since the epoch). */
export interface DettoDallaLista {
  readonly revocato: boolean;
  readonly scade: number;
}

/** The revocation list of an authority (RFC 5280, section 5), as fetched and as last kept. */
export class ListaRevoca {
  readonly #autorita: Autorita;
  readonly #salvata: string;
  readonly #scarica: Scarica;

  /** @param salvata file that keeps the last CRL: it names serial numbers, not people */
  constructor(autorita: Autorita, salvata: string, scarica: Scarica) {
    this.#autorita = autorita;
    this.#salvata = salvata;
    this.#scarica = scarica;
  }

  /**
   * By the later of a fresh list and the one kept; by the latter alone, until its nextUpdate, where the network is down.
   *
   * @throws Error where there is no list signed by the authority and in time
   */
  async dice(certificato: X509Certificate): Promise<DettoDallaLista> {
    return detto(await this.#ultima(), certificato);
  }

  /** By the list kept alone, however old; undefined where none that the authority signed is kept. */
  async diceva(certificato: X509Certificate): Promise<DettoDallaLista | undefined> {
    try {
      return detto(await this.#firmata(await readFile(this.#salvata)), certificato);
    } catch {
      return undefined;
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
      throw new Error(`${messaggioDi(fresca.reason)}; ${messaggioDi(tenuta.reason)}`, { cause: fresca.reason });
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
    const lista = await this.#firmata(der);
    if (lista.scade > Date.now()) return lista;
    throw new Error(`CRL out of time (next update ${new Date(lista.scade).toISOString()})`);
  }

  async #firmata(der: Buffer): Promise<Lista> {
    const crl = new CertificateRevocationList({ schema: fromBER(arrayBufferDi(der)).result });
    const issuerCertificate = Certificate.fromBER(arrayBufferDi(new X509Certificate(this.#autorita.certificato).raw));
    if (!(await crl.verify({ issuerCertificate }))) throw new Error('CRL not signed by the authority');
    // A minute for clocks that disagree.
    if (crl.thisUpdate.value.getTime() > Date.now() + 60_000) throw new Error('CRL from the future');
    return { der, crl, scade: crl.nextUpdate?.value.getTime() ?? 0 };
  }
}

const detto = ({ crl, scade }: Lista, certificato: X509Certificate): DettoDallaLista => ({
  revocato: crl.isCertificateRevoked(Certificate.fromBER(arrayBufferDi(certificato.raw))),
  scade,
});

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

export const messaggioDi = (causa: unknown): string => (causa instanceof Error ? causa.message : String(causa));
