import type { CodiceControllo, LivelloControllo } from './controlli/index.ts';
import type { Ruolo } from './sandbox.ts';
import type { OreTolleranza } from './tolleranza.ts';

/**
 * The records of the log (design 5.1, 5.5). They hold who asked, from where, why, and pseudonyms of the people looked
 * at: never a name, a codice fiscale of a citizen or what ANPR answered. Each is appended once and never changed; an
 * access is an opening record and a closing record.
 */
interface Comune {
  /** `xs:dateTime` in UTC, from this computer's clock. */
  readonly ora: string;
}

export interface Apertura extends Comune {
  readonly tipo: 'apertura';
  /** UUID of the access. */
  readonly accesso: string;
  /** UUID of the act of the officer that several calls to ANPR serve: search by generalità, then by ID ANPR. */
  readonly atto: string;
  readonly sessione: string;
  /** Codice fiscale of the operator, from the verified card. */
  readonly operatore: string;
  readonly ruolo: Ruolo;
  readonly postazione: string;
  readonly finalita: string;
  readonly pratica: string;
  readonly operazione: string;
  /**
   * `ripetuta`: a registration of unknown outcome, sent again byte for byte under its own number; or a row of a job on PDND
   * that was left half done, under its own too. `stampata`: the request
   * was signed and printed, not sent (environment `prova` alone).
   */
  readonly modo: 'inviata' | 'ripetuta' | 'stampata';
  readonly idOperazioneComune: string;
  /** Names of the criteria used, without their values. */
  readonly criteri: readonly string[];
  /** Pseudonyms of the people asked for, where the question names them by ID ANPR. */
  readonly soggetti: readonly string[];
  /** The warnings of the office's checks despite which a registration was sent; absent where there were none. */
  readonly confermati?: readonly CodiceControllo[];
  /** The purpose on PDND under which it was asked. */
  readonly purposeId?: string;
}

export interface Chiusura extends Comune {
  readonly tipo: 'chiusura';
  readonly accesso: string;
  /** `ignoto`: the request left and no believed answer came; a reading is then repeated, never recovered. */
  readonly esito: 'ok' | 'rifiutata' | 'non-inviata' | 'ignoto' | 'stampata';
  /** Our error code, or ANPR's codes. */
  readonly codici: readonly string[];
  readonly idOperazioneANPR?: string;
  /** Pseudonyms of the people whose data came back: a list of several is an access to each of them. */
  readonly soggetti: readonly string[];
  /** `jti` of PDND's voucher. */
  readonly voucher?: string;
}

/** Data of an earlier answer shown again, printed or exported: an access too (design 5.1). */
export interface Rilettura extends Comune {
  readonly tipo: 'rilettura';
  readonly modo:
    | 'visura-stampata'
    | 'visura-pdf'
    | 'ricevuta-stampata'
    | 'ricevuta-pdf'
    | 'esito-pdnd-stampato'
    | 'esito-pdnd-pdf'
    | 'esiti-lotto'
    | 'risposta-originale'
    | 'bozza'
    | 'elenco-pratiche'
    | 'registrazione';
  readonly sessione: string;
  readonly operatore: string;
  readonly ruolo: Ruolo;
  readonly postazione: string;
  readonly finalita: string;
  readonly pratica: string;
  /** The answer that held them, where it is known. */
  readonly idOperazioneANPR?: string;
  readonly soggetti: readonly string[];
}

/** What changed the fate of a practice: who may work on it, and until when what it says can be read. */
export interface AttoPratica extends Comune {
  readonly tipo: 'pratica';
  readonly atto: 'chiusa' | 'riaperta' | 'assegnata' | 'distrutta';
  readonly pratica: string;
  /** Codice fiscale of who did it; absent where the days of keeping ran out. */
  readonly operatore?: string;
  /** Codice fiscale of who works on it from now on. */
  readonly assegnatario?: string;
}

/** The office has set what a check on registrations does. */
export interface AttoControllo extends Comune {
  readonly tipo: 'controllo';
  readonly controllo: CodiceControllo;
  readonly prima: LivelloControllo;
  readonly livello: LivelloControllo;
  readonly sessione: string;
  readonly operatore: string;
  readonly ruolo: Ruolo;
  readonly postazione: string;
}

/** The ALS has granted, or taken back, the grace on revocation. */
export interface AttoTolleranza extends Comune {
  readonly tipo: 'tolleranza';
  readonly prima: OreTolleranza;
  readonly ore: OreTolleranza;
  readonly sessione: string;
  readonly operatore: string;
  readonly ruolo: Ruolo;
  readonly postazione: string;
}

