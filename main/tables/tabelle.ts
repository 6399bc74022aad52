import { createHash } from 'node:crypto';
import { erroreDi, ErrorePostazione } from '../../contract/esito.ts';
import { nomiTabelle } from '../../contract/messaggi/tabelle-minime.ts';
import type { Campi, IdTabella } from '../../contract/operazioni/albero.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import type { ComuneInElenco, EsitoTabella, StatoEstero, StatoTabella, VoceTabella } from '../../contract/tabelle.ts';
import type { Motivo } from '../sportello/atto.ts';
import type { Sportello } from '../sportello/sportello.ts';
import type { Archivio } from '../store/archivio.ts';
import { comeComune, comeStato, comeVoce, righeDi } from './lettura.ts';
import { comuniMinimi, idTabelle, statiMinimi, vociMinime } from './minime.ts';

/** Numbers of the tables of places, whose rows say more than a code and its words. */
export const tabellaStati = 2;
export const tabellaComuni = 3;

/** ANPR's code tables: those read with 7001, each version with its day; until then the minimum of the program. */
export class Tabelle {
  readonly #archivio: Archivio;
  readonly #sportello: Sportello;
  /** Read from the store once; forgotten when a table is read anew. */
  readonly #lette = new Map<IdTabella, Promise<unknown>>();

  constructor(archivio: Archivio, sportello: Sportello) {
    this.#archivio = archivio;
    this.#sportello = sportello;
  }

  async elenco(): Promise<readonly StatoTabella[]> {
    const salvate = await this.#archivio.chiedi('tabelleElenco', {});
    const comuni = (await comuniMinimi()).length;
    return idTabelle.map((tabella) => {
      const salvata = salvate.find((una) => una.tabella === String(tabella));
      return {
        tabella,
        nome: nomiTabelle[tabella] ?? String(tabella),
        quante: salvata?.quante ?? quanteMinime(tabella, comuni),
        letta: salvata?.letta ?? null,
        precedenti: salvata?.precedenti ?? 0,
      };
    });
  }

  /** The codes of a table; of those of places, code and name. */
  async voci(tabella: IdTabella): Promise<readonly VoceTabella[]> {
    if (tabella === tabellaComuni) return (await this.comuni()).map(({ istat, ...uno }) => comeVoceDi(istat, uno));
    if (tabella === tabellaStati) return (await this.stati()).map(({ codice, ...uno }) => comeVoceDi(codice, uno));
    return this.#leggi<VoceTabella>(tabella, () => vociMinime(tabella));
  }

  comuni(): Promise<readonly ComuneInElenco[]> {
    return this.#leggi(tabellaComuni, comuniMinimi);
  }

  stati(): Promise<readonly StatoEstero[]> {
    return this.#leggi(tabellaStati, statiMinimi);
  }

  /**
   * Reads every numbered table from ANPR. One that ANPR does not have, or gives in part, leaves what was there.
   *
   * @throws ErrorePostazione where ANPR does not answer: the tables read until then are kept
   */
  async aggiorna(segnale: AbortSignal): Promise<readonly EsitoTabella[]> {
    const esiti: EsitoTabella[] = [];
    const atto = this.#sportello.attoSenzaPratica('aggiornamento-tabelle');
    for (const tabella of idTabelle) {
      if (typeof tabella === 'number') esiti.push({ tabella, esito: await this.#aggiornaUna(atto, tabella, segnale) });
    }
    return esiti;
  }

  async #aggiornaUna(atto: Motivo, tabella: number, segnale: AbortSignal): Promise<EsitoTabella['esito']> {
    const idTabella = String(tabella).padStart(3, '0');
    const domanda = {
      operazione: operazioni['7001'],
      campi: { datiRichiesta: { idTabella } },
      criteri: [],
      soggetti: [],
    };
    const risposta = await this.#sportello.chiediPer(atto, domanda, () => [], segnale);
    if (risposta.esito === 'ko') return 'non-disponibile';
    const righe = righeOVuote(tabella, risposta.valore);
    // Tables grow: one that lost half of its rows was cut short on its way.
    if (righe.length === 0 || righe.length < (await this.voci(tabella)).length / 2) return 'non-disponibile';
    const voci = Buffer.from(JSON.stringify(righe));
    const nuova = await this.#archivio.chiedi('tabellaConserva', {
      tabella: String(tabella),
      letta: new Date().toISOString(),
      quante: righe.length,
      impronta: createHash('sha256').update(voci).digest('hex'),
      voci,
    });
    this.#lette.delete(tabella);
    return nuova ? 'nuova' : 'uguale';
  }

  #leggi<T>(tabella: IdTabella, minima: () => Promise<readonly T[]> | readonly T[]): Promise<readonly T[]> {
    const pronta = this.#lette.get(tabella) as Promise<readonly T[]> | undefined;
    if (pronta) return pronta;
    const lettura = this.#archivio
      .chiedi('tabellaLeggi', { tabella: String(tabella) })
      .then((voci) => (voci ? (JSON.parse(Buffer.from(voci).toString('utf8')) as readonly T[]) : minima()));
    this.#lette.set(tabella, lettura);
    // A store that was down for a moment must not leave the table unreadable for good.
    lettura.catch(() => this.#lette.delete(tabella));
    return lettura;
  }
}

/** A file that cannot be read, or whose columns are not those that we know, is a table that is not to be had: what the workstation has stays in use. */
const righeOVuote = (tabella: number, valore: Campi): readonly unknown[] => {
  try {
    const righe = righeDi(valore);
    if (tabella === tabellaComuni) return righe.map(comeComune).filter(({ nome }) => nome !== '');
    if (tabella === tabellaStati) return righe.map(comeStato).filter(({ nome }) => nome !== '');
    return righe.map(comeVoce).filter(({ codice }) => codice !== '');
  } catch (causa) {
    if (causa instanceof ErrorePostazione && erroreDi(causa).code === 'ANPR_RISPOSTA_NON_VALIDA') return [];
    throw causa;
  }
};

const quanteMinime = (tabella: IdTabella, comuni: number): number => {
  if (tabella === tabellaComuni) return comuni;
  return tabella === tabellaStati ? statiMinimi().length : vociMinime(tabella).length;
};

const comeVoceDi = (codice: string, { nome, dal, al }: Pick<ComuneInElenco, 'nome' | 'dal' | 'al'>): VoceTabella => ({
  codice,
  descrizione: nome,
  ...(dal === undefined ? {} : { dal }),
  ...(al === undefined ? {} : { al }),
});
