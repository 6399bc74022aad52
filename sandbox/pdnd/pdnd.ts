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
import { audienceDi, codiciServizio, urlDi } from './catalogo.ts';
import { consumi } from './gateway/consumi.ts';
import { serverGateway } from './gateway/server.ts';
import { giaVisti } from './gia-visti.ts';
import { massivi } from './massivi/massivi.ts';
import { type ProvvistaPdnd, provvediPdnd } from './provvista.ts';
import type { RegistroPdnd } from './registro.ts';
import { anpr } from './servizi/sportello.ts';
import { PERCORSO_TOKEN, serverToken } from './token/server.ts';
import { secchio } from './token/ritmo.ts';
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
  readonly registro: RegistroPdnd;
  readonly backOffice: BackOffice;
  /** The server that looks at client certificates. */
  readonly gateway: Server;
  chiudi(): Promise<void>;
}

/** Requests of voucher that are let through: the number is ours, "a few a second" is all that is known. */
const RITMO_TOKEN = { massimo: 500, intervallo: 1000 };
/** How often the requests of many people go on, in milliseconds. */
const BATTITO = 100;

/** Starts the authorization server and the gateway on 127.0.0.1, at the ports of the last time where they are free. */
export async function avviaPdnd(mezzi: MezziPdnd, tls: ContestoTls, prima: Porte): Promise<Pdnd> {
  const { percorsi, db, popolazione, operazioni, diario, guasti, orologio, censimento, certificati } = mezzi;
  await using daChiudere = new AsyncDisposableStack();
  const provvista = provvediPdnd(percorsi, db);
  const comuni = { giaVisti: giaVisti(db), diario, guasti, orologio };
  const secchioToken = secchio(RITMO_TOKEN);
  const lavoriMassivi = massivi(db, popolazione, operazioni);

  const token: Server = daChiudere.adopt(
    serverToken(tls, diario, () => ({
      ...comuni,
      secchio: secchioToken,
      audience: audienceAsserzioni,
      audienceDi: (servizio) => audienceDi(radice, servizio),
      emittente: { provvista, iss: ospiteToken },
    })),
    chiudiServer,
  );
  const gateway: Server = daChiudere.adopt(
    serverGateway(tls, diario, () => ({
      ...comuni,
      ...{ provvista, popolazione, censimento, certificati, radice },
      ...{ consumi: consumiDelGateway, anpr: rispostaAnpr, massivi: lavoriMassivi },
    })),
    chiudiServer,
  );
  const consumiDelGateway = consumi(db);
  const rispostaAnpr = anpr(db, popolazione, operazioni);
  const porte: Pdnd['porte'] = {
    token: await ascolta(token, prima.token),
    gateway: await ascolta(gateway, prima.gateway),
  };
  const ospiteToken = `127.0.0.1:${porte.token}`;
  const audienceAsserzioni = `${ospiteToken}/client-assertion`;
  const radice = `https://127.0.0.1:${porte.gateway}`;

  const battito = setInterval(() => lavoriMassivi.avanza(orologio()), BATTITO);
  battito.unref();
  daChiudere.defer(() => clearInterval(battito));

  const aperto = daChiudere.move();
  return {
    dati: {
      token: `https://${ospiteToken}${PERCORSO_TOKEN}`,
      assertionAudience: audienceAsserzioni,
      ...clientPronto(percorsi, provvista, radice),
      validita: radice + PERCORSO_VALIDITA,
    },
    porte,
    registro: provvista.registro,
    backOffice: backOffice(provvista.registro, secchioToken),
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
