import type { Server } from 'node:https';
import { relative } from 'node:path';
import type { DatiSandbox } from '../../contract/sandbox.ts';
import type { Archivio } from '../archivio/archivio.ts';
import type { Censimento } from '../archivio/censimento.ts';
import type { RegistroCertificati } from '../archivio/certificati.ts';
import type { Operazioni } from '../archivio/operazioni.ts';
import type { Cartella } from '../cartella.ts';
import type { Diario } from '../diario.ts';
import type { Guasti } from '../guasti.ts';
import type { Popolazione } from '../popolazione/popolazione.ts';
import { ascolta, chiudiServer, type Porte } from '../porte.ts';
import type { ContestoTls } from '../tls/server.ts';
import { backOffice, type BackOffice } from './back-office.ts';
import { type CodiceServizio, codiciServizio } from '../../contract/operazioni/pdnd/catalogo.ts';
import { audienceDi, urlDi } from './catalogo.ts';
import { consumi } from './gateway/consumi.ts';
import { serverGateway } from './gateway/server.ts';
import { giaVisti } from './gia-visti.ts';
import { massivi } from './massivi/massivi.ts';
import { type ProvvistaPdnd, provvediPdnd } from './provvista.ts';
import { anpr } from './servizi/sportello.ts';
import { PERCORSO_TOKEN, serverToken } from './token/server.ts';
import { secchio } from './token/ritmo.ts';
import { audienceAsserzioni } from './token/sportello.ts';
import { PERCORSO_VALIDITA } from './validita.ts';

/** What PDND, the gateway and the e-services rest on. */
export interface MezziPdnd {
  readonly percorsi: Cartella;
  readonly db: Archivio;
  readonly popolazione: Popolazione;
  readonly operazioni: Operazioni;
  readonly censimento: Censimento;
  readonly certificati: RegistroCertificati;
  readonly diario: Diario;
  readonly guasti: Guasti;
  /** Milliseconds since the epoch. */
  readonly orologio: () => number;
}

/** PDND with its gateway, running. */
export interface Pdnd {
  /** What `sandbox.json` says of it, but for what others know. */
  readonly dati: Omit<DatiSandbox['pdnd'], 'ca' | 'backOffice'>;
  readonly porte: Pick<Porte, 'token' | 'gateway'>;
  readonly backOffice: BackOffice;
  /** The server that looks at client certificates. */
  readonly gateway: Server;
  chiudi(): Promise<void>;
}

/** Requests of voucher that are let through: the number is ours, "a few a second" is all that is known. */
const RITMO_TOKEN = { massimo: 500, intervallo: 1000 };
/** How often the requests of many people go on, in milliseconds. */
const BATTITO = 100;

/**
 * Starts the authorization server and the gateway on 127.0.0.1, at the ports of the last time where they are free. What
 * each is called is known once it listens, and before anything can come.
 */
export async function avviaPdnd(mezzi: MezziPdnd, tls: ContestoTls, prima: Porte): Promise<Pdnd> {
  const { percorsi, db, popolazione, operazioni, diario, guasti, orologio } = mezzi;
  await using daChiudere = new AsyncDisposableStack();
  const provvista = provvediPdnd(percorsi, db);
  const comuni = { provvista, giaVisti: giaVisti(db), diario, guasti, orologio };
  const lavoriMassivi = massivi(db, popolazione, operazioni);

  const delGateway = {
    ...{ ...comuni, popolazione, censimento: mezzi.censimento, certificati: mezzi.certificati },
    ...{ consumi: consumi(db), anpr: anpr(db, popolazione, operazioni), massivi: lavoriMassivi },
  };
  const gateway = serverGateway(tls, diario, () => ({ ...delGateway, radice }));
  const portaGateway = await ascolta(daChiudere.adopt(gateway, chiudiServer), prima.gateway);
  const radice = `https://127.0.0.1:${portaGateway}`;

  const ritmo = secchio(RITMO_TOKEN);
  const delToken = { ...comuni, ritmo, audienceDi: (servizio: CodiceServizio) => audienceDi(radice, servizio) };
  const token = serverToken(tls, diario, () => ({ ...delToken, ospite }));
  const portaToken = await ascolta(daChiudere.adopt(token, chiudiServer), prima.token);
  const ospite = `127.0.0.1:${portaToken}`;

  const battito = setInterval(() => lavoriMassivi.avanza(orologio()), BATTITO);
  battito.unref();
  daChiudere.defer(() => clearInterval(battito));

  const aperto = daChiudere.move();
  return {
    dati: {
      token: `https://${ospite}${PERCORSO_TOKEN}`,
      assertionAudience: audienceAsserzioni(ospite),
      ...clientPronto(percorsi, provvista, radice),
      validita: radice + PERCORSO_VALIDITA,
    },
    porte: { token: portaToken, gateway: portaGateway },
    backOffice: backOffice(provvista.registro, ritmo),
    gateway,
    chiudi: () => aperto.disposeAsync(),
  };
}

const clientPronto = ({ radice: cartella }: Cartella, { client }: ProvvistaPdnd, radice: string) => ({
  clientId: client.clientId,
  kid: client.kid,
  key: relative(cartella, client.chiave),
  purposes: Object.fromEntries(
    codiciServizio.map((codice) => {
      const purposeId = client.finalita.get(codice)!;
      return [codice, { purposeId, audience: audienceDi(radice, codice), url: urlDi(radice, codice) }];
    }),
  ),
});
