import type { NomeRichiestaArchivio, RichiesteArchivio } from '../../contract/archivio.ts';
import { ErrorePostazione, valoreDi, type Esito } from '../../contract/esito.ts';
import type { Host, ProcessoFiglio } from '../host.ts';
import type { ChiaviArchivio } from './chiavi.ts';

interface InAttesa {
  readonly riuscito: (esito: Esito<unknown>) => void;
  readonly fallito: (causa: Error) => void;
}

type Stato = RichiesteArchivio['apri']['risposta'];

/** The database process as main sees it. When it dies, what was asked is refused, and it is started again. */
export class Archivio {
  readonly #host: Host;
  readonly #cartella: string;
  readonly #chiavi: () => Promise<ChiaviArchivio>;
  readonly #attesa = new Map<number, InAttesa>();
  readonly #cadute: ((errore: ErrorePostazione) => void)[] = [];
  readonly #ritorni: ((stato: Stato) => void)[] = [];
  #figlio: ProcessoFiglio | undefined;
  #prossimo = 0;
  #attesaRiavvio = attesaMinima;
  #chiuso = false;

  private constructor(host: Host, cartella: string, chiavi: () => Promise<ChiaviArchivio>) {
    this.#host = host;
    this.#cartella = cartella;
    this.#chiavi = chiavi;
  }

  /**
   * Starts the process and opens both databases in `cartella`.
   *
   * @throws ErrorePostazione with a code of the log
   */
  static async apri(
    host: Host,
    cartella: string,
    chiavi: () => Promise<ChiaviArchivio>,
  ): Promise<{ archivio: Archivio; stato: Stato }> {
    const archivio = new Archivio(host, cartella, chiavi);
    return { archivio, stato: await archivio.#avvia() };
  }

  /** Asks the database process. @throws ErrorePostazione with a code of the log */
  async chiedi<N extends NomeRichiestaArchivio>(
    nome: N,
    richiesta: RichiesteArchivio[N]['richiesta'],
  ): Promise<RichiesteArchivio[N]['risposta']> {
    const figlio = this.#figlio;
    if (!figlio) throw new ErrorePostazione('REGISTRO_NON_DISPONIBILE', 'process down');
    const id = this.#prossimo++;
    const appeso = setTimeout(() => figlio.uccidi(), nome === 'verifica' ? tempoVerifica : tempoMassimo);
    const esito = await new Promise<Esito<unknown>>((riuscito, fallito) => {
      this.#attesa.set(id, { riuscito, fallito });
      figlio.invia({ id, nome, richiesta });
    }).finally(() => clearTimeout(appeso));
    return valoreDi(esito) as RichiesteArchivio[N]['risposta'];
  }

  /** Tells when the process died; it is being started again. */
  allaCaduta(ascolta: (errore: ErrorePostazione) => void): void {
    this.#cadute.push(ascolta);
  }

  /** Tells when the process is up again, with both databases open. */
  alRitorno(ascolta: (stato: Stato) => void): void {
    this.#ritorni.push(ascolta);
  }

  async chiudi(): Promise<void> {
    if (this.#figlio) await this.chiedi('chiudi', {});
    this.#chiuso = true;
    this.#figlio?.uccidi();
  }

  async #avvia(): Promise<Stato> {
    const figlio = this.#host.avvia('store');
    figlio.allaRicezione((messaggio) => {
      const { id, esito } = messaggio as { id: number; esito: Esito<unknown> };
      this.#attesa.get(id)?.riuscito(esito);
      this.#attesa.delete(id);
    });
    figlio.allaFine((codice) => this.#caduto(figlio, codice));
    this.#figlio = figlio;
    const { registro, lavoro } = await this.#chiavi();
    const stato = await this.chiedi('apri', {
      cartella: this.#cartella,
      chiaveRegistro: registro,
      chiaveLavoro: lavoro,
    });
    this.#attesaRiavvio = attesaMinima;
    return stato;
  }

  #caduto(figlio: ProcessoFiglio, codice: number | null): void {
    if (figlio !== this.#figlio) return;
    this.#figlio = undefined;
    const errore = new ErrorePostazione('REGISTRO_NON_DISPONIBILE', `process ended (${codice ?? 'signal'})`);
    for (const { fallito } of this.#attesa.values()) fallito(errore);
    this.#attesa.clear();
    if (this.#chiuso) return;
    for (const ascolta of this.#cadute) ascolta(errore);
    const attesa = this.#attesaRiavvio;
    setTimeout(() => void this.#riparti(attesa), attesa);
  }

  /** Starts again, and goes on trying: without the log nothing can be done. */
  async #riparti(attesa: number): Promise<void> {
    if (this.#chiuso) return;
    try {
      const stato = await this.#avvia();
      for (const ascolta of this.#ritorni) ascolta(stato);
    } catch (causa) {
      const errore = causa instanceof ErrorePostazione ? causa : new ErrorePostazione('INTERNO', String(causa), causa);
      for (const ascolta of this.#cadute) ascolta(errore);
      // A process that died meanwhile plans its own restart; one that answered with an error must be ended first.
      this.#figlio?.uccidi();
      this.#attesaRiavvio = Math.min(attesa * 4, attesaMassima);
    }
  }
}

const attesaMinima = 200;
const attesaMassima = 30_000;

/** Milliseconds that an answer may take; past them the process is hung, and is ended. */
const tempoMassimo = 30_000;
const tempoVerifica = 30 * 60_000;
