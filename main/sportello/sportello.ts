import { randomUUID } from 'node:crypto';
import { ErrorePostazione, erroreDi, esitoDi } from '../../contract/esito.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import type { Apertura, Chiusura, Rilettura } from '../../contract/traccia.ts';
import type { ClienteAnpr, RichiestaPronta } from '../anpr/cliente.ts';
import type { IdOperazione } from '../anpr/id-operazione.ts';
import { superata } from '../anpr/esito-registrazione.ts';
import { NonPartita } from '../rete/non-partita.ts';
import type { RispostaAnpr, RispostaLettura } from '../anpr/risposta.ts';
import type { Mittente } from '../anpr/saml.ts';
import type { StatoAnpr } from '../anpr/stato-anpr.ts';
import { autorizza } from '../finalita/finalita.ts';
import type { Originali } from '../pratiche/originali.ts';
import type { Pratiche } from '../pratiche/pratiche.ts';
import type { SessioneAperta } from '../session/sessione.ts';
import type { Traccia } from '../traccia/traccia.ts';
import {
  aperturaDi,
  motivoDi,
  type Aperta,
  type Atto,
  type ChiusuraPronta,
  type Custodia,
  type Domanda,
  type EsitoInvio,
  type Motivo,
  type Ripresa,
  type Trovati,
} from './atto.ts';
import { Accessi } from './accessi.ts';
import { Lette } from './lette.ts';
import { personeIn } from './persone.ts';

interface Parti {
  readonly anpr: ClienteAnpr;
  readonly idOperazione: IdOperazione;
  readonly pratiche: Pratiche;
  readonly originali: Originali;
  readonly traccia: Traccia;
  readonly idPostazione: string;
  readonly statoAnpr: StatoAnpr;
  /** The open session; throws where there is none. Asked before and after each call. */
  readonly sessione: () => SessioneAperta;
  readonly mittente: (sessione: SessioneAperta) => Promise<Mittente>;
  /** Has the operator's card sign the head of the log; locks where it does not. */
  readonly attesta: () => Promise<void>;
  /** Locks the session: what was done cannot be put in the log. */
  readonly blocca: () => void;
}

/**
 * The one way to ANPR (design 3): authorise, open the record, call, close the record, answer. No record, no call; no
 * closing record, nothing shown (design 5.1).
 */
export class Sportello {
  readonly #parti: Parti;

  readonly #accessi: Accessi;
  readonly #lette = new Lette();

  constructor(parti: Parti) {
    this.#parti = parti;
    this.#accessi = new Accessi(parti);
  }

  /** Opens an act: the session must be open, the practice the operator's own, the purpose theirs to use. */
  async atto(idPratica: string): Promise<Atto> {
    const sessione = this.#parti.sessione();
    const pratica = await this.#parti.pratiche.sua(sessione.operatore, idPratica);
    const finalita = autorizza(pratica.finalita, sessione.operatore.ruolo);
    return { id: randomUUID(), sessione, pratica, finalita };
  }

  /**
   * Asks ANPR and gives back its believed answer.
   *
   * @throws ErrorePostazione; the record of the access is closed with it
   */
  async chiedi(atto: Atto, domanda: Domanda, trovati: Trovati, segnale?: AbortSignal): Promise<RispostaLettura> {
    soloSeConsulta(atto, domanda);
    const risposta = await this.#chiediUnaVolta(atto, domanda, trovati, segnale);
    // Another workstation of the Comune overtook us: nothing was done, and a reading is simply asked again.
    return superata(risposta) ? this.#chiediUnaVolta(atto, domanda, trovati, segnale) : risposta;
  }

