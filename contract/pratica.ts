import type { CodiceFinalita } from './finalita.ts';

export const statiPratica = ['aperta', 'chiusa'] as const;
export type StatoPratica = (typeof statiPratica)[number];

/** What the officer writes of a practice; sealed with the practice's own key (design 5.5). */
export interface ContenutoPratica {
  readonly protocollo?: string;
  /** Who stands at the counter, as the officer noted it. */
  readonly persona?: string;
  readonly note?: string;
}

/** A practice: why the registry is consulted, and for whose request. */
export interface Pratica extends ContenutoPratica {
  readonly id: string;
  /** Like `2026/PC-0001/00042`. */
  readonly numero: string;
  /** `xs:dateTime`. */
  readonly aperta: string;
  readonly finalita: CodiceFinalita;
  readonly stato: StatoPratica;
  readonly chiusa?: string;
  /** Codice fiscale of the operator who works on it. */
  readonly operatore: string;
}

/** A protocol number as `tipoProtocolloComune` of the XSD admits it; empty where there is none yet. */
export const formaProtocollo = /^[0-9a-zA-Z\-_/]{0,20}$/;

/** What the notes of a practice hold, in characters. */
export const massimoNote = 2000;

/** What may change of a practice; what is added to the notes goes on a line of its own below those that are there. */
export interface CambiPratica extends ContenutoPratica {
  readonly aggiungiNote?: string;
}

/** What a list of practices shows. */
export interface FiltroPratiche {
  /** Looked for in the number, the protocol, the person and the notes, whatever the case and the accents. */
  readonly testo?: string;
  readonly stato?: StatoPratica;
  /** Those of every operator: for the ALS, who may hand them over. */
  readonly diTutti?: boolean;
}

/** The practices found, and whether there are others that did not fit. */
export interface PraticheTrovate {
  readonly pratiche: readonly Pratica[];
  readonly altre: boolean;
}

/**
 * Work left half done: a mask, a guided case. It outlives a crash and a log-out; only its operator takes it up again.
 * What it holds is the page's own (JSON), and is sealed.
 */
export interface Bozza {
  readonly id: string;
  /** What kind of work, as the page calls it. */
  readonly specie: string;
  /** The practice that it belongs to, under whose key it is sealed; null where there was none yet. */
  readonly pratica: { readonly id: string; readonly numero: string } | null;
  /** `xs:dateTime` of the last change. */
  readonly aggiornata: string;
}

/** A line of "my operations of today", from the log: never a name, only what was asked and what came of it. */
export interface OperazioneDiOggi {
  readonly accesso: string;
  readonly atto: string;
  readonly ora: string;
  readonly operazione: string;
  readonly finalita: string;
  readonly pratica: string;
  readonly criteri: readonly string[];
  readonly persone: number;
  readonly esito: 'in-corso' | 'ok' | 'rifiutata' | 'non-inviata' | 'ignoto' | 'stampata';
  readonly codici: readonly string[];
  readonly idOperazioneANPR?: string;
  /** Milliseconds from the opening record to the closing one. */
  readonly durata?: number;
}
