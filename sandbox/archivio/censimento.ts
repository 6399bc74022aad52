import { X509Certificate } from 'node:crypto';
import type { Ruolo } from '../../contract/sandbox.ts';
import type { Archivio } from './archivio.ts';

export type StatoPostazione = 'attiva' | 'bloccata';
export type StatoOperatore = 'abilitato' | 'sospeso';

export interface OperatoreCensito {
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
  readonly ruolo: Ruolo;
  /** Comune of the operator. */
  readonly istat: string;
  readonly stato: StatoOperatore;
}

/** A workstation, or the Comune itself (`<istat>-CO-9999`, `-CO-9998`), with the certificates that it may use. */
export interface PostazioneCensita {
  readonly id: string;
  readonly istat: string;
  /** The last two issued, the newest first: with the old one it goes on working while it is given the new. */
  readonly certificati: readonly X509Certificate[];
  readonly stato: StatoPostazione;
}

type RigaPostazione = Omit<PostazioneCensita, 'certificati'>;

/** The id of the Comune's own certificate (anpr-protocol 1.2). */
export const idComune = (istat: string): string => `${istat}-CO-9999`;

/** Whether it is one of the Comune's two, which take turns. */
export const eDelComune = (id: string, istat: string): boolean => id === idComune(istat) || id === `${istat}-CO-9998`;

/** Who may do what from where, as ANPR's console keeps it: the census of people, workstations and permissions. */
export function censimento(db: Archivio) {
  const operatore = db.prepare<[string], OperatoreCensito>(
    'SELECT codice_fiscale AS codiceFiscale, cognome, nome, ruolo, istat, stato FROM operatore WHERE codice_fiscale = ?',
  );
  const operatori = db.prepare<[], OperatoreCensito>(
    'SELECT codice_fiscale AS codiceFiscale, cognome, nome, ruolo, istat, stato FROM operatore ORDER BY rowid',
  );
  const postazione = db.prepare<[string], RigaPostazione>('SELECT id, istat, stato FROM postazione WHERE id = ?');
  const certificati = db.prepare<[string], { readonly der: Buffer }>(
    "SELECT der FROM certificato WHERE autorita = 'postazioni' AND cn = ? ORDER BY rowid DESC LIMIT 2",
  );
  const abilitato = db.prepare<[string, string], unknown>(
    'SELECT 1 FROM abilitazione WHERE codice_fiscale = ? AND postazione = ?',
  );
  const salvaOperatore = db.prepare(
    'INSERT OR REPLACE INTO operatore VALUES (@codiceFiscale, @cognome, @nome, @ruolo, @istat, @stato)',
  );
  const salvaPostazione = db.prepare('INSERT OR REPLACE INTO postazione VALUES (?, ?, ?, ?)');
  const abilita = db.prepare('INSERT OR IGNORE INTO abilitazione VALUES (?, ?)');
  const statoOperatore = db.prepare('UPDATE operatore SET stato = ? WHERE codice_fiscale = ?');
  const statoPostazione = db.prepare('UPDATE postazione SET stato = ? WHERE id = ?');
  return {
    operatore: (codiceFiscale: string): OperatoreCensito | undefined => operatore.get(codiceFiscale),
    operatori: (): OperatoreCensito[] => operatori.all(),
    postazione(id: string): PostazioneCensita | undefined {
      const riga = postazione.get(id);
      if (!riga) return undefined;
      return { ...riga, certificati: certificati.all(id).map(({ der }) => new X509Certificate(der)) };
    },
    abilitato: (codiceFiscale: string, idPostazione: string): boolean =>
      abilitato.get(codiceFiscale, idPostazione) !== undefined,
    salvaOperatore: (persona: OperatoreCensito): void => void salvaOperatore.run(persona),
    /** `serie` is the serial number of the workstation's newest certificate. */
    salvaPostazione: (id: string, istat: string, serie: string): void =>
      void salvaPostazione.run(id, istat, serie, 'attiva' satisfies StatoPostazione),
    abilita: (codiceFiscale: string, idPostazione: string): void => void abilita.run(codiceFiscale, idPostazione),
    statoOperatore: (codiceFiscale: string, stato: StatoOperatore): void =>
      void statoOperatore.run(stato, codiceFiscale),
    statoPostazione: (id: string, stato: StatoPostazione): void => void statoPostazione.run(stato, id),
  };
}

export type Censimento = ReturnType<typeof censimento>;
