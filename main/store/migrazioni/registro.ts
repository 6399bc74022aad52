/** Steps of the log's database, in order; never edited after release. */
export const migrazioniRegistro = [
  // The record as written, and its leaf hash followed by the tree nodes that it completed (traccia/merkle.ts).
  // `operazione` keeps the idOperazioneComune that the record used: the newest is the highest (design 5.2).
  `CREATE TABLE record (
     indice INTEGER PRIMARY KEY,
     corpo BLOB NOT NULL,
     nodi BLOB NOT NULL,
     operazione TEXT
   ) STRICT;
   CREATE TABLE pseudonimi (anno INTEGER PRIMARY KEY, chiave BLOB NOT NULL) STRICT;`,
] as const;
