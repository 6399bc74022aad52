import type Database from 'better-sqlite3';
import { apriDatabase } from '../database.ts';
import { migrazioniLavoro } from '../migrazioni/lavoro.ts';
import { BozzeSalvate } from './bozze.ts';
import { ControlliSalvati } from './controlli.ts';
import { ImpostazioniSalvate } from './impostazioni.ts';
import { LottiSalvati } from './lotti.ts';
import { OriginaliSalvati } from './originali.ts';
import { PraticheSalvate } from './pratiche.ts';
import { RegistrazioniSalvate } from './registrazioni.ts';
import { TabelleSalvate } from './tabelle.ts';

/** The working store: practices and what belongs to them, and the code tables (design 5.5). */
export class Lavoro {
  readonly #db: Database.Database;
  readonly pratiche: PraticheSalvate;
  readonly bozze: BozzeSalvate;
  readonly originali: OriginaliSalvati;
  readonly lotti: LottiSalvati;
  readonly registrazioni: RegistrazioniSalvate;
  readonly tabelle: TabelleSalvate;
  readonly controlli: ControlliSalvati;
  readonly impostazioni: ImpostazioniSalvate;

  constructor(percorso: string, chiave: Uint8Array) {
    this.#db = apriDatabase(percorso, chiave, migrazioniLavoro);
    // What is deleted or destroyed must not stay on free pages.
    this.#db.pragma('secure_delete = ON');
    this.pratiche = new PraticheSalvate(this.#db);
    this.bozze = new BozzeSalvate(this.#db, this.pratiche);
    this.originali = new OriginaliSalvati(this.#db, this.pratiche);
    this.lotti = new LottiSalvati(this.#db, this.pratiche);
    this.registrazioni = new RegistrazioniSalvate(this.#db, this.pratiche);
    this.tabelle = new TabelleSalvate(this.#db);
    this.controlli = new ControlliSalvati(this.#db);
    this.impostazioni = new ImpostazioniSalvate(this.#db);
  }

  /** Destroys what is older than `limite`, if it still is: no trace of it stays in the write-ahead log either. */
  distruggi(pratiche: readonly string[], limite: string): void {
    const distrutte = pratiche.filter((una) => this.pratiche.distruggi(una, limite));
    if (this.bozze.eliminaOrfane(limite) + distrutte.length > 0) this.#svuotaWal();
  }

  #svuotaWal(): void {
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }

  chiudi(): void {
    this.#svuotaWal();
    this.#db.close();
  }
}
