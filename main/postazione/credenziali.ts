import { X509Certificate } from 'node:crypto';
import type { QualeCertificato } from '../../contract/custodia.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Credenziale } from './ambiente.ts';
import { type FirmaComune, firmaComuneLocale } from './firma-comune.ts';

/**
 * The certificates in force, asked at each use: an import, a renewal or a removal changes them while requests are under
 * way. What is given is never changed: who began with one certificate ends with it.
 */
export class Credenziali {
  readonly #inVigore = new Map<QualeCertificato, Credenziale>();
  readonly #certificati = new Map<QualeCertificato, X509Certificate>();
  #firmaComune: FirmaComune | undefined;

  constructor(iniziali: Readonly<Partial<Record<QualeCertificato, Credenziale>>>) {
    this.metti('postazione', iniziali.postazione);
    this.metti('comune', iniziali.comune);
  }

  /** Puts it in force at once; undefined: there is none from now on. */
  metti(quale: QualeCertificato, credenziale: Credenziale | undefined): void {
    if (quale === 'comune') this.#firmaComune = credenziale && firmaComuneLocale(credenziale);
    if (credenziale) {
      this.#certificati.set(quale, new X509Certificate(credenziale.certificato));
      this.#inVigore.set(quale, credenziale);
    } else {
      this.#certificati.delete(quale);
      this.#inVigore.delete(quale);
    }
  }

  certificato(quale: QualeCertificato): X509Certificate | undefined {
    return this.#certificati.get(quale);
  }

  /** The workstation's. @throws ErrorePostazione POSTAZIONE_NON_CONFIGURATA */
  postazione(): Credenziale {
    return this.#inVigore.get('postazione') ?? assente('postazione');
  }

  /** Who signs for the Comune; whole envelopes are to be signed by the one given. @throws as {@link postazione} */
  firmaComune(): FirmaComune {
    return this.#firmaComune ?? assente('comune');
  }
}

const assente = (quale: QualeCertificato): never => {
  throw new ErrorePostazione('POSTAZIONE_NON_CONFIGURATA', `no certificate: ${quale}`);
};
