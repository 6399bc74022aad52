import { X509Certificate } from 'node:crypto';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { ProvaRevoca } from '../../contract/traccia.ts';
import type { Autorita } from '../postazione/ambiente.ts';
import { ListaRevoca, messaggioDi } from './crl.ts';
import { type Scarica, scaricaHttp } from './http.ts';
import { statoOcsp } from './ocsp.ts';

/**
 * Says whether a certificate was revoked: by the authority's OCSP responder where there is one, by its CRL otherwise, by
 * both where both answer. Where neither can be had nobody is let in, unless the ALS granted a grace (design 4).
 */
export class Revoca {
  readonly #autorita: Autorita;
  readonly #emittente: X509Certificate;
  readonly #lista: ListaRevoca;
  readonly #scarica: Scarica;
  readonly #tolleranza: () => number;

  /**
   * @param salvata file that keeps the last CRL
   * @param tolleranza milliseconds for which a list past its time may still let in who is not in it
   */
  constructor(autorita: Autorita, salvata: string, tolleranza = () => 0, scarica: Scarica = scaricaHttp) {
    this.#autorita = autorita;
    this.#emittente = new X509Certificate(autorita.certificato);
    this.#lista = new ListaRevoca(autorita, salvata, scarica);
    this.#scarica = scarica;
    this.#tolleranza = tolleranza;
  }

  /**
   * @param certificato issued by this authority
   * @throws ErrorePostazione CERTIFICATO_REVOCATO, REVOCA_NON_VERIFICABILE
   */
  async verifica(certificato: X509Certificate): Promise<ProvaRevoca> {
    // Asked together, so that a responder that is down costs no more than one wait.
    const lista = this.#lista.dice(certificato).catch((causa: unknown) => nonDetto(causa));
    const ocsp = await this.#ocsp(certificato);
    if (ocsp === 'valido') {
      // What the list kept knows counts too; the one on its way is waited for only where that one names the card.
      const tenuta = await this.#lista.diceva(certificato);
      if (!tenuta?.revocato) return 'ocsp';
    }
    const detta = await lista;
    if (!(detta instanceof Error)) return detta.revocato ? revocato(certificato) : 'crl';
    const perche = [...(ocsp instanceof Error ? [ocsp.message] : []), detta.message].join('; ');
    return this.#conTolleranza(certificato, perche);
  }

  /** @returns why it does not answer; undefined where nobody named a responder */
  async #ocsp(certificato: X509Certificate): Promise<'valido' | Error | undefined> {
    const url = this.#autorita.ocsp ?? ocspDi(certificato);
    if (url === undefined) return undefined;
    try {
      const stato = await statoOcsp(certificato, this.#emittente, url, this.#scarica);
      if (stato === 'revocato') return revocato(certificato);
      return stato === 'valido' ? stato : new Error('OCSP does not know the certificate');
    } catch (causa) {
      if (causa instanceof ErrorePostazione) throw causa;
      return nonDetto(causa);
    }
  }

  async #conTolleranza(certificato: X509Certificate, perche: string): Promise<ProvaRevoca> {
    const tenuta = await this.#lista.diceva(certificato);
    if (tenuta?.revocato) return revocato(certificato);
    if (tenuta && tenuta.scade + this.#tolleranza() > Date.now()) return 'tolleranza';
    throw new ErrorePostazione('REVOCA_NON_VERIFICABILE', perche);
  }
}

const nonDetto = (causa: unknown): Error => (causa instanceof Error ? causa : new Error(messaggioDi(causa)));

const revocato = (certificato: X509Certificate): never => {
  throw new ErrorePostazione('CERTIFICATO_REVOCATO', `serial ${certificato.serialNumber}`);
};

/** Where the certificate itself says that its status is to be asked (RFC 5280, section 4.2.2.1). */
const ocspDi = ({ infoAccess }: X509Certificate): string | undefined =>
  /^OCSP - URI:(http:\S+)$/m.exec(infoAccess ?? '')?.[1];
