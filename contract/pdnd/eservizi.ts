import type { Anomalia } from '../anpr.ts';
import type { Campi } from '../operazioni/albero.ts';
import type { ElementoIgnoto } from '../operazioni/lettura.ts';
import type { CodiceEService } from '../operazioni/pdnd/catalogo.ts';

/** What is known today of the quota of an e-service. */
export interface QuotaEService {
  /** Calls made from this workstation since it was started, today. */
  readonly fatte: number;
  /** What the Comune may ask in a day, and what is left of it, as the gateway last said. */
  readonly limite?: number;
  readonly rimaste?: number;
}

/** An e-service that a purpose may ask. */
export interface EServizioOfferto {
  readonly codice: CodiceEService;
  /** False where PDND was not told of it here: it is shown, with what is missing. */
  readonly configurato: boolean;
  /** True where a whole file of people can be given to ANPR: the service about many people is there, and was told of here. */
  readonly massivo: boolean;
  readonly quota: QuotaEService;
}

/** How the ID ANPR asked by was come by (design 6). */
export type OrigineId = 'id-anpr' | 'codice-fiscale' | 'generalita';

/** What an e-service said. */
export type EsitoEService =
  | {
      readonly specie: 'risposta';
      readonly codice: CodiceEService;
      /** The person asked for; absent where the answer is that person's ID ANPR. */
      readonly idANPR?: string;
      readonly ottenutoDa: OrigineId;
      /** Everybody in the answer, by the service's tree. */
      readonly soggetti: readonly Campi[];
      readonly avvisi: readonly Anomalia[];
      readonly ignoti: readonly ElementoIgnoto[];
      /** `xs:date`: how the record stood on that day. */
      readonly allaData: string;
      readonly idOperazioneANPR: string;
      readonly letta: string;
    }
  /** Whether an ID ANPR is in force: what ANPR's portal tells of it, and no more. */
  | { readonly specie: 'validita'; readonly idANPR: string; readonly valido: boolean; readonly letta: string }
  | { readonly specie: 'nessuno'; readonly motivi: readonly Anomalia[] }
  /** Several people fit what was searched by: one is to be chosen, never the first taken. */
  | { readonly specie: 'molti'; readonly idANPR: readonly string[]; readonly avvisi: readonly Anomalia[] };
