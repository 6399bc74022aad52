import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Testa } from '../../contract/traccia.ts';
import { foglia, Frontiera, provaInclusione, Riscontro } from '../traccia/merkle.ts';
import { apriDatabase, chiudendoSeFallisce, conErroriNostri } from './database.ts';
import { migrazioniRegistro } from './migrazioni/registro.ts';
import { Testimone } from './testimone.ts';

export interface DaAccodare {
  readonly record: Uint8Array;
  readonly idOperazione?: string;
}

const hash = 32;

/** The log: an append-only table of records that are the leaves of one Merkle tree (RFC 6962). */
export class Registro {
  readonly #db: Database.Database;
  readonly #inserisci: Database.Statement;
  readonly #leggi: Database.Statement;
  readonly #nodi: Database.Statement;
  /** One transaction for several records; one alone is a transaction by itself. */
  readonly #accodaInsieme: (record: readonly DaAccodare[]) => void;
  readonly #testimone: Testimone;
  #frontiera: Frontiera;
  /** True when a commit failed and the border could not be read again: nothing is appended on top of a guess. */
  #incerta = false;

  constructor(percorso: string, chiave: Uint8Array) {
    this.#db = apriDatabase(percorso, chiave, migrazioniRegistro);
    this.#inserisci = this.#db.prepare('INSERT INTO record (indice, corpo, nodi, operazione) VALUES (?, ?, ?, ?)');
    this.#leggi = this.#db.prepare('SELECT indice, corpo, nodi FROM record WHERE indice >= ? ORDER BY indice LIMIT ?');
    this.#nodi = this.#db.prepare('SELECT nodi FROM record WHERE indice = ?').pluck();
    this.#accodaInsieme = this.#db.transaction((record: readonly DaAccodare[]) => {
      for (const uno of record) this.#accodaUno(uno);
    });
    this.#frontiera = chiudendoSeFallisce(this.#db, () => this.#frontieraDalDisco());
    this.#testimone = new Testimone(`${percorso}.testa`, chiave);
  }

  /**
   * The head that this log had when it was last written, where it no longer contains it: records are missing, or are
   * others. Undefined where all is well.
   */
  perduta(): Testa | undefined {
    const letta = this.#testimone.leggi();
    if (!letta) return undefined;
    const { testa: attesa, autentica } = letta;
    if (!autentica || attesa.dimensione > this.#frontiera.dimensione) return attesa;
    const allora = conErroriNostri(() => Frontiera.ricostruisci(attesa.dimensione, this.#sottoalbero));
    return allora.radice().toString('hex') === attesa.radice ? undefined : attesa;
  }

  testa(): Testa {
    if (this.#incerta) this.#rileggiFrontiera();
    return { dimensione: this.#frontiera.dimensione, radice: this.#frontiera.radice().toString('hex') };
  }

  /** The highest idOperazioneComune used: a number may be drawn a little before its record, or recorded again. */
  ultimaOperazione(): string | undefined {
    const ultima = this.#db
      .prepare(
        `SELECT max(operazione) FROM
           (SELECT operazione FROM record WHERE operazione IS NOT NULL ORDER BY indice DESC LIMIT 1000)`,
      )
      .pluck();
    return conErroriNostri(() => (ultima.get() as string | null) ?? undefined);
  }

  /** Appends all or none, in one commit; returns the index of the first and the head after the last. */
  accoda(record: readonly DaAccodare[]): { primo: number; testa: Testa } {
    if (this.#incerta) this.#rileggiFrontiera();
    const primo = this.#frontiera.dimensione;
    const [solo, altro] = record;
    try {
      conErroriNostri(() => (solo && !altro ? this.#accodaUno(solo) : this.#accodaInsieme(record)));
    } catch (causa) {
      // The commit failed: the border in memory must not know what the disk does not.
      this.#incerta = true;
      throw causa;
    }
    const testa = this.testa();
    this.#testimone.annota(testa);
    return { primo, testa };
  }

  #rileggiFrontiera(): void {
    this.#frontiera = this.#frontieraDalDisco();
    this.#incerta = false;
  }

  #accodaUno({ record, idOperazione }: DaAccodare): void {
    const indice = this.#frontiera.dimensione;
    const nodi = Buffer.concat(this.#frontiera.aggiungi(foglia(record)));
    this.#inserisci.run(indice, record, nodi, idOperazione ?? null);
  }

  leggi(da: number, quanti: number): readonly Buffer[] {
    return conErroriNostri(() => this.#righe(da, quanti).map((riga) => riga.corpo));
  }

  /** Inclusion proof of a record in the tree of today (RFC 6962, 2.1.1). */
  prova(indice: number): { testa: Testa; foglia: Buffer; prova: readonly Buffer[] } {
    const sottoalbero = this.#sottoalbero;
    const prova = conErroriNostri(() => provaInclusione(indice, this.#frontiera.dimensione, sottoalbero));
    return { testa: this.testa(), foglia: sottoalbero(0, indice), prova };
  }

  /**
   * Reads every record again, in pieces so that appends go on meanwhile, and compares with the tree.
   *
   * @returns indexes that differ from what was written, the first hundred
   */
  async verifica(): Promise<{ testa: Testa; alterati: readonly number[] }> {
    const testa = this.testa();
    const riscontro = new Riscontro();
    const alterati: number[] = [];
    const annota = (indice: number) => void (alterati.length < 100 && alterati.push(indice));
    // The pseudonyms' keys too: a page that nobody reads hides what happened to it.
    conErroriNostri(() => this.#db.prepare('SELECT * FROM pseudonimi').all());
    for (let da = 0; da < testa.dimensione; da += pezzo) {
      const quanti = Math.min(pezzo, testa.dimensione - da);
      const righe = conErroriNostri(() => this.#righe(da, quanti));
      for (const [i, { indice, corpo, nodi }] of righe.entries()) {
        if (!riscontro.torna(corpo, nodi) || indice !== da + i) annota(da + i);
      }
      if (righe.length < quanti) annota(da + righe.length);
      await new Promise(setImmediate);
    }
    if (riscontro.radice().toString('hex') !== testa.radice && alterati.length === 0) annota(testa.dimensione - 1);
    return { testa, alterati };
  }

  /** The HMAC key of one year's pseudonyms, drawn at its first use. */
  chiavePseudonimi(anno: number): Buffer {
    return conErroriNostri(() => {
      this.#db.prepare('INSERT OR IGNORE INTO pseudonimi VALUES (?, ?)').run(anno, randomBytes(hash));
      return this.#db.prepare('SELECT chiave FROM pseudonimi WHERE anno = ?').pluck().get(anno) as Buffer;
    });
  }

  chiudi(): void {
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
    this.#db.close();
    this.#testimone.chiudi();
  }

  /** The hash of a complete subtree: its last leaf's record keeps it. */
  readonly #sottoalbero = (livello: number, indice: number): Buffer => {
    const ultima = (indice + 1) * 2 ** livello - 1;
    const nodi = this.#nodi.get(ultima) as Buffer;
    return nodi.subarray(livello * hash, (livello + 1) * hash);
  };

  #frontieraDalDisco(): Frontiera {
    return conErroriNostri(() => {
      const dimensione = this.#db.prepare('SELECT coalesce(max(indice) + 1, 0) FROM record').pluck().get() as number;
      return Frontiera.ricostruisci(dimensione, this.#sottoalbero);
    });
  }

  #righe(da: number, quanti: number): readonly Riga[] {
    return this.#leggi.all(da, quanti) as Riga[];
  }
}

const pezzo = 2000;

interface Riga {
  readonly indice: number;
  readonly corpo: Buffer;
  readonly nodi: Buffer;
}
