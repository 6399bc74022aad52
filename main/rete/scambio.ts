import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Agent, request, type AgentOptions } from 'node:https';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import { NonPartita } from './non-partita.ts';

export interface RispostaHttp {
  readonly stato: number;
  readonly tipo: string;
  readonly intestazioni: IncomingHttpHeaders;
  readonly corpo: Buffer;
}

export interface LimitiTrasporto {
  /** Milliseconds to reach the server and shake hands, once the request has a socket. */
  readonly connessione: number;
  /** Milliseconds for the whole of it, from the call to the last byte of the answer: a 3002 may take minutes (users-and-libraries D3). */
  readonly risposta: number;
  /** Bytes of the answer. */
  readonly dimensione: number;
}

export const limitiTrasporto: LimitiTrasporto = {
  connessione: 15_000,
  risposta: 180_000,
  dimensione: 16 * 1024 * 1024,
};

/** One HTTP request, and how it is followed. */
export interface RichiestaHttp {
  readonly metodo: 'GET' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly intestazioni?: Readonly<Record<string, string | number>>;
  readonly corpo?: Buffer;
  readonly segnale?: AbortSignal | undefined;
  /** Called when the last byte was handed to the system; not called where it never was. */
  readonly partita?: (() => void) | undefined;
}

/** How servers are reached: who is trusted, what we present, through where. */
export interface Fiducia {
  /** The only authorities trusted for the server, PEM; never the system's (design 4). */
  readonly ca: string;
  /** Ours, where the server asks for one. */
  readonly cert?: string;
  readonly key?: string;
  readonly proxy?: string | undefined;
}

export const agentePer = ({ ca, cert, key, proxy }: Fiducia): Agent =>
  new Agent({
    keepAlive: true,
    maxSockets: 8,
    minVersion: 'TLSv1.2',
    // Said, not left to the default: NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment changes the default.
    rejectUnauthorized: true,
    ca,
    cert,
    key,
    ...(proxy === undefined ? {} : { proxyEnv: { HTTPS_PROXY: proxy } }),
  } satisfies AgentOptions);

/**
 * One request over HTTPS, its time and its size limited.
 *
 * @throws NonPartita where nothing of it left, ErrorePostazione where it may have arrived; with a code of the ANPR
 *   family, or ANNULLATA
 */
export async function scambia(
  agent: Agent,
  { metodo, url, intestazioni, corpo, segnale, partita: spedita }: RichiestaHttp,
  limiti: LimitiTrasporto,
): Promise<RispostaHttp> {
  const { promise, resolve, reject } = Promise.withResolvers<RispostaHttp>();
  const richiesta = request(url, {
    agent,
    method: metodo,
    ...(intestazioni ? { headers: intestazioni } : {}),
    ...(segnale ? { signal: segnale } : {}),
  });
  const tempo = (millisecondi: number, codice: CodiceErrore) =>
    setTimeout(() => richiesta.destroy(new ErrorePostazione(codice, `${millisecondi} ms`)), millisecondi);
  const risposta = tempo(limiti.risposta, 'ANPR_TEMPO_SCADUTO');
  let connessione: NodeJS.Timeout | undefined;
  let partita = false;
  const connesso = () => {
    clearTimeout(connessione);
    partita = true;
  };
  // The wait for one of the agent's sockets is over. A reused one is connected already; a new one is when TLS is done.
  richiesta.on('socket', (socket) => {
    if (!socket.connecting) return connesso();
    connessione = tempo(limiti.connessione, 'ANPR_NON_RAGGIUNGIBILE');
    socket.once('secureConnect', connesso);
  });
  richiesta.on('response', (arrivata) => void leggiTutto(arrivata, limiti.dimensione).then(resolve, reject));
  richiesta.on('error', reject);
  richiesta.end(corpo, spedita);
  return promise
    .catch((causa: Error) => {
      richiesta.destroy();
      throw comeErrore(causa, partita);
    })
    .finally(() => {
      clearTimeout(connessione);
      clearTimeout(risposta);
    });
}

const leggiTutto = async (arrivata: IncomingMessage, massimo: number): Promise<RispostaHttp> => {
  const pezzi: Buffer[] = [];
  let ricevuti = 0;
  for await (const pezzo of arrivata as AsyncIterable<Buffer>) {
    ricevuti += pezzo.length;
    if (ricevuti > massimo) throw new ErrorePostazione('ANPR_RISPOSTA_TROPPO_GRANDE');
    pezzi.push(pezzo);
  }
  const { headers: intestazioni, statusCode: stato = 0 } = arrivata;
  return { stato, tipo: intestazioni['content-type'] ?? '', intestazioni, corpo: Buffer.concat(pezzi) };
};

const comeErrore = (causa: Error & { code?: string }, partita: boolean): ErrorePostazione => {
  const Specie = partita ? ErrorePostazione : NonPartita;
  if (causa instanceof ErrorePostazione) return new Specie(causa.errore.code, causa.errore.dettaglio, causa);
  return new Specie(codiceDi(causa, partita), [causa.code, causa.message].filter(Boolean).join(' '), causa);
};

/** A TLS alert about our certificate, as an error's code or as its text: Node gives the one or the other. */
const rifiutoCertificato =
  /alert[ _](handshake[ _]failure|((bad|unsupported)[ _])?certificate|unknown[ _]ca|access[ _]denied)/i;
/** Why Node or OpenSSL does not trust a server (X509_V_ERR_*, ERR_TLS_*). */
const serverNonCreduto = /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|INVALID_(CA|PURPOSE)|PATH_LENGTH|ERR_TLS|ERR_SSL/;

/** What Node says, in our words. TLS 1.3 refuses a client certificate after secureConnect (proved 4). */
const codiceDi = ({ code = '', name, message }: Error & { code?: string }, partita: boolean): CodiceErrore => {
  if (name === 'AbortError') return 'ANNULLATA';
  if (code.startsWith('ERR_PROXY')) return 'PROXY_RIFIUTA';
  if (rifiutoCertificato.test(`${code} ${message}`)) return 'ANPR_CERTIFICATO_RIFIUTATO';
  if (partita) return 'ANPR_RISPOSTA_PERSA';
  return serverNonCreduto.test(code) ? 'ANPR_SERVER_NON_ATTENDIBILE' : 'ANPR_NON_RAGGIUNGIBILE';
};
