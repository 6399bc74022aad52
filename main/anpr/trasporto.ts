import { Agent, request, type RequestOptions } from 'node:https';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import type { Ambiente } from '../postazione/ambiente.ts';

export interface RispostaHttp {
  readonly stato: number;
  readonly tipo: string;
  readonly corpo: Buffer;
}

export interface LimitiTrasporto {
  /** Milliseconds to reach the server and shake hands. */
  readonly connessione: number;
  /** Milliseconds for the whole answer: a 3002 may take minutes (users-and-libraries D3). */
  readonly risposta: number;
  /** Bytes of the answer. */
  readonly dimensione: number;
}

export const limitiTrasporto: LimitiTrasporto = {
  connessione: 15_000,
  risposta: 180_000,
  dimensione: 16 * 1024 * 1024,
};

/** SOAP 1.1 over HTTPS with the workstation's certificate, trusting the environment's authorities alone. */
export class Trasporto {
  readonly #agente: Agent;
  readonly #base: URL;
  readonly #limiti: LimitiTrasporto;

  constructor(ambiente: Ambiente, limiti: LimitiTrasporto = limitiTrasporto) {
    this.#base = new URL(ambiente.anpr.base);
    this.#limiti = limiti;
    this.#agente = new Agent({
      keepAlive: true,
      maxSockets: 8,
      minVersion: 'TLSv1.2',
      ca: ambiente.anpr.ca,
      cert: ambiente.credenzialePostazione.certificato,
      key: ambiente.credenzialePostazione.chiave,
    });
  }

  /**
   * Posts one envelope. A refusal tells apart what never left from what may have arrived: only the latter is in doubt.
   *
   * @throws ErrorePostazione with a code of the ANPR family, or ANNULLATA
   */
  async invia(percorso: string, busta: string, segnale?: AbortSignal): Promise<RispostaHttp> {
    const corpo = Buffer.from(busta);
    const opzioni: RequestOptions = {
      agent: this.#agente,
      method: 'POST',
      headers: { 'Content-Type': 'text/xml; charset=UTF-8', 'Content-Length': corpo.length, SOAPAction: '""' },
      ...(segnale ? { signal: segnale } : {}),
    };
    return new Promise((risolvi, rifiuta) => {
      const url = new URL(this.#base.pathname.replace(/\/$/, '') + percorso, this.#base);
      const richiesta = request(url, opzioni, (risposta) => {
        clearTimeout(attesaConnessione);
        const pezzi: Buffer[] = [];
        let ricevuti = 0;
        risposta.on('data', (pezzo: Buffer) => {
          ricevuti += pezzo.length;
          if (ricevuti > this.#limiti.dimensione)
            richiesta.destroy(new ErrorePostazione('ANPR_RISPOSTA_TROPPO_GRANDE'));
          else pezzi.push(pezzo);
        });
        risposta.on('end', () => {
          clearTimeout(attesaRisposta);
          const tipo = risposta.headers['content-type'] ?? '';
          risolvi({ stato: risposta.statusCode ?? 0, tipo, corpo: Buffer.concat(pezzi) });
        });
        risposta.on('error', fallita);
      });
      const fallita = (causa: Error) => {
        clearTimeout(attesaConnessione);
        clearTimeout(attesaRisposta);
        rifiuta(causa instanceof ErrorePostazione ? causa : comeErrore(causa));
      };
      const attesaConnessione = setTimeout(
        () => richiesta.destroy(new ErrorePostazione('ANPR_NON_RAGGIUNGIBILE', 'connection time-out')),
        this.#limiti.connessione,
      );
      const attesaRisposta = setTimeout(
        () => richiesta.destroy(new ErrorePostazione('ANPR_TEMPO_SCADUTO')),
        this.#limiti.risposta,
      );
      // A reused socket is connected already; a new one is when TLS is done.
      richiesta.on('socket', (socket) => {
        if (socket.connecting) socket.once('secureConnect', () => clearTimeout(attesaConnessione));
        else clearTimeout(attesaConnessione);
      });
      richiesta.on('error', fallita);
      richiesta.end(corpo);
    });
  }

  chiudi(): void {
    this.#agente.destroy();
  }
}

const comeErrore = (causa: Error & { code?: string }): ErrorePostazione =>
  new ErrorePostazione(codiceDi(causa), [causa.code, causa.message].filter(Boolean).join(' '), causa);

/** What Node says, in our words. TLS 1.3 refuses a client certificate after secureConnect (proved 4). */
const codiceDi = ({ code = '', name, message }: Error & { code?: string }): CodiceErrore => {
  if (name === 'AbortError') return 'ANNULLATA';
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/.test(code))
    return 'ANPR_NON_RAGGIUNGIBILE';
  if (/ALERT_CERTIFICATE|ALERT_BAD_CERTIFICATE|ALERT_UNKNOWN_CA|HANDSHAKE_FAILURE/.test(code))
    return 'ANPR_CERTIFICATO_RIFIUTATO';
  if (/alert (handshake failure|bad certificate|certificate)/i.test(message)) return 'ANPR_CERTIFICATO_RIFIUTATO';
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|ERR_TLS|ERR_SSL/.test(code)) return 'ANPR_SERVER_NON_ATTENDIBILE';
  return 'ANPR_NON_RAGGIUNGIBILE';
};
