import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { CriteriEService } from '../../contract/canali.ts';
import type { RigaDaFare } from '../../contract/archivio.ts';
import { ErrorePostazione, erroreDi, type Errore } from '../../contract/esito.ts';
import { codicePersona, riconosci } from '../../contract/identificativi/riconosci.ts';
import type { EsitoEService } from '../../contract/pdnd/eservizi.ts';
import type { Lotto, EsitoRiga, RigaLotto, ServizioPerLotti } from '../../contract/pdnd/lotto.ts';
import { massimoRighe } from '../../contract/pdnd/lotto.ts';
import { autorizzaEService } from '../finalita/eservizi.ts';
import type { Sessione, SessioneAperta } from '../session/sessione.ts';
import type { Archivio } from '../store/archivio.ts';
import type { EServizi } from './eservizi.ts';
import { personeIn } from './persone.ts';
import type { Numeri } from './porta-pdnd.ts';
import type { Sportello } from './sportello.ts';

interface Parti {
  readonly archivio: Archivio;
  readonly sessione: Sessione;
  readonly sportello: Sportello;
  readonly eServizi: EServizi;
  /** Milliseconds to wait where ANPR asks to go slower. */
  readonly attesa?: number;
}

/** A job under way: in whose session, and how it is stopped. */
interface InCorso {
  readonly sessione: string;
  readonly controllo: AbortController;
  readonly fine: Promise<void>;
}

/** Rows read from the store at once. */
const pagina = 50;
/** Refusals that concern the one row: the job goes on. */
const dellaRiga = new Set([
  'ANPR_OPERAZIONE_RIFIUTATA',
  'ANPR_TROPPI_SOGGETTI',
  'ANPR_NESSUN_RISULTATO',
  'LOTTO_DATO_NON_VALIDO',
]);

/**
 * Jobs on PDND: the same question about many people. They go on only in the session of who began them, stop at a lock and
 * where the quota ends, and survive a crash: a row left half done is asked again under its own number, so that ANPR gives
 * the answer that it had given.
 */
export class Lotti {
  readonly #parti: Parti;
  readonly #inCorso = new Map<string, InCorso>();
  readonly #fermate = new Map<string, Errore>();

