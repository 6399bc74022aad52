import { X509Certificate } from 'node:crypto';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Revoca } from '../firma/revoca.ts';
import type { Autorita } from '../postazione/ambiente.ts';

/** EKU clientAuth (RFC 5280, section 4.2.1.12): a card's certificate for signing documents is not for log-in. */
const clientAuth = '1.3.6.1.5.5.7.3.2';

/** Decides whether a card's certificate may open a session: issued by the configured authority, in time, not revoked. */
export class Attendibilita {
  readonly #autorita: X509Certificate;
  readonly #revoca: Revoca;

  constructor(autorita: Autorita, revoca: Revoca) {
    this.#autorita = new X509Certificate(autorita.certificato);
    this.#revoca = revoca;
  }

  /** Chain, use and dates; no network. @throws ErrorePostazione CERTIFICATO_* */
  verificaCatena(certificato: X509Certificate, adesso = new Date()): void {
    const emesso = certificato.checkIssued(this.#autorita) && certificato.verify(this.#autorita.publicKey);
    if (!emesso) throw new ErrorePostazione('CERTIFICATO_NON_ATTENDIBILE', certificato.issuer.replaceAll('\n', ', '));
    if (certificato.ca || !certificato.keyUsage?.includes(clientAuth)) {
      throw new ErrorePostazione('CERTIFICATO_NON_ATTENDIBILE', 'not a certificate for client authentication');
    }
    for (const uno of [certificato, this.#autorita]) {
      if (new Date(uno.validFrom) > adesso) throw new ErrorePostazione('CERTIFICATO_NON_ANCORA_VALIDO', uno.validFrom);
      if (new Date(uno.validTo) < adesso) throw new ErrorePostazione('CERTIFICATO_SCADUTO', uno.validTo);
    }
  }

  /** @throws ErrorePostazione CERTIFICATO_REVOCATO, REVOCA_NON_VERIFICABILE */
  verificaRevoca(certificato: X509Certificate): Promise<void> {
    return this.#revoca.verifica(certificato);
  }
}
