import type { Lettore } from './carta.ts';
import type { QualeCertificato, ScadenzaVicina } from './custodia.ts';
import type { CodiceErrore } from './errori.ts';
import type { Errore } from './esito.ts';
import type { Ruolo } from './sandbox.ts';
import type { MotivoBlocco } from './traccia.ts';

/** Who is at the workstation, as the verified card and the census say. */
export interface Operatore {
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
  readonly ruolo: Ruolo;
}

/** A card that the sandbox made: whose it is, and its PIN, told on the log-in screen. */
export interface CartaDimostrativa {
  /** Null where it was changed here: the one that the sandbox gave no longer holds. */
  readonly pin: string | null;
  readonly cognome: string;
  readonly nome: string;
  readonly ruolo: Ruolo;
}

/** What the window knows of the application; sent whole at every change, it is small. */
export interface Stato {
  readonly ambiente: {
    readonly nome: 'prova' | 'collaudo' | 'produzione';
    /** The demo cards by token label: environment `prova` alone (design 4). */
    readonly carteDimostrative: Readonly<Record<string, CartaDimostrativa>>;
    /** True where the application runs on the stand-in instead of Electron (design D3). */
    readonly sostituto: boolean;
  };
  /** `avvio` while the environment and the log are being opened. */
  readonly avvio:
    { readonly fase: 'in-corso' } | { readonly fase: 'pronto' } | { readonly fase: 'fallito'; readonly errore: Errore };
  readonly comune: { readonly istat: string; readonly nome: string; readonly provincia: string } | null;
  readonly postazione: string | null;
  readonly carte: StatoCarte;
  /** What the certificates of the cards in the readers say of them, as far as they have been read. */
  readonly carteEsaminate: readonly CartaEsaminata[];
  readonly sessione: StatoSessione;
  readonly anpr: {
    readonly stato: 'ignoto' | 'raggiungibile' | 'lento' | 'non-raggiungibile';
    readonly errore?: Errore;
  };
  readonly registro: StatoRegistro;
  readonly certificati: {
    /** Those that the workstation does not have: without them nothing is asked of ANPR. */
    readonly mancanti: readonly QualeCertificato[];
    /** Those that end soon, the card of who is at work too; the nearest first. */
    readonly scadenze: readonly ScadenzaVicina[];
  };
  /** Registrations of which nobody knows yet what became. */
  readonly registrazioniInDubbio: number;
}

export type StatoCarte =
  | { readonly fase: 'in-attesa' }
  /** The driver is down or cannot be loaded; the application goes on trying. */
  | { readonly fase: 'guasto'; readonly errore: Errore }
  | { readonly fase: 'pronto'; readonly lettori: readonly Lettore[] };

/** A card, looked at once for each insertion and without its PIN; who it names is not told. */
export interface CartaEsaminata {
  readonly lettore: string;
  readonly seriale: string;
  readonly esito: EsitoEsame;
}

export type EsitoEsame =
  | { readonly specie: 'buona' }
  /** Its certificate ends in that many whole days, fewer than sixty. */
  | { readonly specie: 'in-scadenza'; readonly giorni: number }
  /** No session can be opened with it: not one of ours, expired, revoked. */
  | { readonly specie: 'rifiutata'; readonly codice: CodiceErrore };

export type StatoSessione =
  | { readonly fase: 'fuori' }
  /** The card's certificate is being checked and the card signs. */
  | { readonly fase: 'verifica'; readonly passo: PassoAccesso }
  | {
      readonly fase: 'aperta';
      readonly operatore: Operatore;
      readonly lettore: string;
      readonly seriale: string;
      /** `xs:dateTime` at which it locks if nothing is done. */
      readonly scade: string;
    }
  | {
      readonly fase: 'bloccata';
      readonly operatore: Operatore;
      readonly seriale: string;
      readonly motivo: MotivoBlocco;
    };

export const passiAccesso = ['certificato', 'revoca', 'censimento', 'pin', 'firma', 'registro'] as const;
export type PassoAccesso = (typeof passiAccesso)[number];

export type StatoRegistro =
  | { readonly fase: 'in-attesa' }
  | { readonly fase: 'pronto'; readonly dimensione: number; readonly verificati: number | null }
  | { readonly fase: 'alterato'; readonly dimensione: number; readonly alterati: readonly number[] }
  | { readonly fase: 'guasto'; readonly errore: Errore };
