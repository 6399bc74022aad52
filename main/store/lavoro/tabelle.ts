import type Database from 'better-sqlite3';
import type { RichiesteArchivio } from '../../../contract/archivio.ts';

/** ANPR's code tables as they were read, each version with its day; nothing in them is about a person. */
export class TabelleSalvate {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /** Keeps a version if it says something new; else only the day of reading of the last one changes. */
  conserva({ tabella, letta, quante, voci, impronta }: RichiesteArchivio['tabellaConserva']['richiesta']): boolean {
    return this.#db.transaction(() => {
      const ultima = this.#db
        .prepare('SELECT versione, impronta FROM tabella WHERE tabella = ? ORDER BY versione DESC LIMIT 1')
        .get(tabella) as { versione: number; impronta: string } | undefined;
      if (ultima?.impronta === impronta) {
        this.#db
          .prepare('UPDATE tabella SET letta = ? WHERE tabella = ? AND versione = ?')
          .run(letta, tabella, ultima.versione);
        return false;
      }
      this.#db
        .prepare('INSERT INTO tabella VALUES (?, ?, ?, ?, ?, ?)')
        .run(tabella, (ultima?.versione ?? 0) + 1, letta, quante, impronta, voci);
      return true;
    })();
  }

  elenco(): RichiesteArchivio['tabelleElenco']['risposta'] {
    return this.#db
      .prepare(`SELECT tabella, letta, quante, max(versione) - 1 AS precedenti FROM tabella GROUP BY tabella`)
      .all() as RichiesteArchivio['tabelleElenco']['risposta'][number][];
  }

  leggi(tabella: string): Uint8Array | null {
    const voci = this.#db
      .prepare('SELECT voci FROM tabella WHERE tabella = ? ORDER BY versione DESC LIMIT 1')
      .pluck()
      .get(tabella);
    return (voci as Buffer | undefined) ?? null;
  }
}