  async #chiediUnaVolta(
    atto: Atto,
    domanda: Domanda,
    trovati: Trovati,
    segnale: AbortSignal | undefined,
  ): Promise<RispostaLettura> {
    const risposta = await this.#lettura(motivoDi(atto), domanda, trovati, segnale);
    if (risposta.esito === 'ok') {
      const persone = trovati(risposta.valore);
      this.#lette.ricorda(atto.sessione, atto.pratica.id, risposta.idOperazioneANPR, persone);
    }
    await this.#parti.originali.conserva(atto.pratica.id, domanda.operazione.codice, risposta);
    this.#accessi.ancoraAperta(atto.sessione);
    return risposta;
  }

  /** An act that concerns no person and no practice: traced all the same, and of the session that begins it. */
  attoSenzaPratica(finalita: string): Motivo {
    return { id: randomUUID(), sessione: this.#parti.sessione(), pratica: '-', finalita };
  }

  /** An act to find out what became of a registration, in the name of who asks now. @throws ErrorePostazione */
  attoPerAccertare({ pratica, finalita }: { readonly pratica: string; readonly finalita: string }): Motivo {
    const sessione = this.#parti.sessione();
    return { id: randomUUID(), sessione, pratica, finalita: autorizza(finalita, sessione.operatore.ruolo).codice };
  }

  /** Asks inside such an act. @throws ErrorePostazione also where its session is no longer the open one */
  async chiediPer(
    motivo: Motivo,
    domanda: Domanda,
    trovati: Trovati = () => [],
    segnale?: AbortSignal,
  ): Promise<RispostaLettura> {
    const risposta = await this.#lettura(motivo, domanda, trovati, segnale);
    return superata(risposta) ? this.#lettura(motivo, domanda, trovati, segnale) : risposta;
  }

  /**
   * Sends a registration: the card signs, the log opens the access, `custodia` makes it durable, it leaves. What comes of
   * it is given back, and kept, whatever happens then to the log or to the session.
   *
   * @throws ErrorePostazione where it did not leave
   */
  async registra(atto: Atto, domanda: Domanda, custodia: Custodia): Promise<EsitoInvio> {
    await this.#parti.attesta();
    const motivo = motivoDi(atto);
    return this.#spedisci(motivo, await this.#apri(motivo, domanda, 'inviata'), custodia);
  }

  /** Sends again, byte for byte, a registration of unknown outcome: for its own operator alone (design 5.2). */
  async ripeti(motivo: Motivo, ripresa: Ripresa, custodia: Custodia): Promise<EsitoInvio> {
    await this.#parti.attesta();
    const { operazione, idOperazioneComune, dataOra, corpo } = ripresa;
    const mittente = await this.#parti.mittente(motivo.sessione);
    this.#accessi.ancoraAperta(motivo.sessione);
    const pronta = this.#parti.anpr.ripresa(operazione, idOperazioneComune, dataOra, corpo);
    const accesso = randomUUID();
    await this.#parti.traccia.scrivi(
      aperturaDi(motivo, { accesso, operazione, idOperazioneComune, modo: 'ripetuta', mittente }),
    );
    return this.#spedisci(motivo, { accesso, pronta, mittente }, custodia);
  }

  async #spedisci(motivo: Motivo, { accesso, pronta, mittente }: Aperta, custodia: Custodia): Promise<EsitoInvio> {
    try {
      await custodia.prima(pronta, accesso);
    } catch (causa) {
      await this.#accessi.chiudi({ accesso, esito: 'non-inviata', codici: [erroreDi(causa).code], soggetti: [] });
      throw causa;
    }
    const esito = await this.#tenta(motivo, pronta, mittente);
    const custodita = await esitoDi(async () => {
      const chiusura = { accesso, ...(await this.#chiusuraDi(esito, custodia.riservata)) };
      await custodia.dopo(esito, chiusura);
      await this.#accessi.chiudi(chiusura);
      await custodia.chiusa();
    });
    if (!custodita.ok) this.#parti.blocca();
    return esito;
  }

  async #tenta(motivo: Motivo, pronta: RichiestaPronta, mittente: Mittente): Promise<EsitoInvio> {
    const inizio = performance.now();
    try {
      this.#partiraDa(motivo.sessione);
      const risposta = await this.#parti.anpr.invia(pronta, mittente);
      this.#parti.statoAnpr.annota(undefined, performance.now() - inizio);
      return { risposta };
    } catch (causa) {
      const { code: codice } = erroreDi(causa);
      const partita = !(causa instanceof NonPartita);
      if (partita) this.#parti.statoAnpr.annota(codice, performance.now() - inizio);
      return { codice, partita };
    }
  }

  async #chiusuraDi(esito: EsitoInvio, riservata: boolean): Promise<Omit<ChiusuraPronta, 'accesso'>> {
    if (esito.risposta) return this.#chiusuraPer(esito.risposta, (valore) => (riservata ? [] : personeIn([valore])));
    return { esito: esito.partita ? 'ignoto' : 'non-inviata', codici: [esito.codice], soggetti: [] };
  }

  /** Says in the log that a practice was closed by what was registered in it. @throws ErrorePostazione */
  async annotaChiusura(pratica: string): Promise<void> {
    await this.#parti.traccia.scrivi({ tipo: 'pratica', atto: 'chiusa', pratica });
  }

  /** Closes an access that a crash left open: whatever is known of it. @throws ErrorePostazione */
  chiudiRimasta(chiusura: ChiusuraPronta): Promise<void> {
    return this.#accessi.chiudi(chiusura);
  }

  async #lettura(
    motivo: Motivo,
    domanda: Domanda,
    trovati: Trovati,
    segnale: AbortSignal | undefined,
  ): Promise<RispostaLettura> {
    const { accesso, pronta, mittente } = await this.#apri(motivo, domanda, 'inviata');
    await this.#accessi.soloSeAperta(motivo, accesso);
    const risposta = comeLettura(await this.#invia(accesso, pronta, mittente, segnale));
    await this.#concludi(accesso, risposta, trovati);
    return risposta;
  }

  async #concludi(accesso: string, risposta: RispostaAnpr, trovati: Trovati): Promise<void> {
    await this.#accessi.chiudi({ accesso, ...(await this.#chiusuraPer(risposta, trovati)) });
  }

  async #chiusuraPer(risposta: RispostaAnpr, trovati: Trovati): Promise<Omit<ChiusuraPronta, 'accesso'>> {
    const soggetti = risposta.esito === 'ko' ? [] : trovati(risposta.valore);
    return {
      esito: risposta.esito === 'ok' ? 'ok' : 'rifiutata',
      codici: risposta.esito === 'ko' ? risposta.errori.map((errore) => errore.codice) : [],
      idOperazioneANPR: risposta.idOperazioneANPR,
      soggetti: await this.#accessi.pseudonimi(soggetti),
    };
  }

  /** Records that data of an earlier answer are shown again, printed or exported, before they are (design 5.1). */
  async rivedi(
    per: { readonly pratica: string; readonly finalita: string },
    modo: Rilettura['modo'],
    soggetti: readonly string[] = [],
    idOperazioneANPR?: string,
  ): Promise<void> {
    const sessione = this.#parti.sessione();
    const { operatore } = sessione;
    await this.#parti.traccia.scrivi({
      tipo: 'rilettura',
      modo,
      sessione: sessione.id,
      operatore: operatore.codiceFiscale,
      ruolo: operatore.ruolo,
      postazione: this.#parti.idPostazione,
      ...per,
      ...(idOperazioneANPR === undefined ? {} : { idOperazioneANPR }),
      soggetti: await this.#accessi.pseudonimi(soggetti),
    });
    this.#accessi.ancoraAperta(sessione);
  }

  /** @throws ErrorePostazione where the session of the act is no longer the open one */
  soloSeSua({ sessione }: Pick<Atto, 'sessione'>): void {
    this.#accessi.ancoraAperta(sessione);
  }

  /** @throws ErrorePostazione CANALE_RIFIUTATO where this session has not read that person so, for that practice */
  soloSeLetta({ sessione, pratica }: Atto, idOperazioneANPR: string, idANPR: string): void {
    if (this.#lette.contiene(sessione, pratica.id, idOperazioneANPR, idANPR)) return;
    throw new ErrorePostazione('CANALE_RIFIUTATO', 'not read in this session for this practice');
  }

  /** Asks ANPR for nothing but an answer: no person, no practice; traced all the same. @throws ErrorePostazione */
  async provaCollegamento(): Promise<void> {
    await this.chiediPer(this.attoSenzaPratica('verifica-collegamento'), provaConnessione);
  }

  /** The signed envelope, printed instead of sent: environment `prova` alone; in the log as such. */
  async stampa(atto: Atto, domanda: Domanda): Promise<string> {
    const { accesso, pronta, mittente } = await this.#apri(motivoDi(atto), domanda, 'stampata');
    const busta = await this.#parti.anpr.imbusta(pronta, mittente);
    await this.#accessi.chiudi({ accesso, esito: 'stampata', codici: [], soggetti: [] });
    return busta;
  }

  async #apri(per: Motivo, domanda: Domanda, modo: Apertura['modo']): Promise<Aperta> {
    const mittente = await this.#parti.mittente(per.sessione);
    const { operazione, campi, criteri, confermati = [] } = domanda;
    const soggetti = await this.#accessi.pseudonimi(domanda.soggetti);
    this.#accessi.ancoraAperta(per.sessione);
    // From here to the append nothing waits, so that records stand in the log in the order of their ids.
    const idOperazioneComune = this.#parti.idOperazione.prossimo();
    const protocollo = per.protocollo === undefined ? {} : { protocolloComune: per.protocollo };
    const testata = { ...domanda.testata, ...protocollo };
    const pronta = this.#parti.anpr.prepara(operazione, campi, idOperazioneComune, testata);
    const accesso = randomUUID();
    const aperta = { accesso, operazione, idOperazioneComune, modo, mittente, criteri, soggetti, confermati };
    const apertura = aperturaDi(per, aperta);
    await this.#parti.traccia.scrivi(apertura, idOperazioneComune);
    return { accesso, pronta, mittente };
  }

  async #invia(
    accesso: string,
    pronta: RichiestaPronta,
    mittente: Mittente,
    segnale: AbortSignal | undefined,
  ): Promise<RispostaAnpr> {
    const inizio = performance.now();
    try {
      const risposta = await this.#parti.anpr.invia(pronta, mittente, segnale);
      this.#parti.statoAnpr.annota(undefined, performance.now() - inizio);
      return risposta;
    } catch (causa) {
      const { code: codice } = erroreDi(causa);
      this.#parti.statoAnpr.annota(codice, performance.now() - inizio);
      await this.#accessi.chiudi({ accesso, esito: esitoSenzaRisposta(causa), codici: [codice], soggetti: [] });
      throw causa;
    }
  }

  /** A registration whose session was locked in the meantime has not left. @throws NonPartita */
  #partiraDa(sessione: SessioneAperta): void {
    try {
      this.#accessi.ancoraAperta(sessione);
    } catch (causa) {
      throw new NonPartita(erroreDi(causa).code);
    }
  }
}

/** An office without sections of the registry asks the e-services. @throws ErrorePostazione FINALITA_NON_AMMESSA */
const soloSeConsulta = ({ finalita }: Atto, { operazione }: Domanda): void => {
  if (operazione.codice !== '3002' || finalita.sezioni.length > 0) return;
  throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${finalita.codice}: ${operazione.codice}`);
};

const comeLettura = (risposta: RispostaAnpr): RispostaLettura => {
  if (risposta.esito !== 'multipla') return risposta;
  throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'a choice, to a question');
};

const provaConnessione: Domanda = { operazione: operazioni.OP01, campi: {}, criteri: [], soggetti: [] };

/** What the record says where no believed answer came. */
const esitoSenzaRisposta = (causa: unknown): Chiusura['esito'] => {
  if (causa instanceof NonPartita) return 'non-inviata';
  return causa instanceof ErrorePostazione && causa.errore.code === 'ANPR_ERRORE_SICUREZZA' ? 'rifiutata' : 'ignoto';
};
