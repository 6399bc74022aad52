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
] as const;
