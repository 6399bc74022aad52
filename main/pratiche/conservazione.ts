import type { Archivio } from '../store/archivio.ts';
import type { Traccia } from '../traccia/traccia.ts';

/** Days for which what a closed practice says can be read, where nothing else was set (design 5.5). */
export const giorniUsuali = 90;

const giorno = 24 * 60 * 60 * 1000;

/**
 * Nothing of the working store outlives its days: applied at start, and every day of a workstation that is left on.
 * Practices that nobody closed are closed after as many days; those closed so long ago lose their keys, and with them
 * their content, drafts and original answers; drafts that never had a practice go. The log says first what becomes of a
 * practice; a crash between the two has it said, and done, again.
 */
export class Conservazione {
  readonly #archivio: Archivio;
  readonly #traccia: Traccia;
  readonly #giorni: number;
  readonly #sveglia: NodeJS.Timeout;

  constructor(archivio: Archivio, traccia: Traccia, giorni: number) {
    this.#archivio = archivio;
    this.#traccia = traccia;
    this.#giorni = giorni;
    // A store that is down is told of on the screen, and is asked again tomorrow.
    this.#sveglia = setInterval(() => void this.applica().catch(() => undefined), giorno).unref();
  }

  /** @throws ErrorePostazione with a code of the log or of the store */
  async applica(): Promise<void> {
    const limite = new Date(Date.now() - this.#giorni * giorno).toISOString();
    for (const { id, numero } of await this.#archivio.chiedi('praticheDimenticate', { limite })) {
      await this.#traccia.scrivi({ tipo: 'pratica', atto: 'chiusa', pratica: numero });
      await this.#archivio.chiedi('praticaChiudi', { id, chiusa: new Date().toISOString() });
    }
    const scadute = await this.#archivio.chiedi('praticheScadute', { limite });
    for (const { numero } of scadute) {
      await this.#traccia.scrivi({ tipo: 'pratica', atto: 'distrutta', pratica: numero });
    }
    await this.#archivio.chiedi('lavoroDistruggi', { pratiche: scadute.map(({ id }) => id), limite });
  }

  chiudi(): void {
    clearInterval(this.#sveglia);
  }
}
