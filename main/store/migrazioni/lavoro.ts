/** Steps of the working store's database, in order; never edited after release. */
export const migrazioniLavoro = [
  // `sigillato` holds what the practice says, under `chiave`: destroying the key destroys it (design 5.5).
  `CREATE TABLE pratica (
     id TEXT PRIMARY KEY,
     serie TEXT NOT NULL,
     progressivo INTEGER NOT NULL,
     aperta TEXT NOT NULL,
     operatore TEXT NOT NULL,
     finalita TEXT NOT NULL,
     chiave BLOB,
     sigillato BLOB NOT NULL,
     UNIQUE (serie, progressivo)
   ) STRICT;
   CREATE INDEX pratica_recenti ON pratica (operatore, aperta DESC);`,
  // Of a draft and of an answer, only what is needed to find it again stands outside the seal. A draft without a practice
  // has a key of its own.
  `ALTER TABLE pratica ADD COLUMN chiusa TEXT;
   CREATE INDEX pratica_chiusa ON pratica (chiusa) WHERE chiusa IS NOT NULL;
   CREATE TABLE bozza (
     id TEXT PRIMARY KEY,
     operatore TEXT NOT NULL,
     specie TEXT NOT NULL,
     pratica TEXT REFERENCES pratica (id),
     aggiornata TEXT NOT NULL,
     chiave BLOB,
     sigillato BLOB NOT NULL
   ) STRICT;
   CREATE INDEX bozza_operatore ON bozza (operatore, aggiornata DESC);
   CREATE TABLE originale (
     pratica TEXT NOT NULL REFERENCES pratica (id),
     operazione_anpr TEXT NOT NULL,
     operazione TEXT NOT NULL,
     ricevuta TEXT NOT NULL,
     sigillato BLOB NOT NULL,
     PRIMARY KEY (pratica, operazione_anpr)
   ) STRICT;
   CREATE TABLE tabella (
     tabella TEXT NOT NULL,
     versione INTEGER NOT NULL,
     letta TEXT NOT NULL,
     quante INTEGER NOT NULL,
     impronta TEXT NOT NULL,
     voci BLOB NOT NULL,
     PRIMARY KEY (tabella, versione)
   ) STRICT;`,
  // What is sent and what came of it stands under the seal; outside, what the recovery needs to work while the practice
  // is nobody's on the screen (design 5.2). `accesso` and `chiusura` are of an
  // access that the log has perhaps not closed.
  `CREATE TABLE registrazione (
     id TEXT PRIMARY KEY,
     pratica TEXT NOT NULL REFERENCES pratica (id),
     operatore TEXT NOT NULL,
     operazione TEXT NOT NULL,
     id_comune TEXT NOT NULL UNIQUE,
     data_ora TEXT NOT NULL,
     inviata TEXT NOT NULL,
     stato TEXT NOT NULL,
     specie TEXT,
     attesa TEXT,
     accesso TEXT,
     chiusura TEXT,
     inviato BLOB NOT NULL,
     esito BLOB
   ) STRICT;
   CREATE INDEX registrazione_pratica ON registrazione (pratica);
   CREATE INDEX registrazione_aperta ON registrazione (stato) WHERE stato <> 'nota';`,
  // What the office wants of each check on registrations; a check that is not here has its usual level.
  `CREATE TABLE controllo (
     codice TEXT PRIMARY KEY,
     livello TEXT NOT NULL,
     operatore TEXT NOT NULL,
     quando TEXT NOT NULL
   ) STRICT;`,
  // What else the office has set, one value a name.
  `CREATE TABLE impostazione (
     nome TEXT PRIMARY KEY,
     valore TEXT NOT NULL,
     operatore TEXT NOT NULL,
     quando TEXT NOT NULL
   ) STRICT;`,
  // Jobs on PDND; `operazioni` has the numbers under which a row was perhaps asked, by e-service. The index tells how far a
  // job is, once a second, without reading what its rows hold.
  `CREATE TABLE lotto (
     id TEXT PRIMARY KEY,
     pratica TEXT NOT NULL REFERENCES pratica (id),
     operatore TEXT NOT NULL,
     codice TEXT NOT NULL,
     creato TEXT NOT NULL,
     righe INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE riga_lotto (
     lotto TEXT NOT NULL REFERENCES lotto (id),
     n INTEGER NOT NULL,
     stato TEXT NOT NULL,
     operazioni TEXT NOT NULL,
     dato BLOB NOT NULL,
     esito BLOB,
     PRIMARY KEY (lotto, n)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX riga_lotto_stato ON riga_lotto (lotto, stato, n);`,
  // Jobs that give ANPR a whole file: the file that it has, and the ID ANPR that the rows got from one, under the seal.
  `ALTER TABLE lotto ADD COLUMN modo TEXT NOT NULL DEFAULT 'riga-per-riga';
   ALTER TABLE riga_lotto ADD COLUMN id_anpr BLOB;
   CREATE TABLE massiva (
     lotto TEXT PRIMARY KEY REFERENCES lotto (id),
     servizio TEXT NOT NULL,
     stato TEXT NOT NULL,
     inviata TEXT NOT NULL,
     righe INTEGER NOT NULL,
     id_comune TEXT NOT NULL,
     id_operazione_anpr TEXT
   ) STRICT;`,
] as const;
