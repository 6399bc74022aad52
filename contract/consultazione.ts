import type { Anomalia } from './anpr.ts';
import type { Errore } from './esito.ts';
import type { Campi } from './operazioni/albero.ts';
import type { CodiceOperazione } from './operazioni/index.ts';
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
  /** `xs:date`: how the record stood on that day. */
  readonly allaData: string;
  readonly avvisi: readonly Anomalia[];
  readonly ignoti: readonly ElementoIgnoto[];
  readonly idOperazioneANPR: string;
  readonly letta: string;
}

/** The family or convivenza of a person: its members' records and its own data (`tipoDatiFamiglia`). */
export interface Famiglia {
  readonly componenti: readonly Campi[];
  readonly dati: Campi;
  /** `xs:date`: how the family was on that day. */
  readonly allaData: string;
  readonly avvisi: readonly Anomalia[];
  readonly idOperazioneANPR: string;
  readonly letta: string;
}

export type EsitoRicerca =
  | {
      readonly specie: 'uno';
      readonly scheda: Scheda;
      /** How the ID ANPR was come by, where it was not what the officer typed (design 6). */
      readonly ottenutoDa: 'id-anpr' | 'codice-fiscale' | 'generalita' | 'scheda' | 'maschera';
    }
  | { readonly specie: 'molti'; readonly soggetti: readonly SoggettoInElenco[]; readonly avvisi: readonly Anomalia[] }
  | { readonly specie: 'nessuno'; readonly motivi: readonly Anomalia[] };

/** A stretch of a person's history: what held from `dal` to `al` (`xs:date`, both included; absent: not known, still). */
export interface Tappa {
  readonly dal?: string;
  readonly al?: string;
  /** `residenza`: a `tipoResidenza`. `statoCivile`: the sections of civil status, as the record has them. */
  readonly campi: Campi;
  /** The call to ANPR that told it. */
  readonly idOperazioneANPR: string;
}

/**
 * Where a person has lived and what their civil status was, newest first, as ANPR told it day by day backwards: each day
 * asked for is an access, all under one act.
 */
export interface Storia {
  readonly idANPR: string;
  readonly residenze: readonly Tappa[];
  readonly statiCivili: readonly Tappa[];
  /** Why nothing older is known: ANPR has nothing before, or as many days as it is reasonable were asked for. */
  readonly fine: 'inizio' | 'limite' | 'errore';
  /** Where `fine` is `errore`: what stopped it; what was learnt until then is there. */
  readonly errore?: Errore;
  readonly letta: string;
}

/** The services of consultation besides the search of a person. */
export const servizi = ['3001', '3003', '3004', '3005', '3006', '3007', '3008', '7002', '7003', 'CIE2'] as const;
export type CodiceServizio = (typeof servizi)[number];

/** An answer that ANPR had kept of an earlier request (3003, 3005), read by its own operation's tree where it is known. */
export interface RispostaConservata {
  readonly operazione?: CodiceOperazione;
  readonly statoLavorazione?: string;
  readonly idOperazioneANPR?: string;
  readonly valore?: Campi;
  /** Its refusals, where it was refused. */
  readonly errori: readonly Anomalia[];
  /** The XML, where no tree of ours reads it. */
  readonly testo?: string;
  /** It is there, but it tells more than the practice's purpose may see. */
  readonly nonAmmessa?: true;
}

/** The believed answer of a service, by its tree, without its header. */
export interface RispostaServizio {
  readonly operazione: CodiceServizio;
  readonly valore: Campi;
  readonly ignoti: readonly ElementoIgnoto[];
  readonly avvisi: readonly Anomalia[];
  readonly conservate: readonly RispostaConservata[];
  readonly idOperazioneANPR: string;
  readonly letta: string;
}

/** What came from ANPR, byte for byte: for the expert (design 5.5). */
export interface RispostaGrezza {
  readonly idOperazioneANPR: string;
  readonly operazione: string;
  readonly ricevuta: string;
  readonly xml: string;
}

/** What is printed or saved of a person's record. */
export const modiStampa = ['stampa', 'pdf'] as const;
export type ModoStampa = (typeof modiStampa)[number];
