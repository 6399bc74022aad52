import { ErrorePostazione, erroreDi } from '../../contract/esito.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { richiestaDi } from '../../contract/operazioni/pdnd/alberi.ts';
import {
  eMassivo,
  percorsi,
  type CodiceEService,
  type CodiceServizio,
} from '../../contract/operazioni/pdnd/catalogo.ts';
import { valida } from '../../contract/operazioni/validazione.ts';
import type { QuotaEService } from '../../contract/pdnd/eservizi.ts';
import type { Credenziale } from '../postazione/ambiente.ts';
import { Agenti } from '../rete/agenti.ts';
import { NonPartita } from '../rete/non-partita.ts';
import { agentePer, limitiTrasporto, scambia, type LimitiTrasporto, type RispostaHttp } from '../rete/scambio.ts';
import type { AmbientePdnd, ServizioPdnd } from './ambiente.ts';
import type { Chi } from './chi.ts';
import type { Attesa, Chiamata } from './linter/attesa.ts';
import { esamina } from './linter/linter.ts';
import { Quote } from './quote.ts';
import { type Passo, preparaVoucher, richiestaConCorpo, type RichiestaPdnd, richiestaPer } from './richieste.ts';
import { difettiDi, rifiutoDelGateway } from './rifiuto.ts';
import { leggiRisposta, leggiValidita, type RispostaEService } from './risposta.ts';
import { type VoucherRilasciato, VoucherRifiutato, Vouchers } from './voucher.ts';

/** What can be set from outside. */
export interface OpzioniPdnd {
  readonly limiti?: LimitiTrasporto;
  /** Milliseconds since the epoch; tests move it. */
  readonly orologio?: () => number;
  /** The workstation's certificate, shown where the gateway asks for one. */
  readonly credenziale: () => Credenziale;
  /** False switches our own checks off: the sandbox must refuse what is wrong also then (design 7). */
  readonly controlla?: boolean;
}

/** What is written in the log of a call that was answered. */
export interface Ricevuta {
  /** `jti` of the voucher. */
  readonly voucher: string;
}

/** A call that was answered, by whomever, with what is needed to say what was wrong with it. */
export interface Chiamato {
  readonly risposta: RispostaHttp;
  readonly chiamata: Chiamata;
  readonly attesa: Attesa;
  readonly voucher: string;
}

const segnaposto = '{access_token}';

/** The e-services of ANPR on PDND (pdnd-idanpr 2). */
export class ClientePdnd {
  readonly #ambiente: AmbientePdnd;
  readonly #limiti: LimitiTrasporto;
  readonly #orologio: () => number;
  readonly #controlla: boolean;
  readonly #credenziale: () => Credenziale;
  readonly #agenti: Agenti;
  readonly #agenteVoucher;
  readonly #vouchers: Vouchers;
  readonly #quote: Quote;

