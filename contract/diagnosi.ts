import type { CodiceErrore } from './errori.ts';

/**
 * The checks, in the order in which a cause comes before what it causes: the first that fails is the one to mend. The
 * computer before what runs on it, the clock before what it dates, each link of a chain before the next.
 */
export const controlliDiagnosi = [
  'disco',
  'ambiente',
  'registro',
  'orologio',
  'modulo-pkcs11',
  'servizio-carte',
  'lettore',
  'carta',
  'specie-carta',
  'certificato-carta',
  'catena-carta',
  'revoca-carta',
  'pin-carta',
  'censimento',
  'certificato-postazione',
  'certificato-comune',
  'nome-anpr',
  'uscita',
  'tls-anpr',
  'test-connessione',
  'tabelle',
] as const;
export type NomeControllo = (typeof controlliDiagnosi)[number];

/** `avviso`: work can go on, but not for long, or not surely. */
export type EsitoControllo = 'riuscito' | 'avviso' | 'fallito' | 'saltato';

/** What the workstation can do by itself about a failed check, at one key. */
export const rimediDiagnosi = ['riavvia-driver', 'aggiorna-tabelle'] as const;
export type RimedioDiagnosi = (typeof rimediDiagnosi)[number];

/** One numbered check over the workstation: what came of it, and the code that explains it where it failed. */
export interface ControlloDiagnosi {
  readonly numero: number;
  readonly controllo: NomeControllo;
  readonly esito: EsitoControllo;
  readonly codice?: CodiceErrore;
  /** Facts for the help desk: versions, names, dates; never a person's data. */
  readonly dettaglio?: string;
  readonly rimedio?: RimedioDiagnosi;
}

/** The check to mend first: the first that failed or, where none did, the first that warns. */
export const primaCausa = (controlli: readonly ControlloDiagnosi[]): ControlloDiagnosi | undefined =>
  controlli.find(({ esito }) => esito === 'fallito') ?? controlli.find(({ esito }) => esito === 'avviso');

/** Texts made of a run: for the help desk, and for ANPR's issue tracker. */
export const testiDiagnosi = ['assistenza', 'segnalazione'] as const;
export type QualeTesto = (typeof testiDiagnosi)[number];

export interface EsitoDiagnosi {
  readonly controlli: readonly ControlloDiagnosi[];
  readonly testi: Readonly<Record<QualeTesto, string>>;
}
