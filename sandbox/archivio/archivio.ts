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
    id_anpr INTEGER NOT NULL UNIQUE, risposta TEXT NOT NULL, quando INTEGER NOT NULL, stato TEXT NOT NULL,
    protocollo TEXT, soggetto INTEGER,
    PRIMARY KEY (istat, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS operazione_ordine ON operazione (istat, ordine);
  CREATE TABLE IF NOT EXISTS contatore (nome TEXT PRIMARY KEY, valore INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS scheda (id INTEGER PRIMARY KEY, tipo TEXT NOT NULL, tappe TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS persona (
    id_scheda_soggetto INTEGER PRIMARY KEY, id_anpr TEXT NOT NULL, codice_fiscale TEXT,
    cognome TEXT NOT NULL, nome TEXT NOT NULL, sesso TEXT NOT NULL, data_nascita TEXT NOT NULL, data_decesso TEXT,
    carta TEXT, soggiorno TEXT, passaporto TEXT, tappe TEXT NOT NULL, cie TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS appartenenza (
    persona INTEGER NOT NULL REFERENCES persona(id_scheda_soggetto), scheda INTEGER NOT NULL REFERENCES scheda(id),
    dal TEXT NOT NULL, posto INTEGER NOT NULL, legami TEXT NOT NULL,
    PRIMARY KEY (persona, dal)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS esempio (
    ordine INTEGER NOT NULL, specie TEXT NOT NULL, persona INTEGER PRIMARY KEY REFERENCES persona(id_scheda_soggetto)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS procedimento (
    numero INTEGER PRIMARY KEY, istat TEXT NOT NULL, pratica TEXT NOT NULL, dati TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS procedimento_persona (
    numero INTEGER NOT NULL REFERENCES procedimento(numero),
    persona INTEGER NOT NULL REFERENCES persona(id_scheda_soggetto),
    PRIMARY KEY (numero, persona)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS procedimento_operazione (
    numero INTEGER NOT NULL REFERENCES procedimento(numero), id_anpr INTEGER NOT NULL REFERENCES operazione(id_anpr),
    PRIMARY KEY (numero, id_anpr)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS effetto (
    id_anpr INTEGER NOT NULL, tabella TEXT NOT NULL, chiave TEXT NOT NULL, prima TEXT,
    PRIMARY KEY (id_anpr, tabella, chiave)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS effetto_riga ON effetto (tabella, chiave, id_anpr);
  CREATE TABLE IF NOT EXISTS codice_precedente (
    codice TEXT PRIMARY KEY, persona INTEGER NOT NULL REFERENCES persona(id_scheda_soggetto)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS codice_precedente_persona ON codice_precedente (persona);
  CREATE TABLE IF NOT EXISTS doppione (
    persona INTEGER PRIMARY KEY REFERENCES persona(id_scheda_soggetto), gruppo INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS identificativo_ritirato (valore TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS pdnd_ente (id TEXT PRIMARY KEY, parte TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE IF NOT EXISTS pdnd_client (id TEXT PRIMARY KEY) STRICT;
  CREATE TABLE IF NOT EXISTS pdnd_chiave (
    kid TEXT PRIMARY KEY, client TEXT NOT NULL REFERENCES pdnd_client(id), pem TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS pdnd_servizio (codice TEXT PRIMARY KEY, quota INTEGER NOT NULL, ritmo INTEGER) STRICT;
  CREATE TABLE IF NOT EXISTS pdnd_versione (
    descriptor TEXT PRIMARY KEY, servizio TEXT NOT NULL REFERENCES pdnd_servizio(codice), eservice TEXT NOT NULL,
    numero INTEGER NOT NULL, stato TEXT NOT NULL, UNIQUE (servizio, numero)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS pdnd_richiesta (
    id TEXT PRIMARY KEY, descriptor TEXT NOT NULL REFERENCES pdnd_versione(descriptor), stato TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS pdnd_finalita (
    id TEXT PRIMARY KEY, richiesta TEXT NOT NULL REFERENCES pdnd_richiesta(id), stato TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS pdnd_associazione (
    finalita TEXT NOT NULL REFERENCES pdnd_finalita(id), client TEXT NOT NULL REFERENCES pdnd_client(id),
    PRIMARY KEY (finalita, client)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS pdnd_jti (
    chi TEXT NOT NULL, jti TEXT NOT NULL, scade INTEGER NOT NULL, PRIMARY KEY (chi, jti)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS pdnd_jti_scade ON pdnd_jti (scade);
  CREATE TABLE IF NOT EXISTS pdnd_consumo (
    client TEXT NOT NULL, servizio TEXT NOT NULL, giorno TEXT NOT NULL, quante INTEGER NOT NULL,
    PRIMARY KEY (client, servizio, giorno)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS pdnd_risposta (
    client TEXT NOT NULL, servizio TEXT NOT NULL, id TEXT NOT NULL, ordine TEXT, stato INTEGER NOT NULL,
    corpo TEXT NOT NULL, PRIMARY KEY (client, servizio, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS pdnd_risposta_ordine ON pdnd_risposta (client, servizio, ordine);
  CREATE TABLE IF NOT EXISTS pdnd_massiva (
    id INTEGER PRIMARY KEY, client TEXT NOT NULL, servizio TEXT NOT NULL, giorno TEXT NOT NULL,
    inserita INTEGER NOT NULL, chiave TEXT NOT NULL, riferimento TEXT NOT NULL, valori TEXT NOT NULL,
    quanti INTEGER NOT NULL, stato TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS pdnd_massiva_riga (
    massiva INTEGER NOT NULL REFERENCES pdnd_massiva(id) ON DELETE CASCADE, posto INTEGER NOT NULL, dato TEXT,
    PRIMARY KEY (massiva, posto)
  ) STRICT, WITHOUT ROWID;
`;

/** Raised whenever the tables change: a folder of an older sandbox is then filled anew. */
const VERSIONE = 3;

/** Indexes on people, made after the first filling: building them once is faster than keeping them meanwhile. */
export const indici = `
  CREATE UNIQUE INDEX IF NOT EXISTS persona_id_anpr ON persona (id_anpr);
  CREATE INDEX IF NOT EXISTS persona_codice_fiscale ON persona (codice_fiscale);
  CREATE INDEX IF NOT EXISTS persona_generalita ON persona (cognome, nome, sesso, data_nascita);
  CREATE INDEX IF NOT EXISTS persona_carta ON persona (carta);
  CREATE INDEX IF NOT EXISTS persona_soggiorno ON persona (soggiorno);
  CREATE INDEX IF NOT EXISTS persona_passaporto ON persona (passaporto);
  CREATE INDEX IF NOT EXISTS persona_nel_comune ON persona (id_scheda_soggetto % 1000000);
  CREATE INDEX IF NOT EXISTS scheda_nel_comune ON scheda (id % 1000000);
  CREATE INDEX IF NOT EXISTS appartenenza_scheda ON appartenenza (scheda, dal);
`;

/**
 * Opens the database at `percorso`, creating its tables where missing, for this process alone. What an older version of
 * the sandbox left in it is dropped.
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
    if (db.pragma('user_version', { simple: true }) === VERSIONE) db.exec(schema);
    else azzeraArchivio(db);
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
  db.pragma(`user_version = ${VERSIONE}`);
}

/** True where there is nobody in the population yet. */
export const archivioVuoto = (db: Archivio): boolean => db.prepare('SELECT 1 FROM persona LIMIT 1').get() === undefined;
