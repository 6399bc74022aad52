import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { ProvaRevoca, SpecieCredenziale } from '../../contract/traccia.ts';
import { emessoDa } from '../firma/certificato.ts';
import { Revoca } from '../firma/revoca.ts';
import type { Ambiente, Autorita } from '../postazione/ambiente.ts';
import { specieDalCertificato } from './specie-carta.ts';

/** EKU clientAuth (RFC 5280, section 4.2.1.12): a card's certificate for signing documents is not for log-in. */
const clientAuth = '1.3.6.1.5.5.7.3.2';

/** An authority whose cards open a session, and who says which of them were revoked. */
export interface Riconosciuta {
  readonly autorita: Autorita;
  readonly credenziale: SpecieCredenziale;
  readonly revoca: Revoca;
}

/**
 * ANPR's own authority, and those configured beside it.
 *
 * @param cartella where each keeps its last revocation list
 * @param tolleranza milliseconds for which a list past its time may still let in who is not in it
 */
export function riconosciute(
  { autoritaUtenti, altreAutorita }: Ambiente,
  cartella: string,
  tolleranza: () => number,
): readonly Riconosciuta[] {
  const con = (autorita: Autorita, credenziale: SpecieCredenziale, lista: string): Riconosciuta => ({
    autorita,
    credenziale,
    revoca: new Revoca(autorita, join(cartella, lista), tolleranza),
  });
  return [
    con(autoritaUtenti, 'carta-anpr', 'crl-utenti.der'),
    ...altreAutorita.map((altra) => con(altra, altra.credenziale, `crl-${improntaDi(altra)}.der`)),
  ];
}

/** Enough of its fingerprint to tell an authority from the others configured. */
const improntaDi = ({ certificato }: Autorita): string =>
  new X509Certificate(certificato).fingerprint256.replaceAll(':', '').slice(0, 16).toLowerCase();

/** Decides whether a card's certificate may open a session: issued by a configured authority, in time, not revoked. */
export class Attendibilita {
  readonly #riconosciute: readonly (Riconosciuta & { readonly certificato: X509Certificate })[];

  constructor(riconosciute: readonly Riconosciuta[]) {
    this.#riconosciute = riconosciute.map((una) => ({
      ...una,
      certificato: new X509Certificate(una.autorita.certificato),
    }));
  }

  /** True for a certificate of a configured authority that is meant for log-in. */
  emesso(certificato: X509Certificate): boolean {
    return this.#di(certificato) !== undefined;
  }

  /**
   * Chain, use and dates; no network.
   *
   * @returns as what kind of credential it is admitted
   * @throws ErrorePostazione CERTIFICATO_*, or which card of somebody else's it is
   */
  verificaCatena(certificato: X509Certificate, adesso = new Date()): SpecieCredenziale {
    const sua = this.#di(certificato);
    if (!sua) {
      // The issuer helps to tell which card this is; of a self-signed one it is the holder's own name.
      const chi =
        certificato.issuer === certificato.subject ? 'self-signed' : certificato.issuer.replaceAll('\n', ', ');
      throw new ErrorePostazione(specieDalCertificato(certificato) ?? 'CERTIFICATO_NON_ATTENDIBILE', chi);
    }
    for (const uno of [certificato, sua.certificato]) {
      if (new Date(uno.validFrom) > adesso) throw new ErrorePostazione('CERTIFICATO_NON_ANCORA_VALIDO', uno.validFrom);
      if (new Date(uno.validTo) < adesso) throw new ErrorePostazione('CERTIFICATO_SCADUTO', uno.validTo);
    }
    return sua.credenziale;
  }

  /**
   * How it is known not to be revoked, by its own authority.
   *
   * @throws ErrorePostazione CERTIFICATO_REVOCATO, REVOCA_NON_VERIFICABILE; CERTIFICATO_NON_ATTENDIBILE where nobody
   * configured issued it
   */
  async verificaRevoca(certificato: X509Certificate): Promise<ProvaRevoca> {
    const sua = this.#di(certificato);
    if (!sua) throw new ErrorePostazione('CERTIFICATO_NON_ATTENDIBILE');
    return sua.revoca.verifica(certificato);
  }

  #di(certificato: X509Certificate) {
    if (certificato.ca || certificato.keyUsage?.includes(clientAuth) !== true) return undefined;
    return this.#riconosciute.find(({ certificato: suo }) => emessoDa(certificato, suo));
  }
}
