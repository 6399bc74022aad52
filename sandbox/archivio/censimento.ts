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

/** A workstation, or the Comune itself (`<istat>-CO-9999`), with the one certificate that it may use. */
export interface PostazioneCensita {
  readonly id: string;
  readonly istat: string;
  readonly certificato: X509Certificate;
  readonly stato: StatoPostazione;
}

interface RigaPostazione extends Omit<PostazioneCensita, 'certificato'> {
  readonly der: Buffer;
}

/** The id of the Comune's own certificate (anpr-protocol 1.2). */
export const idComune = (istat: string): string => `${istat}-CO-9999`;

/** Who may do what from where, as ANPR's console keeps it: the census of people, workstations and permissions. */
export function censimento(db: Archivio) {
  const operatore = db.prepare<[string], OperatoreCensito>(
    'SELECT codice_fiscale AS codiceFiscale, cognome, nome, ruolo, istat, stato FROM operatore WHERE codice_fiscale = ?',
  );
  const operatori = db.prepare<[], OperatoreCensito>(
    'SELECT codice_fiscale AS codiceFiscale, cognome, nome, ruolo, istat, stato FROM operatore ORDER BY rowid',
  );
  const postazione = db.prepare<[string], RigaPostazione>(
    'SELECT p.id, p.istat, p.stato, c.der FROM postazione p JOIN certificato c USING (serie) WHERE p.id = ?',
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
      return { id: riga.id, istat: riga.istat, stato: riga.stato, certificato: new X509Certificate(riga.der) };
    },
    abilitato: (codiceFiscale: string, idPostazione: string): boolean =>
      abilitato.get(codiceFiscale, idPostazione) !== undefined,
    salvaOperatore: (persona: OperatoreCensito): void => void salvaOperatore.run(persona),
    /** `serie` is the serial number of the workstation's certificate. */
    salvaPostazione: (id: string, istat: string, serie: string): void =>
      void salvaPostazione.run(id, istat, serie, 'attiva' satisfies StatoPostazione),
    abilita: (codiceFiscale: string, idPostazione: string): void => void abilita.run(codiceFiscale, idPostazione),
    statoOperatore: (codiceFiscale: string, stato: StatoOperatore): void =>
      void statoOperatore.run(stato, codiceFiscale),
    statoPostazione: (id: string, stato: StatoPostazione): void => void statoPostazione.run(stato, id),
  };
}

export type Censimento = ReturnType<typeof censimento>;