  constructor(parti: Parti) {
    this.#parti = parti;
    parti.sessione.alCambio(() => this.#fermaAltrui());
  }

  /**
   * Keeps a job, not begun.
   *
   * @param testo a CSV of which the first column counts, one person a line
   * @throws ErrorePostazione LOTTO_VUOTO, LOTTO_TROPPO_LUNGO, FINALITA_NON_AMMESSA
   */
  async crea(pratica: string, codice: ServizioPerLotti, testo: string): Promise<Lotto> {
    const { sessione, finalita } = await this.#parti.sportello.atto(pratica);
    autorizzaEService(codice, finalita);
    const dati = datiIn(testo);
    if (dati.length === 0) throw new ErrorePostazione('LOTTO_VUOTO');
    if (dati.length > massimoRighe) throw new ErrorePostazione('LOTTO_TROPPO_LUNGO', String(dati.length));
    const id = randomUUID();
    const operatore = sessione.operatore.codiceFiscale;
    const creato = new Date().toISOString();
    await this.#parti.archivio.chiedi('lottoCrea', { id, pratica, operatore, codice, creato, dati });
    return this.#leggi(sessione, id);
  }

  /** This operator's jobs, the newest first. */
  async elenco(): Promise<readonly Lotto[]> {
    const { operatore } = this.#parti.sessione.aperta();
    const salvati = await this.#parti.archivio.chiedi('lottiElenco', { operatore: operatore.codiceFiscale });
    return salvati.map((uno) => this.#conStato(uno));
  }

  /** Begins, or goes on from where it was. @throws ErrorePostazione LOTTO_ASSENTE also for somebody else's */
  async avvia(id: string): Promise<Lotto> {
    const sessione = this.#parti.sessione.aperta();
    const lotto = await this.#leggi(sessione, id);
    if (lotto.stato !== 'fermo' || this.#inCorso.has(id)) return lotto;
    this.#fermate.delete(id);
    const controllo = new AbortController();
    const fine = this.#svolgi(lotto, sessione, controllo.signal).catch((causa: unknown) => {
      if (!controllo.signal.aborted) this.#fermate.set(id, erroreDi(causa));
    });
    this.#inCorso.set(id, { sessione: sessione.id, controllo, fine });
    void fine.finally(() => this.#inCorso.delete(id));
    return this.#leggi(sessione, id);
  }

  /** Stops after the row under way. */
  async ferma(id: string): Promise<Lotto> {
    const sessione = this.#parti.sessione.aperta();
    const inCorso = this.#inCorso.get(id);
    inCorso?.controllo.abort();
    await inCorso?.fine;
    return this.#leggi(sessione, id);
  }

  /** What came of the rows after `dopo`: an access, which leaves a record. */
  async esiti(id: string, dopo: number, quanti: number, soloRifiutate = false): Promise<readonly RigaLotto[]> {
    const { pratica } = await this.leggi(id);
    const { finalita } = await this.#parti.sportello.atto(pratica.id);
    const salvate = await this.#parti.archivio.chiedi('lottoEsiti', { id, dopo, quanti, soloRifiutate });
    const righe = salvate.map(({ n, dato, esito }) => ({ n, dato, esito: JSON.parse(esito) as EsitoRiga }));
    const per = { pratica: pratica.numero, finalita: finalita.codice };
    await this.#parti.sportello.rivedi(per, 'esiti-lotto', personeNelleRighe(righe));
    return righe;
  }

  /** One of this operator's jobs. @throws ErrorePostazione LOTTO_ASSENTE also for somebody else's */
  leggi(id: string): Promise<Lotto> {
    return this.#leggi(this.#parti.sessione.aperta(), id);
  }

  async elimina(id: string): Promise<null> {
    const { operatore } = this.#parti.sessione.aperta();
    await this.ferma(id);
    await this.#parti.archivio.chiedi('lottoElimina', { id, operatore: operatore.codiceFiscale });
    return null;
  }

  /** Stops them all, each after its row. */
  async chiudi(): Promise<void> {
    const tutti = [...this.#inCorso.values()];
    for (const { controllo } of tutti) controllo.abort();
    await Promise.all(tutti.map(({ fine }) => fine));
  }

  /** At a lock, and where somebody else sits down, nothing goes on in the name of who left. */
  #fermaAltrui(): void {
    const ora = this.#parti.sessione.seAperta()?.id;
    for (const { sessione, controllo } of this.#inCorso.values()) if (sessione !== ora) controllo.abort();
  }

  async #svolgi({ id, codice, pratica }: Lotto, sessione: SessioneAperta, segnale: AbortSignal): Promise<void> {
    for (;;) {
      const righe = await this.#parti.archivio.chiedi('lottoProssime', { id, quante: pagina });
      if (righe.length === 0) return;
      for (const riga of righe) {
        if (segnale.aborted || this.#parti.sessione.seAperta()?.id !== sessione.id) return;
        await this.#riga(id, pratica.id, codice, riga, segnale);
      }
    }
  }

  /** Asks a row and keeps what came of it. @throws ErrorePostazione where the whole job must stop */
  async #riga(
    id: string,
    pratica: string,
    codice: ServizioPerLotti,
    riga: RigaDaFare,
    segnale: AbortSignal,
  ): Promise<void> {
    const numeri = this.#numeri(id, riga);
    const esito = await this.#conPazienza(() => this.#chiedi(pratica, codice, riga.dato, numeri), segnale);
    const stato = esito.specie === 'rifiutata' ? 'rifiutata' : 'fatta';
    await this.#parti.archivio.chiedi('lottoConclude', { id, n: riga.n, stato, esito: JSON.stringify(esito) });
  }

  /** Under which numbers a row is asked: the same, however often it has to be. */
  #numeri(id: string, { n, operazioni: salvate }: RigaDaFare): Numeri {
    const operazioni = { ...salvate };
    return {
      gia: (uno) => operazioni[uno],
      prima: async (uno, idOperazione) => {
        operazioni[uno] = idOperazione;
        await this.#parti.archivio.chiedi('lottoNumera', { id, n, operazioni });
      },
    };
  }

  async #chiedi(pratica: string, codice: ServizioPerLotti, dato: string, numeri: Numeri): Promise<EsitoRiga> {
    try {
      const criteri = criteriDi(dato);
      // Not to be given up half way: what left is waited for, and the job stops after it.
      const esito = await this.#parti.eServizi.chiedi(
        pratica,
        { codice, criteri, numeri },
        new AbortController().signal,
      );
      return { specie: 'esito', esito };
    } catch (causa) {
      const errore = erroreDi(causa);
      if (!dellaRiga.has(errore.code)) throw causa;
      return { specie: 'rifiutata', errore };
    }
  }

  /** Where ANPR asks to go slower, once; the quota's end, or a second refusal, stops the job. */
  async #conPazienza<T>(lavoro: () => Promise<T>, segnale: AbortSignal): Promise<T> {
    try {
      return await lavoro();
    } catch (causa) {
      if (erroreDi(causa).code !== 'PDND_TROPPE_RICHIESTE') throw causa;
      // Who stops the job, locks or leaves does not wait for it.
      await setTimeout(this.#parti.attesa ?? 60_000, undefined, { signal: segnale });
      return lavoro();
    }
  }

  async #leggi({ operatore }: SessioneAperta, id: string): Promise<Lotto> {
    const salvato = await this.#parti.archivio.chiedi('lottoLeggi', { id, operatore: operatore.codiceFiscale });
    return this.#conStato(salvato);
  }

  #conStato(salvato: Omit<Lotto, 'stato' | 'fermata'>): Lotto {
    const fermata = this.#fermate.get(salvato.id);
    if (salvato.fatte === salvato.righe) return { ...salvato, stato: 'finito' };
    if (this.#inCorso.has(salvato.id)) return { ...salvato, stato: 'in-corso' };
    return { ...salvato, stato: 'fermo', ...(fermata ? { fermata } : {}) };
  }
}

/** The first column of a CSV, without its heading: a heading has no digit. */
const datiIn = (testo: string): readonly string[] => {
  const dati = testo
    .split(/\r?\n/)
    .map((riga) =>
      riga
        .split(/[;,\t]/)[0]!
        .replace(/^\uFEFF|"/g, '')
        .trim(),
    )
    .filter((dato) => dato !== '');
  return /\d/.test(dati[0] ?? '') ? dati : dati.slice(1);
};

/** @throws ErrorePostazione LOTTO_DATO_NON_VALIDO */
function criteriDi(dato: string): CriteriEService {
  const codice = codicePersona(riconosci(dato));
  if (!codice) throw new ErrorePostazione('LOTTO_DATO_NON_VALIDO');
  return codice;
}

/** Everybody whose data are in some rows, for the log: each is an access to that person. */
const personeNelleRighe = (righe: readonly RigaLotto[]): readonly string[] => [
  ...new Set(righe.flatMap(({ esito }) => (esito.specie === 'esito' ? personeDi(esito.esito) : []))),
];

const personeDi = (esito: EsitoEService): readonly string[] => {
  if (esito.specie === 'molti') return esito.idANPR;
  if (esito.specie === 'nessuno') return [];
  return [...(esito.idANPR === undefined ? [] : [esito.idANPR]), ...personeIn(esito.soggetti)];
};
