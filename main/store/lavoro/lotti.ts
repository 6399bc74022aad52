import type Database from 'better-sqlite3';
import type { RichiesteArchivio, LottoSalvato, RigaDaFare } from '../../../contract/archivio.ts';
import { ErrorePostazione } from '../../../contract/esito.ts';
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
    const riga = this.#db.prepare("INSERT INTO riga_lotto VALUES (?, ?, 'attesa', '{}', ?, NULL)");
    this.#db.transaction(() => {
      this.#db
        .prepare('INSERT INTO lotto VALUES (@id, @pratica, @operatore, @codice, @creato, @righe)')
        .run({ ...lotto, righe: dati.length });
      for (const [i, dato] of dati.entries()) riga.run(lotto.id, i + 1, sigilla(chiave, Buffer.from(dato)));
    })();
  }

  elenco(operatore: string): readonly LottoSalvato[] {
    const righe = this.#db.prepare(`${conConti} WHERE l.operatore = ? GROUP BY l.id ORDER BY l.creato DESC`);
    return (righe.all(operatore) as RigaSalvata[]).map(comeLotto);
  }

  /** @throws ErrorePostazione LOTTO_ASSENTE also for who is not its operator */
  leggi(id: string, operatore: string): LottoSalvato {
    const riga = this.#db.prepare(`${conConti} WHERE l.id = ? AND l.operatore = ? GROUP BY l.id`).get(id, operatore);
    if (!riga) throw new ErrorePostazione('LOTTO_ASSENTE', id);
    return comeLotto(riga as RigaSalvata);
  }

  /** The next rows to ask, those left half done first. */
  prossime({ id, quante }: Richiesta<'lottoProssime'>): readonly RigaDaFare[] {
    const chiave = this.#chiaveDi(id);
    const righe = this.#db.prepare(
      "SELECT n, operazioni, dato FROM riga_lotto WHERE lotto = ? AND stato = 'attesa' ORDER BY n LIMIT ?",
    );
    return (righe.all(id, quante) as { n: number; operazioni: string; dato: Buffer }[]).map((riga) => ({
      n: riga.n,
      dato: apriSigillo(chiave, riga.dato).toString('utf8'),
      operazioni: JSON.parse(riga.operazioni) as RigaDaFare['operazioni'],
    }));
  }

  /** Durable before the request leaves: a row left half done is asked again by the same number. */
  numera({ id, n, operazioni }: Richiesta<'lottoNumera'>): void {
    this.#db
      .prepare('UPDATE riga_lotto SET operazioni = ? WHERE lotto = ? AND n = ?')
      .run(JSON.stringify(operazioni), id, n);
  }

  conclude({ id, n, stato, esito }: Richiesta<'lottoConclude'>): void {
    this.#db
      .prepare("UPDATE riga_lotto SET stato = ?, esito = ? WHERE lotto = ? AND n = ? AND stato = 'attesa'")
      .run(stato, sigilla(this.#chiaveDi(id), Buffer.from(esito)), id, n);
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
      this.#db.prepare('DELETE FROM riga_lotto WHERE lotto = ?').run(id);
      this.#db.prepare('DELETE FROM lotto WHERE id = ?').run(id);
    })();
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

interface RigaSalvata extends Omit<LottoSalvato, 'pratica'> {
  readonly pratica: string;
  readonly operatore: string;
  readonly serie: string;
  readonly progressivo: number;
}

const comeLotto = ({ id, pratica, codice, creato, righe, fatte, rifiutate, ...suoi }: RigaSalvata): LottoSalvato => ({
  ...{ id, codice, creato, righe, fatte, rifiutate },
  pratica: { id: pratica, numero: numeroDi(suoi) },
});
