/** The processes that the application starts; each is an entry of its own in the source tree. */
export type VoceProcesso = 'native' | 'store' | 'sandbox';

export interface OpzioniProcesso {
  readonly argomenti?: readonly string[];
  /** Added to a minimal environment; the child does not inherit ours. */
  readonly ambiente?: Readonly<Record<string, string>>;
}

/** A child process with one message port (Electron's `utilityProcess`, design D4 and D5). */
export interface ProcessoFiglio {
  readonly pid: number | undefined;
  /** Structured clone: buffers and typed arrays survive. */
  invia(messaggio: unknown): void;
  allaRicezione(ascolta: (messaggio: unknown) => void): void;
  /** Called once; `codice` is null when a signal ended the process. */
  allaFine(ascolta: (codice: number | null) => void): void;
  /** Ends the process at once (SIGKILL): a hung driver does not listen to anything milder. */
  uccidi(): void;
}

/** What the system does with the keys at rest: Electron's `safeStorage`, or nothing where it offers nothing. */
export interface Sigillo {
  /** False where the back end keeps no secret (`basic_text`, unknown): then nothing may be sealed with it (design 4). */
  disponibile(): Promise<boolean>;
  chiudi(chiaro: Uint8Array): Promise<Uint8Array>;
  apri(sigillato: Uint8Array): Promise<Uint8Array>;
}

/** The officer closed the system's window without going on: nothing went wrong, and nothing was done. */
export class Rinuncia extends Error {}

/** Why the session must lock, as the system tells it. */
export type EventoSistema = 'sospensione' | 'blocco-schermo' | 'spegnimento';

/**
 * The port between the core and the machine it runs on (design D3). `main/shell` implements it on Electron; tests
 * implement it on Node. The core knows nothing else of its surroundings.
 */
export interface Host {
  readonly cartelle: {
    /** Where the databases, keys and settings live; private to this account. */
    readonly dati: string;
  };
  avvia(voce: VoceProcesso, opzioni?: OpzioniProcesso): ProcessoFiglio;
  readonly sigillo: Sigillo;
  /** Puts text on the clipboard. */
  copia(testo: string): Promise<void>;
  /**
   * Prints what the window has for paper, on the printer that the officer chooses.
   *
   * @throws Rinuncia where they gave up; any other Error with the reason
   */
  stampa(): Promise<void>;
  /**
   * Saves the same as PDF, where the officer chooses.
   *
   * @param nome the file's name that is proposed
   * @param ancora throws where, once the officer has chosen, it may no longer be done
   * @returns the path, or null where they gave up
   * @throws Error where it cannot be written
   */
  salvaPdf(nome: string, ancora: () => void): Promise<string | null>;
  /**
   * Saves a text file, where the officer chooses.
   *
   * @param contenuto read piece by piece, once the officer has chosen; what it throws leaves no file behind
   * @param nome, ancora as {@link salvaPdf}, and so what is returned and thrown
   */
  salvaFile(nome: string, contenuto: AsyncIterable<string>, ancora: () => void): Promise<string | null>;
  /** True on the stand-in, which says so on the screen (design D3). */
  readonly sostituto: boolean;
  alSistema(ascolta: (evento: EventoSistema) => void): void;
}
