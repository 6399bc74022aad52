import type { RegistrazioneSalvata } from '../../contract/archivio.ts';
import type { CodiceControllo } from '../../contract/controlli/index.ts';
import { ErrorePostazione, erroreDi } from '../../contract/esito.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { eAdozioneDiMinore } from '../../contract/operazioni/adozione.ts';
import { registrazioni, type CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import type { Registrazione, RegistrazioneInElenco } from '../../contract/registrazione.ts';
import type { Chiusura } from '../../contract/traccia.ts';
import { esitoDa, type Conosciuto } from '../anpr/esito-registrazione.ts';
import { autorizzaRegistrazione } from '../finalita/servizi.ts';
import type { Archivio } from '../store/archivio.ts';
import type { Atto, ChiusuraPronta, Custodia, EsitoInvio, Motivo } from './atto.ts';
import type { Controlli } from './controlli.ts';
import { cercaInAnpr } from './ricerca-esito.ts';
import type { Sportello } from './sportello.ts';

/** How long what was sent stays in the list, in milliseconds. */
const recenti = 7 * 24 * 60 * 60 * 1000;

/** What the officer confirmed. */
export interface DaInviare {
  /** UUID drawn by the page: the same command that comes twice is one registration. */
  readonly id: string;
  readonly pratica: string;
  readonly operazione: CodiceRegistrazione;
  /** The elements of the request after its header. */
  readonly campi: Campi;
  /** `xs:date`: the day from which it holds. */
  readonly decorrenza: string;
  /** ID ANPR of the people whom it is about, as far as they have one. */
  readonly soggetti: readonly string[];
  /** The warnings of the office's checks that the officer confirmed. */
  readonly confermati: readonly CodiceControllo[];
}

/**
 * Registrations: never done twice, their outcome never lost (design 5.2). Each is on the disk before it leaves; what is
 * not answered is asked of ANPR (3007, 3003), and sent again as it was only by its own operator.
 */
export class Registrazioni {
  readonly #sportello: Sportello;
  readonly #archivio: Archivio;
  readonly #controlli: Controlli;
  readonly #codMittente: string;
  readonly #inVolo = new Set<string>();
  readonly #ascoltatori = new Set<(inDubbio: boolean) => void>();

  /** @param codMittente ISTAT code of the Comune */
  constructor(sportello: Sportello, archivio: Archivio, controlli: Controlli, codMittente: string) {
    this.#sportello = sportello;
    this.#archivio = archivio;
    this.#controlli = controlli;
    this.#codMittente = codMittente;
  }

  /** Called whenever what is known of a registration may have changed: true where one was just left in doubt. */
  alCambio(ascolta: (inDubbio: boolean) => void): void {
    this.#ascoltatori.add(ascolta);
  }

  /**
   * Sends a registration, once.
   *
   * @returns what is known of it; it may be that it is still to be ascertained
   * @throws ErrorePostazione where it did not leave
   */
  async invia(daInviare: DaInviare): Promise<Registrazione> {
    const { id, pratica, operazione, campi, decorrenza, soggetti } = daInviare;
    const atto = await this.#sportello.atto(pratica);
    autorizzaRegistrazione(operazione, atto.finalita);
    const confermati = await this.#confermati(atto, daInviare);
    const inviata = new Date().toISOString();
    const { operatore } = atto.sessione;
    let idOperazioneComune = '';
    const riservata = eAdozioneDiMinore(operazione, campi, decorrenza);
    const custodia = this.#custodia(id, { ripetuta: false, riservata }, async ({ eco, corpo }, accesso) => {
      ({ idOperazioneComune } = eco);
      const dataOra = eco.dataOraRichiesta;
      const salvata = { id, pratica, operatore: operatore.codiceFiscale, operazione, inviata, accesso };
      await this.#archivio.chiedi('registrazioneAvvia', {
        ...salvata,
        idOperazioneComune,
        dataOra,
        corpo,
        campi,
        confermati,
      });
    });
    const domanda = {
      operazione: registrazioni[operazione],
      campi,
      criteri: [],
      soggetti: riservata ? [] : soggetti,
      testata: { dataDecorrenza: decorrenza },
      confermati,
    };
    const conosciuto = await this.#inVoloDurante(id, async () =>
      conosciutoDa(await this.#sportello.registra(atto, domanda, custodia), false),
    );
    const daMostrare = riservata ? senzaPersone(conosciuto) : conosciuto;
    this.#annuncia(!conosciuto.esito);
    return {
      ...{ id, operazione, inviata, idOperazioneComune },
      campi: riservata && conosciuto.esito?.specie === 'eseguita' ? {} : campi,
      confermati,
      pratica: { id: pratica, numero: atto.pratica.numero },
      operatore: operatore.codiceFiscale,
      ...saputo(daMostrare),
    };
  }

  /** The warnings that it goes with. One that has left already is for the store to refuse, whatever the checks say now. */
  async #confermati({ pratica }: Atto, daInviare: DaInviare): Promise<readonly CodiceControllo[]> {
    try {
      return await this.#controlli.esamina(pratica, daInviare, daInviare.confermati);
    } catch (causa) {
      const gia = await this.#archivio.chiedi('registrazioneLeggi', { id: daInviare.id });
      throw gia ? new ErrorePostazione('REGISTRAZIONE_GIA_INVIATA', daInviare.id) : causa;
    }
  }

  /**
   * Finds out what became of a registration: asks ANPR by its number, and where ANPR does not know it sends it again, if
   * whoever asks is its own operator.
   *
   * @throws ErrorePostazione where nobody may ask now: no session, a purpose not of this role
   */
  async accerta(id: string): Promise<Registrazione> {
    const salvata = await this.leggi(id);
    if (salvata.stato === 'nota' || this.#inVolo.has(id)) return inPagina(salvata);
    const { pratica, finalita } = salvata;
    const motivo = this.#sportello.attoPerAccertare({ pratica: pratica.numero, finalita });
    await this.#inVoloDurante(id, async () => {
      const trovato = await this.#cerca(motivo, salvata);
      const riservata = eRiservata(salvata);
      if (trovato !== 'sconosciuta') return this.#annota(id, trovato, riservata);
      if (motivo.sessione.operatore.codiceFiscale !== salvata.operatore) {
        return this.#annota(id, { attesa: { specie: 'serve-operatore' } }, riservata);
      }
      return this.#ripeti(motivo, salvata);
    });
    this.#annuncia(false);
    return inPagina(await this.leggi(id));
  }

  async #cerca(motivo: Motivo, salvata: RegistrazioneSalvata): Promise<Conosciuto | 'sconosciuta'> {
    try {
      const riservata = eRiservata(salvata);
      return await cercaInAnpr(this.#sportello, motivo, { ...salvata, riservata }, this.#codMittente);
    } catch (causa) {
      if (!(causa instanceof ErrorePostazione)) throw causa;
      return { attesa: { specie: 'senza-risposta', codice: erroreDi(causa).code } };
    }
  }

  async #ripeti(motivo: Motivo, salvata: RegistrazioneSalvata) {
    const { id, operazione, idOperazioneComune, dataOra, corpo } = salvata;
    const riservata = eRiservata(salvata);
    const custodia = this.#custodia(id, { ripetuta: true, riservata }, async (_pronta, accesso) => {
      await this.#archivio.chiedi('registrazioneRipete', { id, accesso });
    });
    const ripresa = { operazione: registrazioni[operazione], idOperazioneComune, dataOra, corpo };
    await this.#sportello.ripeti(motivo, ripresa, custodia);
  }

  #custodia(id: string, { ripetuta, riservata }: Come, prima: Custodia['prima']): Custodia {
    return {
      riservata,
      prima,
      dopo: (esito, chiusura) => this.#annota(id, conosciutoDa(esito, ripetuta), riservata, chiusura),
      chiusa: async () => void (await this.#archivio.chiedi('registrazioneChiusa', { id })),
    };
  }

  async #annota(id: string, conosciuto: Conosciuto, riservata: boolean, chiusura?: ChiusuraPronta): Promise<void> {
    const daTenere = riservata ? senzaPersone(conosciuto) : conosciuto;
    const dimentica = riservata && daTenere.esito?.specie === 'eseguita';
    await this.#archivio.chiedi('registrazioneAggiorna', {
      id,
      ...saputo(daTenere),
      ...(dimentica ? { dimentica } : {}),
      ...(chiusura ? { chiusura: JSON.stringify(chiusura) } : {}),
    });
    if (dimentica) await this.#sportello.annotaChiusura((await this.leggi(id)).pratica.numero);
  }

  /** One at a time on each: who sends and who asks must not cross. */
  async #inVoloDurante<T>(id: string, lavoro: () => Promise<T>): Promise<T> {
    this.#inVolo.add(id);
    try {
      return await lavoro();
    } finally {
      this.#inVolo.delete(id);
    }
  }

  #annuncia(inDubbio: boolean): void {
    for (const ascolta of this.#ascoltatori) ascolta(inDubbio);
  }

  /** Those of unknown outcome, everybody's, and what this operator sent in the last days; the newest first. */
  elenco(operatore: string): Promise<readonly RegistrazioneInElenco[]> {
    const dal = new Date(Date.now() - recenti).toISOString();
    return this.#archivio.chiedi('registrazioniElenco', { operatore, dal });
  }

  /** How many are of unknown outcome, whoever sent them. */
  async inDubbio(): Promise<number> {
    return (await this.elenco('')).length;
  }

  /** @throws ErrorePostazione REGISTRAZIONE_ASSENTE */
  async leggi(id: string): Promise<RegistrazioneSalvata> {
    const salvata = await this.#archivio.chiedi('registrazioneLeggi', { id });
    if (!salvata) throw new ErrorePostazione('REGISTRAZIONE_ASSENTE', id);
    return salvata;
  }

  /** At start: what a crash cut is to be ascertained, and its access is closed in the log. @throws ErrorePostazione */
  async riprendi(): Promise<void> {
    for (const { id, accesso, chiusura } of await this.#archivio.chiedi('registrazioniInterrotte', {})) {
      await this.#sportello.chiudiRimasta(chiusura === null ? interrotta(accesso) : (JSON.parse(chiusura) as Chiusura));
      await this.#archivio.chiedi('registrazioneChiusa', { id });
    }
  }
}

