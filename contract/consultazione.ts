import type { Anomalia } from './anpr.ts';
import type { Campi } from './operazioni/albero.ts';
import type { ElementoIgnoto } from './operazioni/lettura.ts';

/** A line of a list of several people: enough to choose, no more. */
export interface SoggettoInElenco {
  readonly idANPR: string;
  readonly cognome: string;
  readonly nome: string;
  readonly sesso?: string;
  readonly dataNascita?: string;
  readonly luogoNascita?: string;
  readonly comuneResidenza?: string;
  readonly codiceFiscale?: string;
  readonly aire: boolean;
  readonly deceduto: boolean;
}

/** The record of a person (`tipoDatiRispostaEstrazioneSoggetti`), by its tree, with what the tree did not know. */
export interface Scheda {
  readonly idANPR: string;
  readonly soggetto: Campi;
  readonly avvisi: readonly Anomalia[];
  readonly ignoti: readonly ElementoIgnoto[];
  readonly idOperazioneANPR: string;
  readonly letta: string;
}

/** The family or convivenza of a person: its members' records and its own data (`tipoDatiFamiglia`). */
export interface Famiglia {
  readonly componenti: readonly Campi[];
  readonly dati: Campi;
  readonly avvisi: readonly Anomalia[];
  readonly idOperazioneANPR: string;
  readonly letta: string;
}

export type EsitoRicerca =
  | {
      readonly specie: 'uno';
      readonly scheda: Scheda;
      /** How the ID ANPR was come by, where it was not what the officer typed (design 6). */
      readonly ottenutoDa: 'id-anpr' | 'codice-fiscale' | 'generalita' | 'scheda';
    }
  | { readonly specie: 'molti'; readonly soggetti: readonly SoggettoInElenco[]; readonly avvisi: readonly Anomalia[] }
  | { readonly specie: 'nessuno'; readonly motivi: readonly Anomalia[] };
