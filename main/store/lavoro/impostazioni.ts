import type Database from 'better-sqlite3';
import type { ImpostazioneSalvata } from '../../../contract/archivio.ts';

/** What the office has set, by name; what is not here is as the program has it. */
export class ImpostazioniSalvate {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  leggi(nome: string): ImpostazioneSalvata | null {
    const trovata = this.#db.prepare('SELECT valore, operatore, quando FROM impostazione WHERE nome = ?').get(nome);
    return (trovata as ImpostazioneSalvata | undefined) ?? null;
  }

  imposta(nome: string, { valore, operatore, quando }: ImpostazioneSalvata): void {
    this.#db
      .prepare(
        `INSERT INTO impostazione (nome, valore, operatore, quando) VALUES (@nome, @valore, @operatore, @quando)
         ON CONFLICT (nome) DO UPDATE SET valore = @valore, operatore = @operatore, quando = @quando`,
      )
      .run({ nome, valore, operatore, quando });
  }
}
