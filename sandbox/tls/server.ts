import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { operazioni } from '../../contract/operazioni/index.ts';
import type { Censimento } from '../archivio/censimento.ts';
import type { RegistroCertificati } from '../archivio/certificati.ts';
import type { Diario } from '../diario.ts';
import { type Guasti, vienePrima } from '../guasti.ts';
import { fault } from '../porta/buste.ts';
import type { RichiestaSoap, RispostaSoap } from '../porta/sportello-anpr.ts';
import { esigi, type MotivoRifiuto, Rifiuto } from '../rifiuto.ts';
import { certificatoClient } from './certificato-client.ts';
import { corpoDi } from './corpo.ts';
import { diAltraOperazione, guasta, tronca } from './guasti.ts';
import { rispondi, XML } from './risposte.ts';

const TEMPO_INTESTAZIONI = 10_000;
const TEMPO_RICHIESTA = 30_000;

/** PEM texts for the TLS layer; they change when a certificate is revoked. */
export interface ContestoTls {
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
  readonly crl: string;
}

export interface Mezzi {
  readonly censimento: Censimento;
  readonly certificati: RegistroCertificati;
  readonly diario: Diario;
  readonly guasti: Guasti;
  readonly sportello: (richiesta: RichiestaSoap) => Promise<RispostaSoap>;
}

/**
 * The HTTPS server of the SOAP services, TLS 1.2 and 1.3. It asks for the client's certificate and lets the handshake
 * end whatever it gets, so that it knows the reason to log; then it answers 403 and closes.
 */
export function serverSoap(contesto: ContestoTls, mezzi: Mezzi): Server {
  const server = createServer(
    {
      ...contesto,
      requestCert: true,
      rejectUnauthorized: false,
      minVersion: 'TLSv1.2',
      headersTimeout: TEMPO_INTESTAZIONI,
      requestTimeout: TEMPO_RICHIESTA,
    },
    (richiesta, risposta) => void servi(mezzi, richiesta, risposta),
  );
  annotaErroriTls(server, mezzi.diario);
  return server;
}

/** Writes why a handshake did not end: most of the times the client does not know our CA. */
export const annotaErroriTls = (server: Server, diario: Diario): void =>
  void server.on('tlsClientError', (errore) =>
    diario.scrivi({ evento: 'errore', dettaglio: `TLS: ${errore.message}` }),
  );

async function servi(mezzi: Mezzi, richiesta: IncomingMessage, risposta: ServerResponse): Promise<void> {
  const { diario, guasti, censimento, certificati, sportello } = mezzi;
  try {
    const tls = certificatoClient(richiesta.socket as TLSSocket, censimento, certificati);
    esigi(richiesta.method === 'POST', 'http-metodo', richiesta.method);
    esigi(percorsi.has(richiesta.url ?? ''), 'http-percorso', richiesta.url?.slice(0, 200));
    controllaIntestazioni(richiesta);
    const byte = await corpoDi(richiesta);
    const { nome: guasto, ms } = guasti.attuale;
    if (vienePrima(guasto)) return guasta(guasto, ms, risposta);
    const { stato, corpo } = await sportello({ percorso: richiesta.url ?? '', byte, tls });
    if (guasto === 'perde-risposta') return void richiesta.socket.destroy();
    if (guasto === 'troncata') return tronca(risposta, corpo);
    if (guasto === 'altra-operazione' && stato === 200) return rispondi(risposta, 200, XML, diAltraOperazione(corpo));
    rispondi(risposta, stato, XML, corpo);
  } catch (causa) {
    if (!(causa instanceof Rifiuto)) {
      diario.scrivi({ evento: 'errore', dettaglio: causa instanceof Error ? (causa.stack ?? '') : String(causa) });
      risposta.destroy();
      return;
    }
    const { motivo, dettaglio } = causa;
    diario.scrivi({ evento: 'rifiuto', motivo, ...(dettaglio === undefined ? {} : { dettaglio }) });
    risposta.setHeader('Connection', 'close');
    if (motivo.startsWith('tls-')) rispondi(risposta, 403, 'text/plain', '403 Forbidden: client certificate refused\n');
    else rispondi(risposta, statiHttp[motivo] ?? 500, XML, fault('Client', 'Rejected by policy (from client)'));
  }
}

/** The services there are. */
const percorsi = new Set(Object.values(operazioni).map((operazione) => operazione.percorso));
const statiHttp: Readonly<Partial<Record<MotivoRifiuto, number>>> = {
  'http-percorso': 404,
  'http-metodo': 405,
  'http-troppo-grande': 413,
};

/** SOAP 1.1 over HTTP as ANPR's bindings declare it: UTF-8 `text/xml` and an empty SOAPAction (anpr-protocol 1.1). */
function controllaIntestazioni(richiesta: IncomingMessage): void {
  const tipo = richiesta.headers['content-type'] ?? '';
  esigi(/^text\/xml\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(tipo), 'http-intestazioni', `Content-Type: ${tipo}`);
  const azione = richiesta.headers['soapaction'];
  esigi(azione === '""', 'http-intestazioni', `SOAPAction: ${String(azione)}`);
}
