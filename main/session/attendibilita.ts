import { X509Certificate } from 'node:crypto';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { ProvaRevoca } from '../../contract/traccia.ts';
import type { Revoca } from '../firma/revoca.ts';
import { specieDalCertificato } from './specie-carta.ts';
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

  /** True for a certificate of the configured authority that is meant for log-in. */
  emesso(certificato: X509Certificate): boolean {
    const suo = certificato.checkIssued(this.#autorita) && certificato.verify(this.#autorita.publicKey);
    return suo && !certificato.ca && certificato.keyUsage?.includes(clientAuth) === true;
  }

  /** Chain, use and dates; no network. @throws ErrorePostazione CERTIFICATO_*, or which card of somebody else's it is */
  verificaCatena(certificato: X509Certificate, adesso = new Date()): void {
    if (!this.emesso(certificato)) {
      // The issuer helps to tell which card this is; of a self-signed one it is the holder's own name.
      const chi =
        certificato.issuer === certificato.subject ? 'self-signed' : certificato.issuer.replaceAll('\n', ', ');
      throw new ErrorePostazione(specieDalCertificato(certificato) ?? 'CERTIFICATO_NON_ATTENDIBILE', chi);
    }
    for (const uno of [certificato, this.#autorita]) {
      if (new Date(uno.validFrom) > adesso) throw new ErrorePostazione('CERTIFICATO_NON_ANCORA_VALIDO', uno.validFrom);
      if (new Date(uno.validTo) < adesso) throw new ErrorePostazione('CERTIFICATO_SCADUTO', uno.validTo);
    }
  }

  /** How it is known not to be revoked. @throws ErrorePostazione CERTIFICATO_REVOCATO, REVOCA_NON_VERIFICABILE */
  verificaRevoca(certificato: X509Certificate): Promise<ProvaRevoca> {
    return this.#revoca.verifica(certificato);
  }
}
