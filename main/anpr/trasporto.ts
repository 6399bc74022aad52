import type { IncomingMessage } from 'node:http';
import { Agent, request, type RequestOptions } from 'node:https';
import { ErrorePostazione, erroreDi } from '../../contract/esito.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import type { Ambiente, Credenziale } from '../postazione/ambiente.ts';
import { NonPartita } from './non-partita.ts';

export interface RispostaHttp {
  readonly stato: number;
  readonly tipo: string;
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

/** How one request is followed. */
export interface Andamento {
  readonly segnale?: AbortSignal | undefined;
  /** Called when the last byte was handed to the system; not called where it never was. */
  readonly partita?: () => void;
}

export const limitiTrasporto: LimitiTrasporto = {
  connessione: 15_000,
  risposta: 180_000,
  dimensione: 16 * 1024 * 1024,
};

/** SOAP 1.1 over HTTPS with the workstation's certificate in force, trusting the environment's authorities alone. */
export class Trasporto {
  readonly #ambiente: Ambiente;
  readonly #base: URL;
  readonly #limiti: LimitiTrasporto;
  /** The agents made so far, each with the certificate that it presents; the last one serves what begins now. */
  readonly #agenti: { readonly agente: Agent; readonly credenziale: Credenziale }[] = [];

  constructor(ambiente: Ambiente, limiti: LimitiTrasporto = limitiTrasporto) {
    this.#ambiente = ambiente;
    this.#base = new URL(ambiente.anpr.base);
    this.#limiti = limiti;
  }

  /** For a request that begins now: with the certificate in force. @throws NonPartita where there is none */
  #agente(): Agent {
    const credenziale = this.#credenziale();
    const ultimo = this.#agenti.at(-1);
    if (ultimo?.credenziale === credenziale) return ultimo.agente;
    if (ultimo) congeda(ultimo.agente);
    const agente = agenteCon(credenziale, this.#ambiente.anpr);
    this.#agenti.push({ agente, credenziale });
    return agente;
  }

  #credenziale(): Credenziale {
    try {
      return this.#ambiente.credenzialePostazione();
    } catch (causa) {
      const { code, dettaglio } = erroreDi(causa);
      throw new NonPartita(code, dettaglio, causa);
    }
  }

  /**
   * Posts one envelope.
   *
   * @throws NonPartita where nothing of it left, ErrorePostazione where it may have arrived; with a code of the ANPR
   *   family, or ANNULLATA
   */
  invia(percorso: string, busta: string, { segnale, partita }: Andamento = {}): Promise<RispostaHttp> {
    const corpo = Buffer.from(busta);
    const headers = { 'Content-Type': 'text/xml; charset=UTF-8', 'Content-Length': corpo.length, SOAPAction: '""' };
    const opzioni = { method: 'POST', headers, ...(segnale ? { signal: segnale } : {}) };
    return this.#scambia(percorso, opzioni, corpo, partita);
  }

  /** Reaches the server and says over what; that it refuses a GET is no matter. @throws ErrorePostazione */
  async raggiungi(percorso: string): Promise<string> {
    const { stato } = await this.#scambia(percorso, { method: 'GET' });
    if (stato === 401 || stato === 403) throw new ErrorePostazione('ANPR_CERTIFICATO_RIFIUTATO', `HTTP ${stato}`);
    return `${this.#base.host}, HTTP ${stato}`;
  }

  async #scambia(
    percorso: string,
    opzioni: RequestOptions,
    corpo?: Buffer,
    spedita?: () => void,
  ): Promise<RispostaHttp> {
    const agent = this.#agente();
    const { promise, resolve, reject } = Promise.withResolvers<RispostaHttp>();
    const url = new URL(this.#base.pathname.replace(/\/$/, '') + percorso, this.#base);
    const richiesta = request(url, { agent, ...opzioni });
    const tempo = (millisecondi: number, codice: CodiceErrore) =>
      setTimeout(() => richiesta.destroy(new ErrorePostazione(codice, `${millisecondi} ms`)), millisecondi);
    const risposta = tempo(this.#limiti.risposta, 'ANPR_TEMPO_SCADUTO');
    let connessione: NodeJS.Timeout | undefined;
    let partita = false;
    const connesso = () => {
      clearTimeout(connessione);
      partita = true;
    };
    // The wait for one of the agent's sockets is over. A reused one is connected already; a new one is when TLS is done.
    richiesta.on('socket', (socket) => {
      if (!socket.connecting) return connesso();
      connessione = tempo(this.#limiti.connessione, 'ANPR_NON_RAGGIUNGIBILE');
      socket.once('secureConnect', connesso);
    });
    richiesta.on('response', (arrivata) => void leggiTutto(arrivata, this.#limiti.dimensione).then(resolve, reject));
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

  chiudi(): void {
    for (const { agente } of this.#agenti) agente.destroy();
  }
}

const agenteCon = ({ certificato, chiave }: Credenziale, { ca, proxy }: Ambiente['anpr']): Agent =>
  new Agent({
    keepAlive: true,
    maxSockets: 8,
    minVersion: 'TLSv1.2',
    // Said, not left to the default: NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment changes the default.
    rejectUnauthorized: true,
    ca,
    cert: certificato,
    key: chiave,
    ...(proxy === undefined ? {} : { proxyEnv: { HTTPS_PROXY: proxy } }),
  });

/** Requests under way end on their sockets, which close behind them; those at rest close now. */
const congeda = (agente: Agent): void => {
  // Node's agent looks at this, at each end of a request, to keep the socket or not; its types do not tell.
  Object.assign(agente, { keepAlive: false });
  for (const prese of Object.values(agente.freeSockets)) for (const presa of prese ?? []) presa.destroy();
};

const leggiTutto = async (arrivata: IncomingMessage, massimo: number): Promise<RispostaHttp> => {
  const pezzi: Buffer[] = [];
  let ricevuti = 0;
  for await (const pezzo of arrivata as AsyncIterable<Buffer>) {
    ricevuti += pezzo.length;
    if (ricevuti > massimo) throw new ErrorePostazione('ANPR_RISPOSTA_TROPPO_GRANDE');
    pezzi.push(pezzo);
  }
  const tipo = arrivata.headers['content-type'] ?? '';
  return { stato: arrivata.statusCode ?? 0, tipo, corpo: Buffer.concat(pezzi) };
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
