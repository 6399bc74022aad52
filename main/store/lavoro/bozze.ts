import type Database from 'better-sqlite3';
import type { RichiesteArchivio } from '../../../contract/archivio.ts';
import { ErrorePostazione } from '../../../contract/esito.ts';
import type { Bozza } from '../../../contract/pratica.ts';
import { numeroDi, type PraticheSalvate } from './pratiche.ts';
import { apriSigillo, chiavePer, nuovaChiave, sigilla } from './sigillo.ts';

/** How many drafts without a practice an operator keeps: the older ones go. */
const massimoSenzaPratica = 20;

/** Work half done, sealed under its practice's key, or under one of its own where it has no practice yet. */
export class BozzeSalvate {
  readonly #db: Database.Database;
  readonly #pratiche: PraticheSalvate;

  constructor(db: Database.Database, pratiche: PraticheSalvate) {
    this.#db = db;
    this.#pratiche = pratiche;
  }

  salva(bozza: RichiesteArchivio['bozzaSalva']['richiesta']): Bozza {
    const { id, operatore, pratica, contenuto } = bozza;
    return this.#db.transaction(() => {
      const altrui = this.#db.prepare('SELECT 1 FROM bozza WHERE id = ? AND operatore <> ?').get(id, operatore);
      if (altrui) throw new ErrorePostazione('BOZZA_ASSENTE', id);
      const propria = pratica === null ? nuovaChiave() : null;
      const chiave = this.#chiave(id, pratica, propria);
      this.#db
        .prepare(
          'INSERT OR REPLACE INTO bozza VALUES (@id, @operatore, @specie, @pratica, @aggiornata, @chiave, @sigillato)',
        )
        .run({ ...bozza, chiave: propria, sigillato: sigilla(chiave, Buffer.from(contenuto)) });
      this.#sfoltisci(operatore);
      return comeBozza(this.#riga(id, operatore));
    })();
  }

  elenco(operatore: string): readonly Bozza[] {
    const righe = this.#db.prepare(`${conNumero} WHERE b.operatore = ? ORDER BY b.aggiornata DESC`);
    return (righe.all(operatore) as RigaBozza[]).map(comeBozza);
  }

  /** @throws ErrorePostazione BOZZA_ASSENTE also for who is not its operator */
  leggi(id: string, operatore: string): { bozza: Bozza; contenuto: string } {
    const riga = this.#riga(id, operatore);
    const chiave = this.#chiave(id, riga.pratica, riga.chiave);
    return { bozza: comeBozza(riga), contenuto: apriSigillo(chiave, riga.sigillato).toString('utf8') };
  }

  elimina(id: string, operatore: string): void {
    this.#db.prepare('DELETE FROM bozza WHERE id = ? AND operatore = ?').run(id, operatore);
  }

  /** Those without a practice, untouched since `limite`; says how many. */
  eliminaOrfane(limite: string): number {
    return this.#db.prepare('DELETE FROM bozza WHERE pratica IS NULL AND aggiornata < ?').run(limite).changes;
  }

  #riga(id: string, operatore: string): RigaBozza {
    const riga = this.#db.prepare(`${conNumero} WHERE b.id = ? AND b.operatore = ?`).get(id, operatore);
    if (!riga) throw new ErrorePostazione('BOZZA_ASSENTE', id);
    return riga as RigaBozza;
  }

  #chiave(id: string, pratica: string | null, propria: Buffer | null): Buffer {
    if (pratica !== null) return chiavePer(this.#pratiche.chiave(pratica), `bozza ${id}`);
    if (!propria) throw new ErrorePostazione('BOZZA_ASSENTE', id);
    return propria;
  }

  #sfoltisci(operatore: string): void {
    this.#db
      .prepare(
        `DELETE FROM bozza WHERE operatore = @operatore AND pratica IS NULL AND id NOT IN (
           SELECT id FROM bozza WHERE operatore = @operatore AND pratica IS NULL ORDER BY aggiornata DESC LIMIT @massimo)`,
      )
      .run({ operatore, massimo: massimoSenzaPratica });
  }
}

const conNumero = `SELECT b.*, p.serie, p.progressivo FROM bozza b LEFT JOIN pratica p ON p.id = b.pratica`;

interface RigaBozza {
  readonly id: string;
  readonly specie: string;
  readonly pratica: string | null;
  readonly aggiornata: string;
  readonly chiave: Buffer | null;
  readonly sigillato: Buffer;
  readonly serie: string | null;
  readonly progressivo: number | null;
}

const comeBozza = ({ id, specie, pratica, aggiornata, serie, progressivo }: RigaBozza): Bozza => ({
  id,
  specie,
  aggiornata,
  pratica: serie === null || progressivo === null ? null : { id: pratica!, numero: numeroDi({ serie, progressivo }) },
});
