import { ErrorePostazione, erroreDi } from '../../contract/esito.ts';
import type { Ambiente, Credenziale } from '../postazione/ambiente.ts';
import { Agenti } from '../rete/agenti.ts';
import { NonPartita } from '../rete/non-partita.ts';
import {
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
  readonly #agenti: Agenti;

  constructor(ambiente: Ambiente, limiti: LimitiTrasporto = limitiTrasporto) {
    this.#ambiente = ambiente;
    this.#base = new URL(ambiente.anpr.base);
    this.#limiti = limiti;
    this.#agenti = new Agenti(ambiente.anpr);
  }

  /** @throws NonPartita where there is none */
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
    const agente = this.#agenti.per(this.#credenziale());
    const url = new URL(this.#base.pathname.replace(/\/$/, '') + percorso, this.#base);
    return scambia(agente, { url, ...richiesta }, this.#limiti);
  }

  chiudi(): void {
    this.#agenti.chiudi();
  }
}
