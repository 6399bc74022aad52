import type { Agent } from 'node:https';
import { ErrorePostazione, erroreDi } from '../../contract/esito.ts';
import type { Ambiente, Credenziale } from '../postazione/ambiente.ts';
import { NonPartita } from '../rete/non-partita.ts';
import {
  agentePer,
  limitiTrasporto,
  scambia,
  type LimitiTrasporto,
  type RichiestaHttp,
  type RispostaHttp,
} from '../rete/scambio.ts';

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
    const { certificato: cert, chiave: key } = credenziale;
    const { ca, proxy } = this.#ambiente.anpr;
    const agente = agentePer({ ca, cert, key, proxy });
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
  invia(
    percorso: string,
    busta: string,
    andamento: Pick<RichiestaHttp, 'segnale' | 'partita'> = {},
  ): Promise<RispostaHttp> {
    const corpo = Buffer.from(busta);
    const intestazioni = {
      'Content-Type': 'text/xml; charset=UTF-8',
      'Content-Length': corpo.length,
      SOAPAction: '""',
    };
    return this.#scambia(percorso, { metodo: 'POST', intestazioni, corpo, ...andamento });
  }

  /** Reaches the server and says over what; that it refuses a GET is no matter. @throws ErrorePostazione */
  async raggiungi(percorso: string): Promise<string> {
    const { stato } = await this.#scambia(percorso, { metodo: 'GET' });
    if (stato === 401 || stato === 403) throw new ErrorePostazione('ANPR_CERTIFICATO_RIFIUTATO', `HTTP ${stato}`);
    return `${this.#base.host}, HTTP ${stato}`;
  }

  async #scambia(percorso: string, richiesta: Omit<RichiestaHttp, 'url'>): Promise<RispostaHttp> {
    const agente = this.#agente();
    const url = new URL(this.#base.pathname.replace(/\/$/, '') + percorso, this.#base);
    return scambia(agente, { url, ...richiesta }, this.#limiti);
  }

  chiudi(): void {
    for (const { agente } of this.#agenti) agente.destroy();
  }
}

/** Requests under way end on their sockets, which close behind them; those at rest close now. */
const congeda = (agente: Agent): void => {
  // Node's agent looks at this, at each end of a request, to keep the socket or not; its types do not tell.
  Object.assign(agente, { keepAlive: false });
  for (const prese of Object.values(agente.freeSockets)) for (const presa of prese ?? []) presa.destroy();
};
