import type { CodiceServizio } from '../../contract/operazioni/pdnd/catalogo.ts';
import type { FirmaRs256 } from '../firma/jws.ts';

/** What PDND gave for one e-service: its purpose, and what its catalogue sheet says (pdnd-idanpr 1.1). */
export interface ServizioPdnd {
  /** UUID of the purpose. */
  readonly purposeId: string;
  /** As the catalogue sheet writes it: not to be derived from the address (pdnd-idanpr 2.3). */
  readonly audience: string;
  /** The address that is called, operation included. */
  readonly url: string;
}

/** The client's key, of the Comune and not of the officer. */
export interface ChiaveCliente {
  /** Name that PDND gave to its public half. */
  readonly kid: string;
  readonly firma: FirmaRs256;
  /** The public half, SPKI PEM: what the linter checks our own signatures with. */
  readonly pubblica: string;
}

/** The Comune on PDND, in one environment: nothing is shared between environments. */
export interface AmbientePdnd {
  /** URL of the authorization server's token endpoint. */
  readonly token: string;
  /** Who is trusted for authorization server and gateway, PEM. */
  readonly ca: string;
  readonly proxy?: string;
  /** `aud` of the client assertion: without scheme. */
  readonly audienceAsserzione: string;
  /** UUID of the client. */
  readonly clientId: string;
  /** The key in force: asked, never kept, since another may come while we work. @throws ErrorePostazione */
  readonly chiave: () => ChiaveCliente;
  /** Where ANPR's portal says whether an ID ANPR is in force, the ID to follow; only `prova` has an interface for it. */
  readonly validita?: string;
  readonly servizi: Readonly<Partial<Record<CodiceServizio, ServizioPdnd>>>;
}
