import type { IdTabella } from './operazioni/albero.ts';

/** A code of a table, with the days in which it holds (`xs:date`, both included); without days it always holds. */
export interface VoceTabella {
  readonly codice: string;
  readonly descrizione: string;
  readonly dal?: string;
  readonly al?: string;
}

/** A table as the workstation has it. */
export interface StatoTabella {
  readonly tabella: IdTabella;
  readonly nome: string;
  readonly quante: number;
  /** `xs:dateTime` of the day on which ANPR gave it; null for the minimum that comes with the program. */
  readonly letta: string | null;
  /** How many older versions are kept. */
  readonly precedenti: number;
}

/** A Comune, of today or of once, with the days in which it exists. */
export interface ComuneInElenco {
  readonly nome: string;
  readonly istat: string;
  readonly catastale: string;
  readonly provincia: string;
  readonly dal?: string;
  readonly al?: string;
}

/** A foreign state, of today or of once. */
export interface StatoEstero {
  readonly nome: string;
  /** ANPR's three digits (table 2). */
  readonly codice: string;
  readonly catastale: string;
  readonly dal?: string;
  readonly al?: string;
}

/** What a cadastral code of a codice fiscale stands for: the same code may have named more than one Comune. */
export interface LuoghiDelCodice {
  readonly comuni: readonly ComuneInElenco[];
  readonly stati: readonly StatoEstero[];
}

/** What became of the update of one table. */
export interface EsitoTabella {
  readonly tabella: IdTabella;
  readonly esito: 'nuova' | 'uguale' | 'non-disponibile';
}
