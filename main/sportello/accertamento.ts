import { ErrorePostazione } from '../../contract/esito.ts';
import type { SessioneAperta } from '../session/sessione.ts';
import type { Registrazioni } from './registrazioni.ts';

/** Milliseconds from one round to the next: the first, and the longest that a lasting trouble brings them to. */
export interface TempiAccertamento {
  readonly primo: number;
  readonly massimo: number;
}

export const tempiAccertamento: TempiAccertamento = { primo: 3_000, massimo: 60_000 };

/**
 * Empties by itself the list of what is to be ascertained: as long as a session is open and something is in doubt, ANPR
 * is asked, more and more seldom while nothing changes.
 */
export class Accertamento {
  readonly #registrazioni: Registrazioni;
  readonly #sessione: () => SessioneAperta | undefined;
  readonly #tempi: TempiAccertamento;
  #attesa: number;
  #aperta = false;
  #sveglia: NodeJS.Timeout | undefined;
  #giro: Promise<void> | undefined;
  #chiuso = false;

  constructor(
    registrazioni: Registrazioni,
    sessione: () => SessioneAperta | undefined,
    tempi: TempiAccertamento = tempiAccertamento,
  ) {
    this.#registrazioni = registrazioni;
    this.#sessione = sessione;
    this.#tempi = tempi;
    this.#attesa = tempi.primo;
  }

  /** The session tells of every sign of the officer: only its opening matters here. */
  guardaSessione(): void {
    const aperta = this.#sessione() !== undefined;
    if (aperta && !this.#aperta) this.sveglia();
    this.#aperta = aperta;
  }

  /** Somebody has come, or something was left in doubt: the first round is near again. */
  sveglia(): void {
    this.#attesa = this.#tempi.primo;
    this.#prenota();
  }

  async chiudi(): Promise<void> {
    this.#chiuso = true;
    clearTimeout(this.#sveglia);
    await this.#giro;
  }

  #prenota(): void {
    clearTimeout(this.#sveglia);
    if (this.#chiuso) return;
    this.#sveglia = setTimeout(() => {
      this.#giro ??= this.#unGiro().finally(() => (this.#giro = undefined));
    }, this.#attesa).unref();
  }

  async #unGiro(): Promise<void> {
    const restano = await this.#prova();
    if (!restano) return;
    this.#attesa = Math.min(this.#attesa * 2, this.#tempi.massimo);
    this.#prenota();
  }

  /** True where something is still in doubt. */
  async #prova(): Promise<boolean> {
    const sessione = this.#sessione();
    if (!sessione) return false;
    try {
      const elenco = await this.#registrazioni.elenco(sessione.operatore.codiceFiscale);
      const dubbie = elenco.filter(({ stato }) => stato === 'da-accertare');
      let restano = 0;
      for (const { id } of dubbie) {
        if (this.#sessione()?.id !== sessione.id) return false;
        if ((await this.#registrazioni.accerta(id)).stato !== 'nota') restano++;
      }
      return restano > 0;
    } catch (causa) {
      // Of the log or of the session: the screen says so already, and the next round asks again.
      if (!(causa instanceof ErrorePostazione)) throw causa;
      return true;
    }
  }
}
