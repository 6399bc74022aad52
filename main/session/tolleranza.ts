import { type OreTolleranza, oreTolleranza, type Tolleranza } from '../../contract/tolleranza.ts';
import type { Archivio } from '../store/archivio.ts';
import type { Traccia } from '../traccia/traccia.ts';
import { soloAls } from './ruolo.ts';
import type { SessioneAperta } from './sessione.ts';

interface Parti {
  readonly archivio: Archivio;
  readonly traccia: Traccia;
  readonly idPostazione: string;
}

const nome = 'tolleranza-revoca';
const ora = 3_600_000;

/** The grace on revocation (design 4): granted by the ALS beforehand, since without it they might not get in either. */
export class TolleranzaRevoca {
  readonly #parti: Parti;
  #ore: OreTolleranza = 0;

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /** In milliseconds, as last read or granted. */
  get millisecondi(): number {
    return this.#ore * ora;
  }

  /** What holds now; a value that this program does not know holds for nothing. */
  async leggi(): Promise<Tolleranza> {
    const salvata = await this.#parti.archivio.chiedi('impostazioneLeggi', { nome });
    const ore = oreTolleranza.find((una) => String(una) === salvata?.valore);
    this.#ore = ore ?? 0;
    if (!salvata || ore === undefined) return { ore: 0 };
    return { ore, concessa: { operatore: salvata.operatore, quando: salvata.quando } };
  }

  /** Grants it, or takes it back; in the log before it holds. @throws ErrorePostazione FINALITA_NON_AMMESSA */
  async concedi({ id, operatore }: SessioneAperta, ore: OreTolleranza): Promise<Tolleranza> {
    soloAls(operatore, 'grace on revocation');
    const { ore: prima } = await this.leggi();
    if (prima === ore) return this.leggi();
    const { archivio, traccia, idPostazione } = this.#parti;
    await traccia.scrivi({
      tipo: 'tolleranza',
      prima,
      ore,
      sessione: id,
      operatore: operatore.codiceFiscale,
      ruolo: operatore.ruolo,
      postazione: idPostazione,
    });
    const quando = new Date().toISOString();
    await archivio.chiedi('impostazioneImposta', {
      nome,
      impostazione: { valore: String(ore), operatore: operatore.codiceFiscale, quando },
    });
    return this.leggi();
  }
}
