import type Database from 'better-sqlite3';
import type { RichiesteArchivio } from '../../../contract/archivio.ts';
import type { PraticheSalvate } from './pratiche.ts';
import { apriSigillo, chiavePer, sigilla } from './sigillo.ts';

/** ANPR's answers as they came, where they are kept: each under a key of its own, made from its practice's (design 5.5). */
export class OriginaliSalvati {
  readonly #db: Database.Database;
  readonly #pratiche: PraticheSalvate;

  constructor(db: Database.Database, pratiche: PraticheSalvate) {
    this.#db = db;
    this.#pratiche = pratiche;
  }

  conserva({
    pratica,
    idOperazioneANPR,
    operazione,
    ricevuta,
    byte,
  }: RichiesteArchivio['originaleConserva']['richiesta']): void {
    const chiave = chiavePer(this.#pratiche.chiave(pratica), `originale ${idOperazioneANPR}`);
    this.#db
      .prepare('INSERT OR REPLACE INTO originale VALUES (?, ?, ?, ?, ?)')
      .run(pratica, idOperazioneANPR, operazione, ricevuta, sigilla(chiave, byte));
  }

  leggi(pratica: string, idOperazioneANPR: string): RichiesteArchivio['originaleLeggi']['risposta'] {
    const riga = this.#db
      .prepare('SELECT operazione, ricevuta, sigillato FROM originale WHERE pratica = ? AND operazione_anpr = ?')
      .get(pratica, idOperazioneANPR) as { operazione: string; ricevuta: string; sigillato: Buffer } | undefined;
    if (!riga) return null;
    const chiave = chiavePer(this.#pratiche.chiave(pratica), `originale ${idOperazioneANPR}`);
    return { operazione: riga.operazione, ricevuta: riga.ricevuta, byte: apriSigillo(chiave, riga.sigillato) };
  }
}
