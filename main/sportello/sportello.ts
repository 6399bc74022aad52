import { randomUUID } from 'node:crypto';
import { ErrorePostazione, erroreDi } from '../../contract/esito.ts';
import type { Finalita } from '../../contract/finalita.ts';
import type { Campi, Operazione } from '../../contract/operazioni/albero.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import type { Pratica } from '../../contract/pratica.ts';
import type { Apertura, Chiusura, Rilettura } from '../../contract/traccia.ts';
import type { ClienteAnpr, RichiestaPronta } from '../anpr/cliente.ts';
import type { IdOperazione } from '../anpr/id-operazione.ts';
import { NonPartita } from '../anpr/non-partita.ts';
import type { RispostaAnpr, RispostaLettura } from '../anpr/risposta.ts';
import type { Mittente } from '../anpr/saml.ts';
import type { StatoAnpr } from '../anpr/stato-anpr.ts';
import { autorizza } from '../finalita/finalita.ts';
import type { Originali } from '../pratiche/originali.ts';
import type { Pratiche } from '../pratiche/pratiche.ts';
import type { SessioneAperta } from '../session/sessione.ts';
import type { Traccia } from '../traccia/traccia.ts';

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
}

/** An act of the officer: who, why and for which practice; the calls that it takes share `id`. */
export interface Atto {
  readonly id: string;
  readonly sessione: SessioneAperta;
  readonly pratica: Pratica;
  readonly finalita: Finalita;
}

/** One question to ANPR inside an act. */
export interface Domanda {
  readonly operazione: Operazione;
  readonly campi: Campi;
  /** Names of the criteria, for the log: never their values. */
  readonly criteri: readonly string[];
  /** ID ANPR of the people asked for by it. */
  readonly soggetti: readonly string[];
}

/** What of an act stands in its records. */
export interface Motivo {
  readonly id: string;
  readonly sessione: SessioneAperta;
  readonly pratica: string;
  readonly protocollo?: string;
  readonly finalita: string;
}

/** ID ANPR of the people whose data are in an answer. */
type Trovati = (valore: Campi) => readonly string[];

/**
 * The one way to ANPR (design 3): authorise, open the record, call, close the record, answer. No record, no call; no
 * closing record, nothing shown (design 5.1).
 */
export class Sportello {
  readonly #parti: Parti;

  constructor(parti: Parti) {
    this.#parti = parti;
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
    await this.#parti.originali.conserva(atto.pratica.id, domanda.operazione.codice, risposta);
    this.#ancoraAperta(atto.sessione);
    return risposta;
  }

