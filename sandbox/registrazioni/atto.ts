import type { Campi } from '../../contract/operazioni/albero.ts';
import type { CodiceAnpr } from '../errori.ts';
import type { Giornale } from '../mutamenti/giornale.ts';
import type { Scrittura } from '../mutamenti/scrittura.ts';
import type { Lavoro } from '../operazioni/lavoro.ts';

/** One registration being worked on, with what it takes to make it. */
export interface Atto extends Lavoro {
  /** The header of the request. */
  readonly testata: Campi;
  /** Number that ANPR gives to the operation. */
  readonly idOperazione: number;
  /** Day from which it has effect; today where the request gives none, which few services admit. */
  readonly decorrenza: string;
  readonly scrittura: Scrittura;
  readonly giornale: Giornale;
  /** Adds a warning to the answer: the registration is made all the same. */
  readonly avvisa: (codice: CodiceAnpr, valori?: readonly string[], campo?: string) => void;
}

export type EsitoRegistrazione =
  | {
      readonly specie: 'fatta';
      /** Number of the record that it is about. */
      readonly soggetto?: number | undefined;
      /** Records to give in the answer though nothing in them has changed. */
      readonly altri?: readonly number[];
      /** Elements that follow the answer. */
      readonly coda?: Campi;
      /** The answer's `datiSoggetto`, where it is not made of the records. */
      readonly soggetti?: readonly Campi[];
    }
  /** Several people fit: nothing was registered, and the client is to choose. */
  | { readonly specie: 'multipla'; readonly elenchi: Campi };

/**
 * What a registration does: checks, then writes.
 *
 * @throws ErroreAnpr where ANPR would refuse; what was written meanwhile is undone
 */
export type Registrazione = (atto: Atto) => EsitoRegistrazione;
