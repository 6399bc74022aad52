import { randomUUID } from 'node:crypto';
import type { Anomalia } from '../../contract/anpr.ts';
import { ErrorePostazione, erroreDi } from '../../contract/esito.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { casoUsoDi, type CodiceEService, type CodiceMassivo } from '../../contract/operazioni/pdnd/catalogo.ts';
import type { Apertura, Chiusura } from '../../contract/traccia.ts';
import type { IdOperazione } from '../anpr/id-operazione.ts';
import { autorizzaEService } from '../finalita/eservizi.ts';
import { chiDi, type Chi } from '../pdnd/chi.ts';
import type { ClientePdnd, Ricevuta } from '../pdnd/cliente.ts';
import { ClienteMassivi } from '../pdnd/massivi.ts';
import type { RispostaEService } from '../pdnd/risposta.ts';
import { NonPartita } from '../rete/non-partita.ts';
import type { SessioneAperta } from '../session/sessione.ts';
import type { Traccia } from '../traccia/traccia.ts';
import { Accessi } from './accessi.ts';
import { Lette } from './lette.ts';
import { aperturaDi, motivoDi, type Atto } from './atto.ts';
import { personeIn } from './persone.ts';

interface Parti {
  /** Undefined where this environment has no PDND. */
  readonly pdnd: ClientePdnd | undefined;
  readonly idOperazione: IdOperazione;
  readonly traccia: Traccia;
  readonly idPostazione: string;
  readonly sessione: () => SessioneAperta;
}

/** One question to an e-service inside an act. */
export interface DomandaPdnd {
  readonly codice: CodiceEService;
  /** The elements of the request, without its number. */
  readonly campi: Campi;
  /** Names of the criteria, for the log: never their values. */
  readonly criteri: readonly string[];
  /** ID ANPR of who is asked for by it. */
  readonly soggetti: readonly string[];
  /** Who remembers under which number it is asked, so that it is never asked twice. */
  readonly numeri?: Numeri | undefined;
}

/** One step of a service about many people. */
export interface PassoMassivo {
  readonly codice: CodiceMassivo;
  readonly specie: 'richiesta' | 'scarico' | 'ritiro';
  /** The number under which the file was, or is, given. */
  readonly numero: string;
  /** True where the log has that number already. */
  readonly gia: boolean;
  readonly criteri: readonly string[];
  /** ID ANPR of who is asked for by it. */
  readonly soggetti: readonly string[];
}

/** What the closing record takes from an answer. */
interface RispostaPdnd {
  readonly esito: string;
  readonly errori?: readonly Anomalia[];
  readonly idOperazioneANPR?: string;
}

/** What the opening record says of a call. */
interface DaAprire {
  readonly operazione: string;
  readonly idOperazioneComune: string;
  readonly modo: Apertura['modo'];
  readonly criteri: readonly string[];
  /** Pseudonyms. */
  readonly soggetti: readonly string[];
  readonly purposeId?: string;
}

/** The numbers under which a question was, or is about to be, asked: ANPR answers a number that it knows as it did. */
export interface Numeri {
  /** The number under which the service was perhaps asked already. */
  gia(codice: CodiceEService): string | undefined;
  /** Durable when it returns: only then does the request leave. */
  prima(codice: CodiceEService, idOperazione: string): Promise<void>;
}

/** The one way to PDND, as the sportello is to ANPR: authorise, open the record, call, close the record, answer. */
export class PortaPdnd {
  readonly #parti: Parti;
  readonly #accessi: Accessi;
  readonly #lette = new Lette();

  constructor(parti: Parti) {
    this.#parti = parti;
    this.#accessi = new Accessi(parti);
  }

  /** The client, for what concerns no person. @throws ErrorePostazione PDND_NON_CONFIGURATA */
  get cliente(): Pick<ClientePdnd, 'configurato' | 'quota'> {
    return this.#cliente();
  }