  /** An act that concerns no person and no practice: traced all the same, and of the session that begins it. */
  attoSenzaPratica(finalita: string): Motivo {
    return { id: randomUUID(), sessione: this.#parti.sessione(), pratica: '-', finalita };
  }

  /** Asks inside such an act. @throws ErrorePostazione also where its session is no longer the open one */
  async chiediSenzaPratica(motivo: Motivo, domanda: Domanda, segnale?: AbortSignal): Promise<RispostaLettura> {
    const risposta = await this.#lettura(motivo, domanda, () => [], segnale);
    return superata(risposta) ? this.#lettura(motivo, domanda, () => [], segnale) : risposta;
  }

  async #lettura(
    motivo: Motivo,
    domanda: Domanda,
    trovati: Trovati,
    segnale: AbortSignal | undefined,
  ): Promise<RispostaLettura> {
    const { accesso, pronta, mittente } = await this.#apri(motivo, domanda, 'inviata');
    await this.#soloSeAperta(motivo, accesso);
    const risposta = comeLettura(await this.#invia(accesso, pronta, mittente, segnale));
    await this.#concludi(accesso, risposta, trovati);
    return risposta;
  }

  async #concludi(accesso: string, risposta: RispostaAnpr, trovati: Trovati): Promise<void> {
    const soggetti = risposta.esito === 'ok' ? trovati(risposta.valore) : [];
    await this.#chiudi({
      accesso,
      esito: risposta.esito === 'ok' ? 'ok' : 'rifiutata',
      codici: risposta.esito === 'ko' ? risposta.errori.map((errore) => errore.codice) : [],
      idOperazioneANPR: risposta.idOperazioneANPR,
      soggetti: await this.#pseudonimi(soggetti),
    });
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
      soggetti: await this.#pseudonimi(soggetti),
    });
    this.#ancoraAperta(sessione);
  }

  /** Asks ANPR for nothing but an answer: no person, no practice; traced all the same. @throws ErrorePostazione */
  async provaCollegamento(): Promise<void> {
    await this.chiediSenzaPratica(this.attoSenzaPratica('verifica-collegamento'), provaConnessione);
  }

  /** The signed envelope, printed instead of sent: environment `prova` alone; in the log as such. */
  async stampa(atto: Atto, domanda: Domanda): Promise<string> {
    const { accesso, pronta, mittente } = await this.#apri(motivoDi(atto), domanda, 'stampata');
    const busta = await this.#parti.anpr.imbusta(pronta, mittente);
    await this.#chiudi({ accesso, esito: 'stampata', codici: [], soggetti: [] });
    return busta;
  }

  async #apri(per: Motivo, domanda: Domanda, modo: Apertura['modo']) {
    const { operatore } = per.sessione;
    const mittente = await this.#parti.mittente(per.sessione);
    const { operazione, campi, criteri } = domanda;
    const soggetti = await this.#pseudonimi(domanda.soggetti);
    this.#ancoraAperta(per.sessione);
    // From here to the append nothing waits, so that records stand in the log in the order of their ids.
    const idOperazioneComune = this.#parti.idOperazione.prossimo();
    const pronta = this.#parti.anpr.prepara(operazione, campi, idOperazioneComune, per.protocollo);
    const accesso = randomUUID();
    await this.#parti.traccia.scrivi(
      {
        tipo: 'apertura',
        accesso,
        atto: per.id,
        sessione: per.sessione.id,
        operatore: operatore.codiceFiscale,
        ruolo: operatore.ruolo,
        postazione: mittente.idPostazione,
        finalita: per.finalita,
        pratica: per.pratica,
        operazione: operazione.codice,
        modo,
        idOperazioneComune,
        criteri,
        soggetti,
      },
      idOperazioneComune,
    );
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
      await this.#chiudi({ accesso, esito: esitoSenzaRisposta(causa), codici: [codice], soggetti: [] });
      throw causa;
    }
  }

  async #chiudi(chiusura: Omit<Chiusura, 'tipo' | 'ora'>): Promise<void> {
    await this.#parti.traccia.scrivi({ tipo: 'chiusura', ...chiusura });
  }

  #pseudonimi(idAnpr: readonly string[]): Promise<readonly string[]> {
    return Promise.all(idAnpr.map((id) => this.#parti.traccia.pseudonimo(id)));
  }

  /** What came back is for the officer who asked: not for a locked screen, nor for who sat down meanwhile. */
  #ancoraAperta(sessione: SessioneAperta): void {
    if (this.#parti.sessione().id !== sessione.id) throw new ErrorePostazione('ALTRO_OPERATORE');
  }

  /** Nothing leaves in the name of a session that was locked while its record was being written. */
  async #soloSeAperta({ sessione }: Motivo, accesso: string): Promise<void> {
    try {
      this.#ancoraAperta(sessione);
    } catch (causa) {
      await this.#chiudi({ accesso, esito: 'non-inviata', codici: [erroreDi(causa).code], soggetti: [] });
      throw causa;
    }
  }
}

const motivoDi = ({ id, sessione, pratica, finalita }: Atto): Motivo => ({
  id,
  sessione,
  pratica: pratica.numero,
  finalita: finalita.codice,
  ...(pratica.protocollo === undefined ? {} : { protocollo: pratica.protocollo }),
});

const comeLettura = (risposta: RispostaAnpr): RispostaLettura => {
  if (risposta.esito !== 'multipla') return risposta;
  throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'a choice, to a question');
};

/** True where ANPR refused the id as lower than the last it saw: then the request was not looked at. */
const superata = (risposta: RispostaAnpr): boolean =>
  risposta.esito === 'ko' &&
  risposta.errori.some(({ codice, testo }) => codice === 'XXXX' && /operazione comune inferiore/i.test(testo));

const provaConnessione: Domanda = { operazione: operazioni.OP01, campi: {}, criteri: [], soggetti: [] };

/** What the record says where no believed answer came. */
const esitoSenzaRisposta = (causa: unknown): Chiusura['esito'] => {
  if (causa instanceof NonPartita) return 'non-inviata';
  return causa instanceof ErrorePostazione && causa.errore.code === 'ANPR_ERRORE_SICUREZZA' ? 'rifiutata' : 'ignoto';
};
