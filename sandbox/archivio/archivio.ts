import Database from 'better-sqlite3';

/**
 * The sandbox's one database: people, certificates, census and operations done. One file, so that a registration and
 * the memory of its answer are one transaction.
 */
export type Archivio = Database.Database;

const schema = `
  CREATE TABLE IF NOT EXISTS certificato (
    serie TEXT PRIMARY KEY, autorita TEXT NOT NULL, cn TEXT NOT NULL, der BLOB NOT NULL, revocato INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS postazione (
    id TEXT PRIMARY KEY, istat TEXT NOT NULL, serie TEXT NOT NULL REFERENCES certificato(serie), stato TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS operatore (
    codice_fiscale TEXT PRIMARY KEY, cognome TEXT NOT NULL, nome TEXT NOT NULL, ruolo TEXT NOT NULL,
    istat TEXT NOT NULL, stato TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS abilitazione (
    codice_fiscale TEXT NOT NULL REFERENCES operatore(codice_fiscale),
    postazione TEXT NOT NULL REFERENCES postazione(id),
    PRIMARY KEY (codice_fiscale, postazione)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS operazione (
    istat TEXT NOT NULL, id TEXT NOT NULL, ordine TEXT, codice TEXT NOT NULL, impronta BLOB NOT NULL,
    id_anpr INTEGER NOT NULL, risposta TEXT NOT NULL,
    PRIMARY KEY (istat, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS operazione_ordine ON operazione (istat, ordine);
  CREATE TABLE IF NOT EXISTS contatore (nome TEXT PRIMARY KEY, valore INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS scheda (
    id INTEGER PRIMARY KEY, tipo TEXT NOT NULL, istat TEXT NOT NULL, dati TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS persona (
    id_scheda_soggetto INTEGER PRIMARY KEY, id_anpr TEXT NOT NULL, codice_fiscale TEXT,
    cognome TEXT NOT NULL, nome TEXT NOT NULL, sesso TEXT NOT NULL, data_nascita TEXT NOT NULL,
    istat TEXT NOT NULL, data_decesso TEXT, scheda INTEGER NOT NULL REFERENCES scheda(id), dati TEXT NOT NULL
  ) STRICT;
`;

/** Indexes on people, made after the first filling: building them once is faster than keeping them meanwhile. */
export const indici = `
  CREATE UNIQUE INDEX IF NOT EXISTS persona_id_anpr ON persona (id_anpr);
  CREATE INDEX IF NOT EXISTS persona_codice_fiscale ON persona (codice_fiscale);
  CREATE INDEX IF NOT EXISTS persona_generalita ON persona (cognome, nome, sesso, data_nascita);
  CREATE INDEX IF NOT EXISTS persona_scheda ON persona (scheda);
`;

/**
 * Opens the database at `percorso`, creating its tables where missing, for this process alone.
 *
 * @throws Error if another sandbox has it open
 */
export function apriArchivio(percorso: string): Archivio {
  const db = new Database(percorso, { timeout: 500 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma('foreign_keys = ON');
    db.exec(schema);
  } catch (causa) {
    db.close();
    if ((causa as { code?: string }).code !== 'SQLITE_BUSY') throw causa;
    throw new Error(`another sandbox is using ${percorso}`, { cause: causa });
  }
  return db;
}

/** Empties the database. */
export function azzeraArchivio(db: Archivio): void {
  db.pragma('foreign_keys = OFF');
  const tabelle = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  for (const { name } of tabelle) db.exec(`DROP TABLE "${name}"`);
  db.pragma('foreign_keys = ON');
  db.exec(schema);
}
