import type Database from 'better-sqlite3';
import type { LottoSalvato, MassivaSalvata, RichiesteArchivio, RigaDaFare } from '../../../contract/archivio.ts';
import { ErrorePostazione } from '../../../contract/esito.ts';
import type { MassivaAperta } from '../../../contract/pdnd/lotto.ts';
import { numeroDi, type PraticheSalvate } from './pratiche.ts';
import { apriSigillo, chiavePer, sigilla } from './sigillo.ts';

type Richiesta<N extends keyof RichiesteArchivio> = RichiesteArchivio[N]['richiesta'];

/** Jobs of many people: who is asked about and what came of it are sealed under the practice's key (design 5.5). */
export class LottiSalvati {
  readonly #db: Database.Database;
  readonly #pratiche: PraticheSalvate;

  constructor(db: Database.Database, pratiche: PraticheSalvate) {
    this.#db = db;
    this.#pratiche = pratiche;
  }

  crea({ dati, ...lotto }: Richiesta<'lottoCrea'>): void {
    const chiave = this.#chiave(lotto.id, lotto.pratica);
    const riga = this.#db.prepare(
      "INSERT INTO riga_lotto (lotto, n, stato, operazioni, dato) VALUES (?, ?, 'attesa', '{}', ?)",
    );
    this.#db.transaction(() => {
      this.#db
        .prepare('INSERT INTO lotto VALUES (@id, @pratica, @operatore, @codice, @creato, @righe, @modo)')
        .run({ ...lotto, righe: dati.length });
      for (const [i, dato] of dati.entries()) riga.run(lotto.id, i + 1, sigilla(chiave, Buffer.from(dato)));
    })();
  }

  elenco(operatore: string): readonly LottoSalvato[] {
    const righe = this.#db.prepare(`${conConti} WHERE l.operatore = ? GROUP BY l.id ORDER BY l.creato DESC`);
    return (righe.all(operatore) as RigaSalvata[]).map((riga) => this.#comeLotto(riga));
  }

  /** @throws ErrorePostazione LOTTO_ASSENTE also for who is not its operator */
  leggi(id: string, operatore: string): LottoSalvato {
    const riga = this.#db.prepare(`${conConti} WHERE l.id = ? AND l.operatore = ? GROUP BY l.id`).get(id, operatore);
    if (!riga) throw new ErrorePostazione('LOTTO_ASSENTE', id);
    return this.#comeLotto(riga as RigaSalvata);
  }

  /** The next rows to ask after `dopo`, those left half done among them. */
  prossime({ id, quante, dopo }: Richiesta<'lottoProssime'>): readonly RigaDaFare[] {
    const chiave = this.#chiaveDi(id);
    const testo = (sigillato: Buffer) => apriSigillo(chiave, sigillato).toString('utf8');
    const righe = this.#db.prepare(
      "SELECT n, operazioni, dato, id_anpr FROM riga_lotto WHERE lotto = ? AND stato = 'attesa' AND n > ? ORDER BY n LIMIT ?",
    );
    return (righe.all(id, dopo, quante) as RigaInAttesa[]).map((riga) => ({
      n: riga.n,
      dato: testo(riga.dato),
      operazioni: JSON.parse(riga.operazioni) as RigaDaFare['operazioni'],
      ...(riga.id_anpr === null ? {} : { idANPR: testo(riga.id_anpr) }),
    }));
  }

  /** Durable before the request leaves: a row left half done is asked again by the same number. */
  numera({ id, n, operazioni }: Richiesta<'lottoNumera'>): void {
    this.#db
      .prepare('UPDATE riga_lotto SET operazioni = ? WHERE lotto = ? AND n = ?')
      .run(JSON.stringify(operazioni), id, n);
  }

  conclude({ id, righe }: Richiesta<'lottoConclude'>): void {
    const chiave = this.#chiaveDi(id);
    const scrivi = this.#db.prepare(
      "UPDATE riga_lotto SET stato = ?, esito = ? WHERE lotto = ? AND n = ? AND stato = 'attesa'",
    );
    this.#db.transaction(() => {
      for (const { n, stato, esito } of righe) scrivi.run(stato, sigilla(chiave, Buffer.from(esito)), id, n);
    })();
  }

  massiva(id: string): MassivaSalvata | null {
    const riga = this.#db.prepare('SELECT * FROM massiva WHERE lotto = ?').get(id) as RigaMassiva | undefined;
    if (!riga) return null;
    const {
      servizio,
      stato,
      inviata,
      righe,
      id_comune: idOperazioneComune,
      id_operazione_anpr: idOperazioneANPR,
    } = riga;
    return {
      ...{ servizio, stato, inviata, righe, idOperazioneComune },
      ...(idOperazioneANPR === null ? {} : { idOperazioneANPR }),
    };
  }

  /** Durable before the file leaves, and again as more of it is known. */
  salvaMassiva({ id, massiva }: Richiesta<'massivaSalva'>): void {
    this.#db
      .prepare(
        `INSERT OR REPLACE INTO massiva
         VALUES (@id, @servizio, @stato, @inviata, @righe, @idOperazioneComune, @idOperazioneANPR)`,
      )
      .run({ idOperazioneANPR: null, ...massiva, id });
  }

  concludiMassiva({ id, identificate, concluse }: Richiesta<'massivaConclude'>): void {
    const chiave = this.#chiaveDi(id);
    const scrivi = this.#db.prepare('UPDATE riga_lotto SET id_anpr = ? WHERE lotto = ? AND n = ?');
    this.#db.transaction(() => {
      for (const { n, idANPR } of identificate) scrivi.run(sigilla(chiave, Buffer.from(idANPR)), id, n);
      this.conclude({ id, righe: concluse });
      this.togliMassiva(id);
    })();
  }

  togliMassiva(id: string): void {
    this.#db.prepare('DELETE FROM massiva WHERE lotto = ?').run(id);
  }

  /** What came of the rows after `dopo`, in their order. */
  esiti({ id, dopo, quanti, soloRifiutate }: Richiesta<'lottoEsiti'>): RichiesteArchivio['lottoEsiti']['risposta'] {
    const chiave = this.#chiaveDi(id);
    const quali = soloRifiutate ? "stato = 'rifiutata'" : 'esito IS NOT NULL';
    const righe = this.#db.prepare(
      `SELECT n, dato, esito FROM riga_lotto WHERE lotto = ? AND n > ? AND ${quali} ORDER BY n LIMIT ?`,
    );
    return (righe.all(id, dopo, quanti) as { n: number; dato: Buffer; esito: Buffer }[]).map(({ n, dato, esito }) => ({
      n,
      dato: apriSigillo(chiave, dato).toString('utf8'),
      esito: apriSigillo(chiave, esito).toString('utf8'),
    }));
  }

  elimina(id: string, operatore: string): void {
    this.leggi(id, operatore);
    this.#db.transaction(() => {
      this.togliMassiva(id);
      this.#db.prepare('DELETE FROM riga_lotto WHERE lotto = ?').run(id);
      this.#db.prepare('DELETE FROM lotto WHERE id = ?').run(id);
    })();
  }

  #comeLotto({ id, pratica, codice, modo, creato, righe, fatte, rifiutate, ...suoi }: RigaSalvata): LottoSalvato {
    const massiva = modo === 'massivo' ? this.massiva(id) : null;
    return {
      ...{ id, codice, modo, creato, righe, fatte, rifiutate },
      pratica: { id: pratica, numero: numeroDi(suoi) },
      ...(massiva ? { massiva } : {}),
    };
  }

  #chiaveDi(id: string): Buffer {
    const riga = this.#db.prepare('SELECT pratica FROM lotto WHERE id = ?').get(id) as { pratica: string } | undefined;
    if (!riga) throw new ErrorePostazione('LOTTO_ASSENTE', id);
    return this.#chiave(id, riga.pratica);
  }

  #chiave(id: string, pratica: string): Buffer {
    return chiavePer(this.#pratiche.chiave(pratica), `lotto ${id}`);
  }
}

const conConti = `SELECT l.*, p.serie, p.progressivo,
    SUM(r.stato <> 'attesa') AS fatte, SUM(r.stato = 'rifiutata') AS rifiutate
  FROM lotto l JOIN pratica p ON p.id = l.pratica JOIN riga_lotto r ON r.lotto = l.id`;

interface RigaSalvata extends Omit<LottoSalvato, 'pratica' | 'massiva'> {
  readonly pratica: string;
  readonly operatore: string;
  readonly serie: string;
  readonly progressivo: number;
}

interface RigaInAttesa {
  readonly n: number;
  readonly operazioni: string;
  readonly dato: Buffer;
  readonly id_anpr: Buffer | null;
}

interface RigaMassiva extends MassivaAperta {
  readonly id_comune: string;
  readonly id_operazione_anpr: string | null;
}
