import { ErrorePostazione, erroreDi } from '../../contract/esito.ts';
import type { SessioneAperta } from '../session/sessione.ts';
import type { Traccia } from '../traccia/traccia.ts';
import type { ChiusuraPronta, Motivo } from './atto.ts';

interface Parti {
  readonly traccia: Traccia;
  /** The open session; throws where there is none. */
  readonly sessione: () => SessioneAperta;
}

/** What every access has in common, whoever is asked: its records, and that its session is still the open one. */
export class Accessi {
  readonly #parti: Parti;

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /** Durable when it returns. @throws ErrorePostazione */
  async chiudi(chiusura: ChiusuraPronta): Promise<void> {
    await this.#parti.traccia.scrivi({ tipo: 'chiusura', ...chiusura });
  }

  pseudonimi(idAnpr: readonly string[]): Promise<readonly string[]> {
    return Promise.all(idAnpr.map((id) => this.#parti.traccia.pseudonimo(id)));
  }

  /** What came back is for the officer who asked: not for a locked screen, nor for who sat down meanwhile. */
  ancoraAperta(sessione: SessioneAperta): void {
    if (this.#parti.sessione().id !== sessione.id) throw new ErrorePostazione('ALTRO_OPERATORE');
  }

  /** Nothing leaves in the name of a session that was locked while its record was being written. */
  async soloSeAperta({ sessione }: Pick<Motivo, 'sessione'>, accesso: string): Promise<void> {
    try {
      this.ancoraAperta(sessione);
    } catch (causa) {
      await this.chiudi({ accesso, esito: 'non-inviata', codici: [erroreDi(causa).code], soggetti: [] });
      throw causa;
    }
  }
}
