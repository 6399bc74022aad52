import type { Anomalia } from './anpr.ts';
import type { CodiceControllo } from './controlli/index.ts';
import type { CodiceErrore } from './errori.ts';
import type { Campi } from './operazioni/albero.ts';
import type { CodiceRegistrazione } from './operazioni/index.ts';

/**
 * Where a registration stands (design 5.2). Before it is sent it is a draft (`Bozza`); then it is `inviata` until an
 * answer is believed; `da-accertare` where none came; `nota` when it is known what became of it, for good.
 */
export const statiRegistrazione = ['inviata', 'da-accertare', 'nota'] as const;
export type StatoRegistrazione = (typeof statiRegistrazione)[number];

/** What is known to have become of a registration. */
export type EsitoRegistrazione =
  | {
      readonly specie: 'eseguita';
      readonly idOperazioneANPR: string;
      readonly avvisi: readonly Anomalia[];
      /** The good answer by its tree, without its header; null where ANPR says only that it was done. */
      readonly valore: Campi | null;
    }
  | { readonly specie: 'rifiutata'; readonly idOperazioneANPR: string; readonly errori: readonly Anomalia[] }
  /** Several fit: nothing was done; one is to be chosen, and a new registration sent. */
  | { readonly specie: 'scelta'; readonly idOperazioneANPR: string; readonly valore: Campi }
  /** It never left, or ANPR never saw it: the officer confirms, and it goes again under a new number. */
  | {
      readonly specie: 'non-eseguita';
      readonly motivo: 'non-partita' | 'mai-ricevuta';
      readonly codice?: CodiceErrore;
    };

/** Why it is not known yet what became of a registration. */
export type MotivoAttesa =
  /** ANPR says that it is still at work on it. */
  | { readonly specie: 'in-lavorazione' }
  /** ANPR does not know it, and only its own operator may send it again. */
  | { readonly specie: 'serve-operatore' }
  /** Nobody could be asked. */
  | { readonly specie: 'senza-risposta'; readonly codice: CodiceErrore };

/** A registration as the lists show it: nothing of the people in it. */
export interface RegistrazioneInElenco {
  readonly id: string;
  readonly operazione: CodiceRegistrazione;
  readonly pratica: { readonly id: string; readonly numero: string };
  /** Codice fiscale of who sent it: the only one who may send it again. */
  readonly operatore: string;
  /** `xs:dateTime` of the first sending. */
  readonly inviata: string;
  readonly stato: StatoRegistrazione;
  readonly idOperazioneComune: string;
  /** What became of it, where it is known. */
  readonly specie?: EsitoRegistrazione['specie'];
  readonly attesa?: MotivoAttesa;
}

/** A registration with what was sent and what came of it. */
export interface Registrazione extends RegistrazioneInElenco {
  /** The elements of the request after its header. */
  readonly campi: Campi;
  /** The warnings of the office's checks that the officer read and confirmed before it was sent. */
  readonly confermati: readonly CodiceControllo[];
  readonly esito?: EsitoRegistrazione;
}