  constructor(ambiente: AmbientePdnd, opzioni: OpzioniPdnd) {
    this.#ambiente = ambiente;
    this.#limiti = opzioni.limiti ?? limitiTrasporto;
    this.#orologio = opzioni.orologio ?? Date.now;
    this.#controlla = opzioni.controlla ?? true;
    this.#credenziale = opzioni.credenziale;
    this.#agenti = new Agenti(ambiente);
    this.#agenteVoucher = agentePer(ambiente);
    this.#quote = new Quote(this.#orologio);
    this.#vouchers = new Vouchers(
      ambiente,
      (richiesta) => this.#scambia(this.#agenteVoucher, richiesta),
      this.#orologio,
    );
  }

  /**
   * The body of a request, written once: these bytes are digested, signed and sent.
   *
   * @throws ErrorePostazione RICHIESTA_NON_VALIDA naming the fields, PDND_SERVIZIO_NON_CONFIGURATO
   */
  prepara(codice: CodiceEService, campi: Campi): string {
    this.#servizio(codice);
    const violazioni = valida(richiestaDi(codice), campi);
    if (violazioni.length > 0) {
      throw new ErrorePostazione('RICHIESTA_NON_VALIDA', violazioni.map(({ percorso }) => percorso).join(', '));
    }
    return JSON.stringify(campi);
  }

  /**
   * Asks an e-service.
   *
   * @throws NonPartita where ANPR was surely not asked, ErrorePostazione otherwise; with a code of the PDND or ANPR
   *   family and, where the call itself was refused, what is wrong with it
   */
  async chiedi(
    codice: CodiceEService,
    corpo: string,
    chi: Chi,
    segnale?: AbortSignal,
  ): Promise<RispostaEService & Ricevuta> {
    const chiamato = await this.manda(codice, { metodo: 'POST', url: this.indirizzo(codice), corpo }, chi, segnale);
    const letta = leggiRisposta(codice, chiamato.risposta);
    if (!letta) throw this.rifiuto(chiamato);
    return { ...letta, voucher: chiamato.voucher };
  }

  /** Calls a service, with a voucher in force. @throws NonPartita, ErrorePostazione: see {@link chiedi} */
  async manda(codice: CodiceServizio, passo: Passo, chi: Chi, segnale?: AbortSignal): Promise<Chiamato> {
    const prima = await this.#chiama(codice, passo, chi, segnale);
    if (![401, 403].includes(prima.risposta.stato)) return prima;
    // Perhaps it was only old: one new voucher, and no more (pdnd-idanpr 2.4).
    this.#vouchers.dimentica();
    return this.#chiama(codice, passo, chi, segnale);
  }

  /** Why the gateway refused a call, as our error. */
  rifiuto({ risposta, chiamata, attesa }: Chiamato): ErrorePostazione {
    return rifiutoDelGateway(risposta, chiamata, attesa);
  }

  /** Where a service is asked, operation included. @throws NonPartita PDND_SERVIZIO_NON_CONFIGURATO */
  indirizzo(codice: CodiceServizio): string {
    return this.#servizio(codice).url;
  }

  /** The two HTTP requests of a call, signed, none sent: in place of the voucher, which only PDND gives, stands `{access_token}`. */
  async stampa(codice: CodiceEService, corpo: string, chi: Chi): Promise<Chiamata> {
    const servizio = this.#servizio(codice);
    const adesso = this.#orologio();
    const { traccia, token } = await preparaVoucher(this.#ambiente, servizio, chi, adesso);
    const titolo = { voucher: segnaposto, traccia };
    return { token, eservice: await richiestaConCorpo(this.#ambiente, servizio, titolo, corpo, adesso) };
  }

  /**
   * Whether an ID ANPR is in force, by ANPR's portal: no voucher, no purpose of PDND.
   *
   * @throws ErrorePostazione ID_ANPR_SERVIZIO_ASSENTE where there is no such interface; ANPR_RISPOSTA_NON_VALIDA
   */
  async idValido(idANPR: string, segnale?: AbortSignal): Promise<boolean> {
    const richiesta = {
      method: 'GET',
      url: this.esigiValidita() + idANPR,
      headers: { Accept: 'application/json' },
    } as const;
    return leggiValidita(idANPR, await this.#scambia(this.#agenteVoucher, richiesta, segnale));
  }

  /** Where that is asked. @throws NonPartita ID_ANPR_SERVIZIO_ASSENTE */
  esigiValidita(): string {
    const { validita } = this.#ambiente;
    if (validita === undefined) throw new NonPartita('ID_ANPR_SERVIZIO_ASSENTE');
    return validita;
  }

  /** Whether a service takes our calls, asking about nobody: a voucher, and its own word where it has one. @throws as {@link chiedi} */
  async collauda(codice: CodiceServizio, chi: Chi): Promise<void> {
    await this.collaudaVoucher(codice, chi);
    if (eMassivo(codice)) return;
    const passo = { metodo: 'GET', url: this.indirizzo(codice).replace(percorsi.domanda, percorsi.stato) } as const;
    const chiamato = await this.manda(codice, passo, chi);
    if (chiamato.risposta.stato !== 200) throw this.rifiuto(chiamato);
  }

  /** Has PDND give a voucher, a new one. @throws NonPartita */
  async collaudaVoucher(codice: CodiceServizio, chi: Chi): Promise<void> {
    const servizio = this.#servizio(codice);
    this.#vouchers.dimentica(servizio);
    await this.#titolo(codice, servizio, chi);
  }

  /** Whether the service can be called from here. */
  configurato(codice: CodiceServizio): boolean {
    return this.#ambiente.servizi[codice] !== undefined;
  }

  /** The purpose on PDND under which it is asked. @throws ErrorePostazione PDND_SERVIZIO_NON_CONFIGURATO */
  purposeId(codice: CodiceServizio): string {
    return this.#servizio(codice).purposeId;
  }

  quota(codice: CodiceEService): QuotaEService {
    return this.#quote.di(codice);
  }

  /** Forgets the vouchers of who is leaving. */
  dimentica(): void {
    this.#vouchers.dimentica();
  }

  chiudi(): void {
    this.#agenteVoucher.destroy();
    this.#agenti.chiudi();
  }

  async #chiama(codice: CodiceServizio, passo: Passo, chi: Chi, segnale: AbortSignal | undefined): Promise<Chiamato> {
    const servizio = { ...this.#servizio(codice), url: passo.url };
    const titolo = await this.#titolo(codice, servizio, chi);
    const adesso = this.#orologio();
    const eservice = await richiestaPer(this.#ambiente, servizio, titolo, passo, adesso);
    const chiamata = { token: titolo.richiesta, eservice };
    const attesa = { ambiente: this.#ambiente, codice, servizio, adesso };
    if (this.#controlla) controllaPrima(chiamata, attesa);
    const risposta = await this.#scambia(this.#agenti.per(this.#credenziale()), eservice, segnale);
    this.#quote.conta(codice, risposta);
    return { risposta, chiamata, attesa, voucher: titolo.jti };
  }

  async #titolo(codice: CodiceServizio, servizio: ServizioPdnd, chi: Chi): Promise<VoucherRilasciato> {
    try {
      return await this.#vouchers.per(servizio, chi);
    } catch (causa) {
      throw this.#senzaVoucher(causa, codice, servizio);
    }
  }

  /** Without a voucher ANPR was not asked: with what is wrong with the token request, where it was refused. */
  #senzaVoucher(causa: unknown, codice: CodiceServizio, servizio: ServizioPdnd): NonPartita {
    const { code, dettaglio, difetti } = erroreDi(causa);
    if (!(causa instanceof VoucherRifiutato)) return new NonPartita(code, dettaglio, causa);
    const attesa = { ambiente: this.#ambiente, codice, servizio, adesso: this.#orologio() };
    return new NonPartita(code, dettaglio, causa, { difetti: difetti ?? difettiDi(code, causa, attesa) });
  }

  #servizio(codice: CodiceServizio): ServizioPdnd {
    const servizio = this.#ambiente.servizi[codice];
    if (!servizio) throw new NonPartita('PDND_SERVIZIO_NON_CONFIGURATO', codice);
    return servizio;
  }

  #scambia(
    agente: ReturnType<typeof agentePer>,
    { method, url, headers, body }: RichiestaPdnd,
    segnale?: AbortSignal,
  ): Promise<RispostaHttp> {
    const corpo = body === undefined ? undefined : Buffer.from(body);
    const intestazioni = { ...headers, ...(corpo ? { 'Content-Length': corpo.length } : {}) };
    const richiesta = { metodo: method, url: new URL(url), intestazioni, segnale, ...(corpo ? { corpo } : {}) };
    return scambia(agente, richiesta, this.#limiti);
  }
}

/** Nothing leaves that would surely be refused, and count against the quota. @throws NonPartita PDND_CHIAMATA_SBAGLIATA */
const controllaPrima = ({ eservice }: Chiamata, attesa: Attesa): void => {
  // Of the token request, minutes old perhaps, the voucher that it gave is the proof.
  const difetti = esamina({ eservice }, attesa);
  if (difetti.length > 0) throw new NonPartita('PDND_CHIAMATA_SBAGLIATA', undefined, undefined, { difetti });
};
