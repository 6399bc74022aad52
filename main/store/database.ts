import Database from 'better-sqlite3';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { CodiceErrore } from '../../contract/errori.ts';

/** Milliseconds in which the process that held the databases, and is dying, lets go of them. */
const attesaBlocco = 5_000;

/**
 * Opens an encrypted database (SQLCipher 4 format, raw key), in WAL with full durability: a commit returns when the
 * disk has it. The pragmas' order is the library's (proved 5); the key never stands in SQL text.
 *
 * @param chiave 32 bytes
 * @throws ErrorePostazione REGISTRO_CHIAVE_ERRATA, REGISTRO_ALTERATO, REGISTRO_IN_USO, DISCO_PIENO,
 *   REGISTRO_NON_DISPONIBILE
 */
export function apriDatabase(percorso: string, chiave: Uint8Array, migrazioni: readonly string[]): Database.Database {
  return conErroriNostri(() => {
    const db = new Database(percorso, { timeout: attesaBlocco });
    return chiudendoSeFallisce(db, () => prepara(db, chiave, migrazioni));
  });
}

/** What was opened and is of no use is let go, for who opens it next. */
export function chiudendoSeFallisce<T>(aperto: { close(): unknown }, lavoro: () => T): T {
  try {
    return lavoro();
  } catch (causa) {
    aperto.close();
    throw causa;
  }
}

const prepara = (db: Database.Database, chiave: Uint8Array, migrazioni: readonly string[]): Database.Database => {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  // The cast: the alias adds `key` to better-sqlite3's API, its types do not know.
  (db as unknown as { key(chiave: Buffer): void }).key(Buffer.from(`x'${Buffer.from(chiave).toString('hex')}'`));
  // A second process would append to the same log: it is told so, at once.
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  migra(db, migrazioni);
  return db;
};

/** Runs the steps that this database has not seen yet, each whole or not at all; never edits one already run. */
const migra = (db: Database.Database, migrazioni: readonly string[]): void => {
  const fatte = db.pragma('user_version', { simple: true }) as number;
  migrazioni.slice(fatte).forEach((passo, i) => {
    db.transaction(() => {
      db.exec(passo);
      db.pragma(`user_version = ${fatte + i + 1}`);
    })();
  });
};

/** Turns what SQLite throws into our codes. */
export function conErroriNostri<T>(lavoro: () => T): T {
  try {
    return lavoro();
  } catch (causa) {
    if (causa instanceof Database.SqliteError) throw new ErrorePostazione(codiceDi(causa), causa.code, causa);
    throw causa;
  }
}

const codiceDi = ({ code }: { code: string }): CodiceErrore => {
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return 'DISCO_PIENO';
  if (code === 'SQLITE_BUSY') return 'REGISTRO_IN_USO';
  if (code === 'SQLITE_NOTADB') return 'REGISTRO_CHIAVE_ERRATA';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_IOERR_SHORT_READ') return 'REGISTRO_ALTERATO';
  return 'REGISTRO_NON_DISPONIBILE';
};
