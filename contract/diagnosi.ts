import type { CodiceErrore } from './errori.ts';

export const controlliDiagnosi = [
  'modulo-pkcs11',
  'lettore',
  'carta',
  'certificato-carta',
  'certificato-postazione',
  'server-anpr',
  'registro',
] as const;
export type NomeControllo = (typeof controlliDiagnosi)[number];

/** One numbered check over the workstation: what came of it, and the code that explains it where it failed. */
export interface ControlloDiagnosi {
  readonly numero: number;
  readonly controllo: NomeControllo;
  readonly esito: 'riuscito' | 'fallito' | 'saltato';
  readonly codice?: CodiceErrore;
  /** Facts for the help desk: versions, names, dates; never a person's data. */
  readonly dettaglio?: string;
}
