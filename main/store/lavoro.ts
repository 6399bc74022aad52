import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { PraticaSalvata, RichiesteArchivio } from '../../contract/archivio.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import { apriDatabase, conErroriNostri } from './database.ts';
import { migrazioniLavoro } from './migrazioni/lavoro.ts';

/** The working store: practices, each under a key of its own (design 5.5). */
export class Lavoro {
  readonly #db: Database.Database;

  constructor(percorso: string, chiave: Uint8Array) {
    this.#db = apriDatabase(percorso, chiave, migrazioniLavoro);
  }

  /** Opens a practice with the next number of its series. */
  apri({ serie, ...pratica }: RichiesteArchivio['praticaApri']['richiesta']): PraticaSalvata {
    const chiave = randomBytes(32);
    const { protocollo } = pratica;
    return conErroriNostri(() =>
      this.#db.transaction(() => {
        const progressivo = this.#db
          .prepare('SELECT coalesce(max(progressivo), 0) + 1 FROM pratica WHERE serie = ?')
          .pluck()
          .get(serie) as number;
        this.#db
          .prepare(
            `INSERT INTO pratica (id, serie, progressivo, aperta, operatore, finalita, chiave, sigillato)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          )
          .run(
            pratica.id,
            serie,
            progressivo,
            pratica.aperta,
            pratica.operatore,
            pratica.finalita,
            chiave,
            sigilla(chiave, protocollo === undefined ? {} : { protocollo }),
          );
        return { ...pratica, numero: numeroDi(serie, progressivo) };
      })(),
    );
  }

  protocollo(id: string, protocollo: string): PraticaSalvata {
    return conErroriNostri(() => {
      const riga = this.#riga(id);
      if (!riga) throw new ErrorePostazione('PRATICA_ASSENTE', id);
      const sigillato = sigilla(riga.chiave, { ...apriSigillo(riga.chiave, riga.sigillato), protocollo });
      this.#db.prepare('UPDATE pratica SET sigillato = ? WHERE id = ?').run(sigillato, id);
      return { ...comePratica(riga), protocollo };
    });
  }

  leggi(id: string): PraticaSalvata | null {
    return conErroriNostri(() => {
      const riga = this.#riga(id);
      return riga ? comePratica(riga) : null;
    });
  }

  recenti(operatore: string, quante: number): readonly PraticaSalvata[] {
    const righe = this.#db.prepare('SELECT * FROM pratica WHERE operatore = ? ORDER BY aperta DESC LIMIT ?');
    return conErroriNostri(() => (righe.all(operatore, quante) as Riga[]).map(comePratica));
  }

  chiudi(): void {
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
    this.#db.close();
  }

  #riga(id: string): Riga | undefined {
    return this.#db.prepare('SELECT * FROM pratica WHERE id = ?').get(id) as Riga | undefined;
  }
}

interface Riga {
  readonly id: string;
  readonly serie: string;
  readonly progressivo: number;
  readonly aperta: string;
  readonly operatore: string;
  readonly finalita: string;
  readonly chiave: Buffer;
  readonly sigillato: Buffer;
}

interface Contenuto {
  readonly protocollo?: string;
}

const numeroDi = (serie: string, progressivo: number): string => `${serie}/${String(progressivo).padStart(5, '0')}`;

const comePratica = (riga: Riga): PraticaSalvata => ({
  id: riga.id,
  numero: numeroDi(riga.serie, riga.progressivo),
  aperta: riga.aperta,
  operatore: riga.operatore,
  finalita: riga.finalita,
  ...apriSigillo(riga.chiave, riga.sigillato),
});

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. */
const sigilla = (chiave: Buffer, contenuto: Contenuto): Buffer => {
  const nonce = randomBytes(12);
  const cifra = createCipheriv('aes-256-gcm', chiave, nonce);
  const testo = Buffer.concat([cifra.update(JSON.stringify(contenuto), 'utf8'), cifra.final()]);
  return Buffer.concat([nonce, cifra.getAuthTag(), testo]);
};

const apriSigillo = (chiave: Buffer, sigillato: Buffer): Contenuto => {
  const cifra = createDecipheriv('aes-256-gcm', chiave, sigillato.subarray(0, 12));
  cifra.setAuthTag(sigillato.subarray(12, 28));
  return JSON.parse(Buffer.concat([cifra.update(sigillato.subarray(28)), cifra.final()]).toString('utf8')) as Contenuto;
};
