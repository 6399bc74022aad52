import type { ModoSblocco } from '../../contract/carta.ts';
import type { SpecieCredenziale } from '../../contract/traccia.ts';
import type { AmbientePdnd } from '../pdnd/ambiente.ts';
import type { AlgoritmoXml } from '../firma/algoritmi.ts';
import type { FirmaComune } from './firma-comune.ts';

/** Where we work: each environment has its own addresses, trust and banner (design 4). */
export const nomiAmbienti = ['prova', 'collaudo', 'produzione'] as const;
export type NomeAmbiente = (typeof nomiAmbienti)[number];

/** A certificate with its key on this computer, as TLS wants them. */
export interface Credenziale {
  readonly certificato: string;
  readonly chiave: string;
}

/** An authority whose certificates we check. */
export interface Autorita {
  /** PEM. */
  readonly certificato: string;
  /** URL of its revocation list. */
  readonly crl: string;
  /** URL of its OCSP responder, where it is not the one that each certificate names. */
  readonly ocsp?: string;
}

/** An authority whose cards are admitted beside ANPR's own (circolare DAIT 76/2024): the one that signs them, not its root. */
export interface AltraAutorita extends Autorita {
  readonly credenziale: Exclude<SpecieCredenziale, 'carta-anpr'>;
}

/** Everything that the core must know of the world it works in; nothing of it comes from a screen. */
export interface Ambiente {
  readonly nome: NomeAmbiente;
  readonly comune: { readonly istat: string; readonly nome: string; readonly provincia: string };
  /** Like `023050-PC-0001`. */
  readonly idPostazione: string;
  readonly idApplicazione: string;
  /** `tipoInvio` of the header (anpr-protocol 2). */
  readonly tipoInvio: string;
  readonly anpr: {
    /** Base URL of the SOAP services, without a final slash. */
    readonly base: string;
    /** The only authorities trusted for the server, PEM; never the system's (design 4). */
    readonly ca: string;
    readonly algoritmo: AlgoritmoXml;
    /** URL of the HTTP proxy through which the Comune's network is left. */
    readonly proxy?: string;
  };
  /** The Comune on PDND, where it is there. */
  readonly pdnd?: AmbientePdnd;
  /** The certificates in force: asked, never kept, since they change while we work. @throws POSTAZIONE_NON_CONFIGURATA */
  readonly credenzialePostazione: () => Credenziale;
  readonly firmaComune: () => FirmaComune;
  readonly autoritaUtenti: Autorita;
  /** None where nobody configured any: then ANPR's cards alone open a session. */
  readonly altreAutorita: readonly AltraAutorita[];
  /** Who issues workstations their certificates in this environment, PEM, where that is known. */
  readonly autoritaPostazioni?: string;
  /** Cards of its own, which only `prova` has; elsewhere they are those of this computer. */
  readonly pkcs11?: {
    readonly modulo: string;
    /** Environment variables for the driver. */
    readonly ambiente: Readonly<Record<string, string>>;
    /** How it takes a PUK, where not in the usual way. */
    readonly sblocco?: ModoSblocco;
  };
}