  /**
   * Asks an e-service and gives back its answer.
   *
   * @throws ErrorePostazione; the record of the access is closed with it
   */
  async chiedi(atto: Atto, domanda: DomandaPdnd, segnale?: AbortSignal): Promise<RispostaEService> {
    const { accesso, corpo } = await this.#apri(atto, domanda, 'inviata');
    const persone = (risposta: RispostaEService): readonly string[] => {
      const nominati = risposta.esito === 'ok' ? personeIn(risposta.soggetti) : [];
      // A yes or no names nobody, and is about who was asked for.
      return nominati.length > 0 ? nominati : domanda.soggetti;
    };
    const risposta = await this.#chiama(
      atto,
      accesso,
      (cliente, chi) => cliente.chiedi(domanda.codice, corpo, chi, segnale),
      persone,
    );
    // A row of a job has no sheet of its own: ten thousand of them would stay here as long as the session.
    if (!domanda.numeri) {
      this.#lette.ricorda(atto.sessione, atto.pratica.id, risposta.idOperazioneANPR, persone(risposta));
    }
    return risposta;
  }

  /** Asks ANPR's portal whether an ID ANPR is in force. @throws ErrorePostazione; see {@link chiedi} */
  async idValido(atto: Atto, idANPR: string, segnale: AbortSignal): Promise<boolean> {
    autorizzaEService('C030', atto.finalita);
    this.#cliente().esigiValidita();
    const soggetti = await this.#accessi.pseudonimi([idANPR]);
    const accesso = await this.#scrivi(atto, {
      operazione: 'ID-ANPR-VALIDO',
      idOperazioneComune: this.numero(),
      modo: 'inviata',
      criteri: ['idANPR'],
      soggetti,
    });
    const { valido } = await this.#chiama(
      atto,
      accesso,
      async (cliente) => ({ esito: 'ok', valido: await cliente.idValido(idANPR, segnale) }),
      () => [idANPR],
    );
    return valido;
  }

  /** A step of a service about many people: an access like any other. @throws ErrorePostazione */
  async massivo<R extends RispostaPdnd>(
    atto: Atto,
    { codice, numero, gia, specie, criteri, soggetti }: PassoMassivo,
    chiama: (cliente: ClienteMassivi, chi: Chi) => Promise<R & Ricevuta>,
    persone: (risposta: R) => readonly string[],
  ): Promise<R> {
    autorizzaEService(casoUsoDi(codice), atto.finalita);
    const accesso = await this.#scrivi(atto, {
      operazione: specie === 'richiesta' ? codice : `${codice} ${specie}`,
      idOperazioneComune: numero,
      modo: gia && specie === 'richiesta' ? 'ripetuta' : 'inviata',
      criteri,
      soggetti: await this.#accessi.pseudonimi(soggetti),
      purposeId: this.#cliente().purposeId(codice),
    });
    return this.#chiama(atto, accesso, (cliente, chi) => chiama(new ClienteMassivi(cliente), chi), persone);
  }

  /** The next number of a request of ours. */
  numero(): string {
    return this.#parti.idOperazione.prossimo();
  }

  /** Calls, and closes the record with what came of it. @throws ErrorePostazione */
  async #chiama<R extends RispostaPdnd>(
    atto: Atto,
    accesso: string,
    chiama: (cliente: ClientePdnd, chi: Chi) => Promise<R & Partial<Ricevuta>>,
    persone: (risposta: R) => readonly string[],
  ): Promise<R> {
    await this.#accessi.soloSeAperta(atto, accesso);
    const risposta = await chiama(this.#cliente(), this.#chi(atto)).catch(async (causa: unknown) => {
      const { code } = erroreDi(causa);
      await this.#accessi.chiudi({ accesso, esito: senzaRisposta(causa), codici: [code], soggetti: [] });
      throw causa;
    });
    await this.#accessi.chiudi({
      accesso,
      esito: risposta.esito === 'ko' ? 'rifiutata' : 'ok',
      codici: risposta.errori?.map(({ codice }) => codice) ?? [],
      ...(risposta.idOperazioneANPR === undefined ? {} : { idOperazioneANPR: risposta.idOperazioneANPR }),
      soggetti: await this.#accessi.pseudonimi(persone(risposta)),
      ...(risposta.voucher === undefined ? {} : { voucher: risposta.voucher }),
    });
    this.#accessi.ancoraAperta(atto.sessione);
    return risposta;
  }

  /** Who is in an answer that this session read. @throws ErrorePostazione CANALE_RIFIUTATO where it read none such */
  lette({ sessione, pratica }: Atto, idOperazioneANPR: string): readonly string[] {
    const persone = this.#lette.persone(sessione, pratica.id, idOperazioneANPR);
    if (persone) return persone;
    throw new ErrorePostazione('CANALE_RIFIUTATO', 'not read in this session for this practice');
  }

  /** The HTTP requests of a question, printed instead of sent; in the log as such. */
  async stampa(atto: Atto, domanda: DomandaPdnd) {
    const { accesso, corpo } = await this.#apri(atto, domanda, 'stampata');
    const chiamata = await this.#cliente().stampa(domanda.codice, corpo, this.#chi(atto));
    await this.#accessi.chiudi({ accesso, esito: 'stampata', codici: [], soggetti: [] });
    return chiamata;
  }

  async #apri(atto: Atto, domanda: DomandaPdnd, modo: 'inviata' | 'stampata') {
    const { codice, campi, criteri } = domanda;
    autorizzaEService(codice, atto.finalita);
    const cliente = this.#cliente();
    const purposeId = cliente.purposeId(codice);
    const soggetti = await this.#accessi.pseudonimi(domanda.soggetti);
    this.#accessi.ancoraAperta(atto.sessione);
    // A job's number is kept before; else nothing waits from here to the append: records stand in the order of their ids.
    const gia = domanda.numeri?.gia(codice);
    const idOperazioneComune = gia ?? this.#parti.idOperazione.prossimo();
    const corpo = cliente.prepara(codice, { idOperazioneClient: idOperazioneComune, ...campi });
    await domanda.numeri?.prima(codice, idOperazioneComune);
    const accesso = await this.#scrivi(atto, {
      operazione: codice,
      idOperazioneComune,
      modo: gia === undefined ? modo : 'ripetuta',
      criteri,
      soggetti,
      purposeId,
    });
    return { accesso, corpo };
  }

  /** The opening record of an access: durable when it returns its id. */
  async #scrivi(atto: Atto, { operazione, ...altro }: DaAprire): Promise<string> {
    const accesso = randomUUID();
    const mittente = { idPostazione: this.#parti.idPostazione };
    const aperta = { ...altro, accesso, mittente, operazione: { codice: operazione } };
    const apertura = aperturaDi(motivoDi(atto), aperta);
    await this.#parti.traccia.scrivi(apertura, altro.idOperazioneComune);
    return accesso;
  }

  /** Who calls: of the verified card, never of a field. */
  #chi({ sessione }: Atto): Chi {
    return chiDi(sessione, this.#parti.idPostazione);
  }

  #cliente(): ClientePdnd {
    if (!this.#parti.pdnd) throw new ErrorePostazione('PDND_NON_CONFIGURATA');
    return this.#parti.pdnd;
  }
}

/** What the record says where no answer came: a refusal of the gateway is one, a lost answer is not. */
const senzaRisposta = (causa: unknown): Chiusura['esito'] => {
  if (causa instanceof NonPartita) return 'non-inviata';
  return causa instanceof ErrorePostazione && causa.errore.code.startsWith('PDND_') ? 'rifiutata' : 'ignoto';
};
