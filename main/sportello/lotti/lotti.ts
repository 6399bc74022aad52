import { randomUUID } from 'node:crypto';
import { ErrorePostazione, erroreDi, type Errore } from '../../../contract/esito.ts';
import { massivoDi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { EsitoEService } from '../../../contract/pdnd/eservizi.ts';
import {
  massimoRighe,
  type EsitoRiga,
  type Lotto,
  type ModoLotto,
  type RigaLotto,
  type ServizioPerLotti,
} from '../../../contract/pdnd/lotto.ts';
import { autorizzaEService } from '../../finalita/eservizi.ts';
import type { Sessione, SessioneAperta } from '../../session/sessione.ts';
import type { Archivio } from '../../store/archivio.ts';
import type { EServizi } from '../eservizi.ts';
import { personeIn } from '../persone.ts';
import type { PortaPdnd } from '../porta-pdnd.ts';
import type { Sportello } from '../sportello.ts';
import { Massivo } from './massivo.ts';
import { RigaPerRiga } from './riga-per-riga.ts';
import { datiIn } from './righe.ts';

interface Parti {
  readonly archivio: Archivio;
  readonly sessione: Sessione;
  readonly sportello: Sportello;
  readonly eServizi: EServizi;
  readonly portaPdnd: PortaPdnd;
  /** Milliseconds to wait where ANPR asks to go slower. */
  readonly attesa?: number;
  /** Milliseconds before ANPR is asked, for the nth time, whether a file is done. */
  readonly ritmo?: (volta: number) => number;
}

/** A job under way: in whose session, and how it is stopped. */
interface InCorso {
  readonly sessione: string;
  readonly controllo: AbortController;
  readonly fine: Promise<void>;
}

/**
 * Jobs on PDND: the same question about many people. They go on only in the session of who began them, stop at a lock and
 * where the quota ends, and survive a crash.
 */
export class Lotti {
  readonly #parti: Parti;
  readonly #rigaPerRiga: RigaPerRiga;
  readonly #massivo: Massivo;
  readonly #inCorso = new Map<string, InCorso>();
  readonly #fermate = new Map<string, Errore>();

  constructor(parti: Parti) {
    this.#parti = parti;
    this.#rigaPerRiga = new RigaPerRiga(parti);
    this.#massivo = new Massivo(parti);
    parti.sessione.alCambio(() => this.#fermaAltrui());
  }

  /**
   * Keeps a job, not begun.
   *
   * @param testo a CSV of which the first column counts, one person a line
   * @throws ErrorePostazione LOTTO_VUOTO, LOTTO_TROPPO_LUNGO, FINALITA_NON_AMMESSA
   */
  async crea(pratica: string, codice: ServizioPerLotti, modo: ModoLotto, testo: string): Promise<Lotto> {
    const { sessione, finalita } = await this.#parti.sportello.atto(pratica);
    autorizzaEService(codice, finalita);
    if (modo === 'massivo' && massivoDi(codice) === undefined)
      throw new ErrorePostazione('RICHIESTA_NON_VALIDA', 'modo');
    const dati = datiIn(testo);
    if (dati.length === 0) throw new ErrorePostazione('LOTTO_VUOTO');
    if (dati.length > massimoRighe) throw new ErrorePostazione('LOTTO_TROPPO_LUNGO', String(dati.length));
    const id = randomUUID();
    const operatore = sessione.operatore.codiceFiscale;
    const creato = new Date().toISOString();
    await this.#parti.archivio.chiedi('lottoCrea', { id, pratica, operatore, codice, modo, creato, dati });
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

  /** Destroys a job; says why ANPR could not be told to forget its file, which keeps nobody from destroying it here. */
  async elimina(id: string): Promise<Errore | null> {
    const { operatore } = this.#parti.sessione.aperta();
    const lotto = await this.ferma(id);
    const nonRitirata = await this.#massivo.ritira(lotto).then(() => null, erroreDi);
    await this.#parti.archivio.chiedi('lottoElimina', { id, operatore: operatore.codiceFiscale });
    return nonRitirata;
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

  #svolgi(lotto: Lotto, sessione: SessioneAperta, segnale: AbortSignal): Promise<void> {
    if (lotto.modo === 'massivo') return this.#massivo.svolgi(lotto, segnale);
    return this.#rigaPerRiga.svolgi(
      lotto,
      () => !segnale.aborted && this.#parti.sessione.seAperta()?.id === sessione.id,
      segnale,
    );
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

/** Everybody whose data are in some rows, for the log: each is an access to that person. */
const personeNelleRighe = (righe: readonly RigaLotto[]): readonly string[] => [
  ...new Set(righe.flatMap(({ esito }) => (esito.specie === 'esito' ? personeDi(esito.esito) : []))),
];

const personeDi = (esito: EsitoEService): readonly string[] => {
  if (esito.specie === 'molti') return esito.idANPR;
  if (esito.specie === 'nessuno') return [];
  if (esito.specie === 'validita') return [esito.idANPR];
  return [...(esito.idANPR === undefined ? [] : [esito.idANPR]), ...personeIn(esito.soggetti)];
};