export const inPagina = ({
  corpo: _corpo,
  dataOra: _ora,
  finalita: _per,
  ...salvata
}: RegistrazioneSalvata): Registrazione => salvata;

interface Come {
  readonly ripetuta: boolean;
  readonly riservata: boolean;
}

/** Where the day from which it holds stands in what was sent: in the header of the body. */
const eRiservata = ({ operazione, campi, corpo }: RegistrazioneSalvata): boolean =>
  eAdozioneDiMinore(operazione, campi, /<dataDecorrenza>([^<]*)</.exec(corpo)?.[1] ?? '');

/** That it was done, with ANPR's number: not of whom. */
const senzaPersone = (conosciuto: Conosciuto): Conosciuto =>
  conosciuto.esito?.specie === 'eseguita' ? { esito: { ...conosciuto.esito, avvisi: [], valore: null } } : conosciuto;

const interrotta = (accesso: string): ChiusuraPronta => ({ accesso, esito: 'ignoto', codici: [], soggetti: [] });

const conosciutoDa = (esito: EsitoInvio, ripetuta: boolean): Conosciuto => {
  if (esito.risposta) return esitoDa(esito.risposta, ripetuta);
  const { codice, partita } = esito;
  // What never left now may have left before.
  if (partita || ripetuta) return { attesa: { specie: 'senza-risposta', codice } };
  return { esito: { specie: 'non-eseguita', motivo: 'non-partita', codice } };
};

const saputo = (conosciuto: Conosciuto) =>
  conosciuto.esito
    ? ({ stato: 'nota', specie: conosciuto.esito.specie, esito: conosciuto.esito } as const)
    : ({ stato: 'da-accertare', attesa: conosciuto.attesa } as const);