/** A certificate of the workstation was brought in, renewed or removed here; its key is nowhere in the log. */
export interface AttoCustodia extends Comune {
  readonly tipo: 'custodia';
  readonly atto: 'importato' | 'rinnovato' | 'rimosso';
  /** Common name of the certificate, and its serial number in hexadecimal. */
  readonly certificato: string;
  readonly serie: string;
  readonly postazione: string;
  /** Who did it; absent at the first start, when nobody could have logged in. */
  readonly sessione?: string;
  readonly operatore?: string;
  readonly ruolo?: Ruolo;
}

/** A key of the Comune on PDND was made here, or put in force; it is nowhere in the log. */
export interface AttoChiavePdnd extends Comune {
  readonly tipo: 'chiave-pdnd';
  readonly atto: 'generata' | 'attivata';
  /** The name of its public half. */
  readonly kid: string;
  readonly sessione: string;
  readonly operatore: string;
  readonly ruolo: Ruolo;
  readonly postazione: string;
}

/** Somebody chose the driver of the cards; paths of files, which name nobody. */
export interface AttoDriver extends Comune {
  readonly tipo: 'driver';
  readonly prima: string;
  /** A file, or `automatica`, or `ambiente` for the one that the environment gives. */
  readonly scelto: string;
  readonly postazione: string;
  /** Who did it; absent where no card could be read, when nobody could have logged in. */
  readonly sessione?: string;
  readonly operatore?: string;
  readonly ruolo?: Ruolo;
}

export interface Accesso extends Comune {
  readonly tipo: 'accesso' | 'sblocco' | 'firma-testa';
  readonly sessione: string;
  readonly operatore: string;
  readonly ruolo: Ruolo;
  readonly postazione: string;
  /** Base64 of the CMS by the card over {@link Attestazione} as JSON. */
  readonly attestazione: string;
  /** At log-in and unlock alone. */
  readonly revoca?: ProvaRevoca;
  /** At log-in and unlock alone; absent in the records of older versions, which took ANPR's cards only. */
  readonly credenziale?: SpecieCredenziale;
}

/** With what somebody logs in: the card given for ANPR or, where an authority is configured, CNS and CIE (circolare DAIT 76/2024). */
export const specieCredenziali = ['carta-anpr', 'cns', 'cie'] as const;
export type SpecieCredenziale = (typeof specieCredenziali)[number];

/** How it was found that a card is not revoked; `tolleranza`: by a list past its time, as the ALS allows. */
export type ProvaRevoca = 'ocsp' | 'crl' | 'tolleranza';

export interface AccessoRifiutato extends Comune {
  readonly tipo: 'accesso-rifiutato';
  readonly postazione: string;
  readonly codice: string;
  readonly seriale: string;
}

/** Somebody changed a card's PIN, or gave it a new one by means of the PUK, or tried to. */
export interface AttoPin extends Comune {
  readonly tipo: 'pin-carta';
  readonly atto: 'cambio' | 'sblocco';
  readonly postazione: string;
  readonly seriale: string;
  /** Our error code; absent where it was done. */
  readonly codice?: string;
}

export interface FineAccesso extends Comune {
  readonly tipo: 'blocco' | 'uscita';
  readonly sessione: string;
  readonly motivo: MotivoBlocco | 'richiesta';
}

/** The log was found without records that it had, or with others: written once, so that it cannot be forgotten. */
export interface Alterazione extends Comune {
  readonly tipo: 'alterazione';
  readonly attesa: Testa;
  readonly trovata: Testa;
}

export const motiviBlocco = [
  'carta-estratta',
  'inattivita',
  'richiesta',
  'sospensione',
  'blocco-schermo',
  'spegnimento',
  'token-host-caduto',
  'pin-carta',
  'driver-cambiato',
  'registro-non-disponibile',
] as const;
export type MotivoBlocco = (typeof motiviBlocco)[number];

export type RecordTraccia =
  | Apertura
  | Chiusura
  | Rilettura
  | AttoPratica
  | AttoControllo
  | AttoTolleranza
  | AttoCustodia
  | AttoChiavePdnd
  | AttoDriver
  | Accesso
  | AccessoRifiutato
  | AttoPin
  | FineAccesso
  | Alterazione;

/** What the card signs at log-in and at each later attestation (design 4): the log's head, tied to the session. */
export interface Attestazione {
  readonly postazione: string;
  readonly sessione: string;
  readonly operatore: string;
  readonly ora: string;
  readonly testa: Testa;
}

/** The head of the log: number of records and root of their Merkle tree (RFC 6962), hexadecimal. */
export interface Testa {
  readonly dimensione: number;
  readonly radice: string;
}
