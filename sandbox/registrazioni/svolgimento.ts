import type { Campi } from '../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import { sezioneDi } from '../../contract/operazioni/valori.ts';
import type { Archivio } from '../archivio/archivio.ts';
import { type CodiceAnpr, ErroreAnpr } from '../errori.ts';
import { giornale as apriGiornale } from '../mutamenti/giornale.ts';
import { scrittura as apriScrittura } from '../mutamenti/scrittura.ts';
import type { Lavoro } from '../operazioni/lavoro.ts';
import type { Persona } from '../popolazione/popolazione.ts';
import type { Atto, EsitoRegistrazione } from './atto.ts';
import { controllaLista } from './controlli/lista-controlli.ts';
import { controllaTestata } from './controlli/testata.ts';
import { registrazioni } from './index.ts';
import { soggettoVariato } from './risposta.ts';

/** What a registration answers, its header apart. */
export interface Svolta {
  readonly ramo: 'ok' | 'multipla';
  readonly contenuto: Campi;
  readonly stato: '2' | '6';
  readonly soggetto: number | undefined;
}

/** The services that change the population; each call is within the transaction of the operation. */
export function registro(db: Archivio) {
  const giornale = apriGiornale(db);
  // A savepoint of its own: a refusal halfway undoes what was written and leaves the operation to be remembered.
  const intero = db.transaction((codice: CodiceRegistrazione, atto: Atto) => {
    controllaLista(atto);
    return registrazioni[codice](atto);
  });

  return {
    /**
     * Does a registration.
     *
     * @throws ErroreAnpr where ANPR would refuse, with nothing changed
     */
    svolgi(codice: CodiceRegistrazione, lavoro: Lavoro, idANPR: string): Svolta {
      // Rows are written, and put back, in any order: what they refer to must be there at the end.
      db.pragma('defer_foreign_keys = ON');
      const testata = sezioneDi(lavoro.richiesta, 'testataRichiesta')!;
      const decorrenza = controllaTestata(codice, testata, lavoro.oggi);
      const prima = new Map<number, Persona | undefined>();
      const ricorda = (persona: number): void => {
        if (!prima.has(persona)) prima.set(persona, lavoro.popolazione.perIdScheda(String(persona), lavoro.oggi)[0]);
      };
      const avvisi: Campi[] = [];
      const idOperazione = Number(idANPR);
      const esito = intero(codice, {
        ...lavoro,
        ...{ testata, idOperazione, decorrenza, giornale },
        scrittura: apriScrittura(db, giornale, idOperazione, ricorda),
        avvisa: (avviso, valori, campo) => void avvisi.push(anomalia(avviso, valori, campo)),
      });
      return componi(lavoro, esito, prima, avvisi);
    },
  };
}

export type Registro = ReturnType<typeof registro>;

function anomalia(codice: CodiceAnpr, valori?: readonly string[], campo?: string): Campi {
  const { testo } = new ErroreAnpr(codice, valori);
  return {
    codiceErroreAnomalia: codice,
    tipoErroreAnomalia: 'W',
    testoErroreAnomalia: testo,
    ...(campo === undefined ? {} : { campoErroreAnomalia: campo }),
  };
}

function componi(
  { popolazione, oggi }: Lavoro,
  esito: EsitoRegistrazione,
  prima: ReadonlyMap<number, Persona | undefined>,
  avvisi: readonly Campi[],
): Svolta {
  if (esito.specie === 'multipla')
    return { ramo: 'multipla', contenuto: esito.elenchi, stato: '2', soggetto: undefined };
  const numeri = new Set([...(esito.soggetto === undefined ? [] : [esito.soggetto]), ...prima.keys()]);
  for (const altro of esito.altri ?? []) numeri.add(altro);
  const daiDati = [...numeri].flatMap((numero) => {
    const [dopo] = popolazione.perIdScheda(String(numero), oggi);
    const suo = soggettoVariato(prima.get(numero), dopo);
    return suo ? [suo] : [];
  });
  const datiSoggetto = esito.soggetti ?? daiDati;
  return {
    ramo: 'ok',
    stato: avvisi.length > 0 ? '6' : '2',
    soggetto: esito.soggetto,
    contenuto: {
      ...(datiSoggetto.length > 0 ? { listaSoggettiVariati: { datiSoggetto } } : {}),
      ...(avvisi.length > 0 ? { listaAnomalie: { anomalie: avvisi } } : {}),
      ...esito.coda,
    },
  };
}
