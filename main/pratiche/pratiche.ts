import { randomUUID } from 'node:crypto';
import type { PraticaSalvata } from '../../contract/archivio.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import { codiciFinalita, type CodiceFinalita } from '../../contract/finalita.ts';
import type {
  CambiPratica,
  ContenutoPratica,
  FiltroPratiche,
  Pratica,
  PraticheTrovate,
} from '../../contract/pratica.ts';
import type { Operatore } from '../../contract/stato.ts';
import { soloAls } from '../session/ruolo.ts';
import type { Archivio } from '../store/archivio.ts';
import type { Traccia } from '../traccia/traccia.ts';
import { annoItaliano } from '../tempo.ts';

/** How many practices a list shows. */
const massimo = 500;

interface Parti {
  readonly archivio: Archivio;
  readonly traccia: Traccia;
  readonly idPostazione: string;
}

/** The practices of this workstation: no access without one (design 5). */
export class Pratiche {
  readonly #parti: Parti;

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /** Opens a practice with the next number of this workstation and year, like `2026/PC-0001/00042`. */
  async apri(operatore: Operatore, finalita: CodiceFinalita, contenuto: ContenutoPratica = {}): Promise<Pratica> {
    const adesso = new Date();
    const { archivio, idPostazione } = this.#parti;
    const salvata = await archivio.chiedi('praticaApri', {
      id: randomUUID(),
      aperta: adesso.toISOString(),
      operatore: operatore.codiceFiscale,
      finalita,
      serie: `${annoItaliano(adesso)}/${idPostazione.replace(/^\d+-/, '')}`,
      contenuto,
    });
    return comePratica(salvata);
  }

  /** Adds what the queue did not wait for: protocol, person, notes. An empty text takes a field away. */
  async aggiorna(operatore: Operatore, id: string, cambi: CambiPratica): Promise<Pratica> {
    await this.sua(operatore, id);
    return comePratica(await this.#parti.archivio.chiedi('praticaAggiorna', { id, cambi }));
  }

  /** The practice, if it is this operator's and open. @throws ErrorePostazione PRATICA_ASSENTE, PRATICA_CHIUSA */
  async sua(operatore: Operatore, id: string): Promise<Pratica> {
    const pratica = await this.propria(operatore, id);
    if (pratica.stato === 'chiusa') throw new ErrorePostazione('PRATICA_CHIUSA', pratica.numero);
    return pratica;
  }

  /** The newest first. Everybody's are for the ALS, who may hand them over. @throws ErrorePostazione FINALITA_NON_AMMESSA */
  async cerca(operatore: Operatore, { diTutti = false, ...filtro }: FiltroPratiche): Promise<PraticheTrovate> {
    if (diTutti) soloAls(operatore, altrui);
    const salvate = await this.#parti.archivio.chiedi('praticheCerca', {
      ...filtro,
      operatore: diTutti ? null : operatore.codiceFiscale,
      // One more tells whether the list is cut.
      quante: massimo + 1,
    });
    return { pratiche: salvate.slice(0, massimo).map(comePratica), altre: salvate.length > massimo };
  }

  async chiudi(operatore: Operatore, id: string): Promise<Pratica> {
    const { numero } = await this.sua(operatore, id);
    await this.#annota('chiusa', numero, operatore);
    const chiusa = new Date().toISOString();
    return comePratica(await this.#parti.archivio.chiedi('praticaChiudi', { id, chiusa }));
  }

  async riapri(operatore: Operatore, id: string): Promise<Pratica> {
    const { numero } = await this.propria(operatore, id);
    await this.#annota('riaperta', numero, operatore);
    return comePratica(await this.#parti.archivio.chiedi('praticaChiudi', { id, chiusa: null }));
  }

  /** Hands a practice over: for the ALS alone. @throws ErrorePostazione FINALITA_NON_AMMESSA, PRATICA_ASSENTE */
  async assegna(chi: Operatore, id: string, a: Operatore): Promise<Pratica> {
    soloAls(chi, altrui);
    const salvata = await this.#parti.archivio.chiedi('praticaLeggi', { id });
    if (!salvata) throw new ErrorePostazione('PRATICA_ASSENTE', id);
    await this.#annota('assegnata', salvata.numero, chi, a.codiceFiscale);
    return comePratica(await this.#parti.archivio.chiedi('praticaAssegna', { id, operatore: a.codiceFiscale }));
  }

  /** The practice, open or closed, if it is this operator's. @throws ErrorePostazione PRATICA_ASSENTE */
  async propria(operatore: Operatore, id: string): Promise<Pratica> {
    const salvata = await this.#parti.archivio.chiedi('praticaLeggi', { id });
    if (salvata?.operatore !== operatore.codiceFiscale) throw new ErrorePostazione('PRATICA_ASSENTE', id);
    return comePratica(salvata);
  }

  async #annota(
    atto: 'chiusa' | 'riaperta' | 'assegnata',
    pratica: string,
    { codiceFiscale }: Operatore,
    assegnatario?: string,
  ): Promise<void> {
    const a = assegnatario === undefined ? {} : { assegnatario };
    await this.#parti.traccia.scrivi({ tipo: 'pratica', atto, pratica, operatore: codiceFiscale, ...a });
  }
}

const altrui = 'practices of others';

const comePratica = ({ finalita, ...salvata }: PraticaSalvata): Pratica => {
  const codice = codiciFinalita.find((una) => una === finalita);
  if (!codice) throw new ErrorePostazione('FINALITA_NON_AMMESSA', finalita);
  return { ...salvata, finalita: codice, stato: salvata.chiusa === undefined ? 'aperta' : 'chiusa' };
};
