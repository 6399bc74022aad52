import type { Storia, Tappa } from '../../contract/consultazione.ts';
import { ErrorePostazione, erroreDi, type Errore } from '../../contract/esito.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { idAnprDi, sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { limita } from '../finalita/sezioni.ts';
import { giornoItaliano, giornoPrima } from '../tempo.ts';
import { diceNessuno, domandaPerId, idTrovati, rifiuto, soggettiDi } from './domande.ts';
import type { Atto } from './atto.ts';
import type { Sportello } from './sportello.ts';

/** How many days are asked for at most: a life of more changes than this is read from the certificates. */
const massimoTappe = 24;

/** Sections of table 16 that a history is made of. */
const sezioniStoria = ['3', '10', '13', '14', '15'] as const;
const sezioniCivili = ['statoCivile', 'matrimonio', 'unioneCivile', 'vedovanza', 'annullamentoMatrimonio'] as const;

/** A record as it stood on a day. */
interface Fotografia {
  readonly data: string;
  readonly soggetto: Campi;
  readonly idOperazioneANPR: string;
}

/**
 * ANPR has no service for the history of a person: it tells how a record stood on a day. So one walks backwards, each
 * time to the day before the newest change that the record shows, until ANPR knows nobody.
 */
export class Storie {
  readonly #sportello: Sportello;

  constructor(sportello: Sportello) {
    this.#sportello = sportello;
  }

  /** @throws ErrorePostazione where nothing could be learnt; a later failure leaves the history that is known */
  async di(pratica: string, idANPR: string, segnale: AbortSignal): Promise<Storia> {
    const atto = await this.#sportello.atto(pratica);
    const sezioni = sezioniStoria.filter((una) => atto.finalita.sezioni.includes(una));
    if (!sezioni.includes('10')) throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${atto.finalita.codice}: history`);
    const fotografie: Fotografia[] = [];
    let fine: Storia['fine'] = 'limite';
    let errore: Errore | undefined;
    let data: string | undefined = giornoItaliano();
    try {
      while (data !== undefined && fotografie.length < massimoTappe) {
        const fotografia = await this.#fotografa(atto, idANPR, sezioni, data, segnale);
        if (fotografia) fotografie.push(fotografia);
        data = fotografia && giornoDaGuardare(fotografia);
        if (data === undefined) fine = 'inizio';
      }
    } catch (causa) {
      errore = erroreDi(causa);
      // What is not ANPR's doing (a lock, the log) takes away also what was learnt.
      if (fotografie.length === 0 || !errore.code.startsWith('ANPR_')) throw causa;
      fine = 'errore';
    }
    return {
      idANPR,
      residenze: tappeDi(fotografie, residenzaDi),
      statiCivili: tappeDi(fotografie, statoCivileDi),
      fine,
      ...(errore ? { errore } : {}),
      letta: new Date().toISOString(),
    };
  }

  /** Undefined where ANPR knew nobody by this ID on that day. */
  async #fotografa(
    atto: Atto,
    idANPR: string,
    sezioni: readonly (typeof sezioniStoria)[number][],
    data: string,
    segnale: AbortSignal,
  ): Promise<Fotografia | undefined> {
    const risposta = await this.#sportello.chiedi(atto, domandaPerId(idANPR, '1', sezioni, data), idTrovati, segnale);
    if (risposta.esito === 'ko') {
      if (diceNessuno(risposta.errori)) return undefined;
      throw rifiuto(risposta);
    }
    const [soggetto, altro] = soggettiDi(risposta.valore);
    if (!soggetto) return undefined;
    if (altro || idAnprDi(soggetto) !== idANPR) throw new ErrorePostazione('ANPR_RISPOSTA_ESTRANEA', 'another ID ANPR');
    return { data, soggetto: limita(soggetto, sezioni), idOperazioneANPR: risposta.idOperazioneANPR };
  }
}

/** What held from a day on, as a record shows it. */
interface Stato {
  readonly dal: string | undefined;
  readonly campi: Campi;
}

const residenzaDi = ({ soggetto }: Fotografia): Stato | undefined => {
  const [residenza] = sezioniDi(soggetto, 'residenza');
  return residenza && { dal: testoDi(residenza, 'dataDecorrenzaResidenza')?.slice(0, 10), campi: residenza };
};

const statoCivileDi = ({ soggetto }: Fotografia): Stato | undefined => {
  const presenti = sezioniCivili.filter((nome) => soggetto[nome] !== undefined);
  if (presenti.length === 0) return undefined;
  const campi = Object.fromEntries(presenti.map((nome) => [nome, soggetto[nome]]));
  return { dal: ultimo(giorniCivili(campi)), campi };
};

/** The days on which the civil status changed, as far as its sections say. */
const giorniCivili = (campi: Campi): readonly string[] => {
  const evento = (sezione: string, dati: string) => testoDi(sezioneDi(sezioneDi(campi, sezione), dati), 'dataEvento');
  const sentenza = sezioneDi(sezioneDi(campi, 'annullamentoMatrimonio'), 'sentenza');
  return [
    evento('matrimonio', 'datiMatrimonio'),
    evento('unioneCivile', 'attoUnione'),
    evento('vedovanza', 'datiMorteconiuge'),
    testoDi(sentenza, 'dataValidita') ?? testoDi(sentenza, 'data'),
  ].flatMap((giorno) => (giorno === undefined ? [] : [giorno.slice(0, 10)]));
};

const ultimo = (giorni: readonly string[]): string | undefined => [...giorni].sort().at(-1);

/** The day before the newest change that is not after the day of the record; undefined where it shows none. */
const giornoDaGuardare = (fotografia: Fotografia): string | undefined => {
  const cambi = [residenzaDi(fotografia)?.dal, statoCivileDi(fotografia)?.dal, ...giorniCivili(fotografia.soggetto)];
  const prima = cambi.filter((giorno) => giorno !== undefined && giorno <= fotografia.data) as string[];
  const cambio = ultimo(prima);
  return cambio === undefined ? undefined : giornoPrima(cambio);
};

/** The stretches, newest first: records that say the same are one, which ends where the next one began. */
const tappeDi = (
  fotografie: readonly Fotografia[],
  statoDi: (fotografia: Fotografia) => Stato | undefined,
): readonly Tappa[] => {
  const tappe: Tappa[] = [];
  for (const fotografia of fotografie) {
    const stato = statoDi(fotografia);
    const seguente = tappe.at(-1);
    if (!stato || (seguente && JSON.stringify(seguente.campi) === JSON.stringify(stato.campi))) continue;
    const al = seguente?.dal === undefined ? undefined : giornoPrima(seguente.dal);
    tappe.push({
      ...(stato.dal === undefined ? {} : { dal: stato.dal }),
      ...(al === undefined ? {} : { al }),
      campi: stato.campi,
      idOperazioneANPR: fotografia.idOperazioneANPR,
    });
  }
  return tappe;
};
