import type Database from 'better-sqlite3';
import type { LivelloSalvato } from '../../../contract/archivio.ts';
import { codiciControllo, livelliControllo } from '../../../contract/controlli/index.ts';

/** The levels that the office has set for the checks on registrations. */
export class ControlliSalvati {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /** Those of checks that this version of the program has: another one may have had more. */
  elenco(): readonly LivelloSalvato[] {
    const righe = this.#db.prepare('SELECT codice, livello, operatore, quando FROM controllo').all();
    return (righe as LivelloSalvato[]).filter(
      ({ codice, livello }) => codiciControllo.includes(codice) && livelliControllo.includes(livello),
    );
  }

  imposta(livelli: readonly LivelloSalvato[]): void {
    const scrive = this.#db.prepare(
      `INSERT INTO controllo (codice, livello, operatore, quando) VALUES (@codice, @livello, @operatore, @quando)
       ON CONFLICT (codice) DO UPDATE SET livello = @livello, operatore = @operatore, quando = @quando`,
    );
    this.#db.transaction(() => {
      for (const uno of livelli) scrive.run(uno);
    })();
  }
}
