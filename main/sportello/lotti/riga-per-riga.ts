import { setTimeout } from 'node:timers/promises';
import type { RigaDaFare } from '../../../contract/archivio.ts';
import { erroreDi } from '../../../contract/esito.ts';
import type { EsitoRiga, Lotto } from '../../../contract/pdnd/lotto.ts';
import type { Archivio } from '../../store/archivio.ts';
import type { EServizi } from '../eservizi.ts';
import type { Numeri } from '../porta-pdnd.ts';
import { conclusa } from './conclusa.ts';
import { criteriDi } from './righe.ts';

interface Parti {
  readonly archivio: Archivio;
  readonly eServizi: EServizi;
  /** Milliseconds to wait where ANPR asks to go slower. */
  readonly attesa?: number;
}

/** Rows read from the store at once. */
const pagina = 50;
/** Refusals that concern the one row: the job goes on. */
const dellaRiga = new Set([
  'ANPR_OPERAZIONE_RIFIUTATA',
  'ANPR_TROPPI_SOGGETTI',
  'ANPR_NESSUN_RISULTATO',
  'LOTTO_DATO_NON_VALIDO',
  'ID_ANPR_SERVIZIO_ASSENTE',
]);

/**
 * A job that asks a row at a time. A row left half done is asked again under its own number, so that ANPR gives the answer
 * that it had given.
 */
export class RigaPerRiga {
  readonly #parti: Parti;

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /**
   * Goes on until the rows end or `continua` says no.
   *
   * @throws ErrorePostazione where the whole job must stop
   */
  async svolgi({ id, codice, pratica }: Lotto, continua: () => boolean, segnale: AbortSignal): Promise<void> {
    for (;;) {
      const righe = await this.#parti.archivio.chiedi('lottoProssime', { id, quante: pagina, dopo: 0 });
      if (righe.length === 0) return;
      for (const riga of righe) {
        if (!continua()) return;
        await this.#riga({ id, pratica: pratica.id, codice }, riga, segnale);
      }
    }
  }

  /** Asks a row and keeps what came of it. */
  async #riga(lotto: DiChi, riga: RigaDaFare, segnale: AbortSignal): Promise<void> {
    const numeri = this.#numeri(lotto.id, riga);
    const esito = await this.#conPazienza(() => this.#chiedi(lotto, riga.dato, numeri), segnale);
    await this.#parti.archivio.chiedi('lottoConclude', { id: lotto.id, righe: [conclusa(riga.n, esito)] });
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

  async #chiedi({ pratica, codice }: DiChi, dato: string, numeri: Numeri): Promise<EsitoRiga> {
    try {
      const criteri = criteriDi(dato);
      // Not to be given up half way: what left is waited for, and the job stops after it.
      const senzaRinuncia = new AbortController().signal;
      const esito = await this.#parti.eServizi.chiedi(pratica, { codice, criteri, numeri }, senzaRinuncia);
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
}

interface DiChi {
  readonly id: string;
  /** UUID of the practice. */
  readonly pratica: string;
  readonly codice: Lotto['codice'];
}
