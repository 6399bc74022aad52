import type { Bozza } from '../../contract/pratica.ts';
import type { Operatore } from '../../contract/stato.ts';
import type { Archivio } from '../store/archivio.ts';
import type { Pratiche } from './pratiche.ts';

interface DaSalvare {
  readonly id: string;
  readonly specie: string;
  readonly pratica: string | null;
  readonly contenuto: string;
}

/** Work half done: kept at every pause of the officer's hand, sealed, found again after a crash or a log-out. */
export class Bozze {
  readonly #archivio: Archivio;
  readonly #pratiche: Pratiche;

  constructor(archivio: Archivio, pratiche: Pratiche) {
    this.#archivio = archivio;
    this.#pratiche = pratiche;
  }

  /** A practice may be closed before the work on it is put away. @throws ErrorePostazione PRATICA_ASSENTE */
  async salva(operatore: Operatore, bozza: DaSalvare): Promise<Bozza> {
    if (bozza.pratica !== null) await this.#pratiche.propria(operatore, bozza.pratica);
    const aggiornata = new Date().toISOString();
    return this.#archivio.chiedi('bozzaSalva', { ...bozza, aggiornata, operatore: operatore.codiceFiscale });
  }

  elenco({ codiceFiscale: operatore }: Operatore): Promise<readonly Bozza[]> {
    return this.#archivio.chiedi('bozzeElenco', { operatore });
  }

  /** @throws ErrorePostazione BOZZA_ASSENTE also for somebody else's */
  leggi({ codiceFiscale: operatore }: Operatore, id: string): Promise<{ bozza: Bozza; contenuto: string }> {
    return this.#archivio.chiedi('bozzaLeggi', { id, operatore });
  }

  async elimina({ codiceFiscale: operatore }: Operatore, id: string): Promise<null> {
    await this.#archivio.chiedi('bozzaElimina', { id, operatore });
    return null;
  }
}
