import type Database from 'better-sqlite3';
import type { PraticaSalvata, RichiesteArchivio } from '../../../contract/archivio.ts';
import { ErrorePostazione } from '../../../contract/esito.ts';
import { massimoNote, type CambiPratica, type ContenutoPratica } from '../../../contract/pratica.ts';
import { piano } from '../../../contract/testo.ts';
import { apriSigillo, nuovaChiave, sigilla } from './sigillo.ts';

/** The practices, each under a key of its own: destroying the key destroys what it says (design 5.5). */
export class PraticheSalvate {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /** Opens a practice with the next number of its series. */
  apri({ serie, contenuto, ...pratica }: RichiesteArchivio['praticaApri']['richiesta']): PraticaSalvata {
    const chiave = nuovaChiave();
    return this.#db.transaction(() => {
      const progressivo = this.#db
        .prepare('SELECT coalesce(max(progressivo), 0) + 1 FROM pratica WHERE serie = ?')
        .pluck()
        .get(serie) as number;
      this.#db
        .prepare(
          `INSERT INTO pratica (id, serie, progressivo, aperta, operatore, finalita, chiave, sigillato)
           VALUES (@id, @serie, @progressivo, @aperta, @operatore, @finalita, @chiave, @sigillato)`,
        )
        .run({ ...pratica, serie, progressivo, chiave, sigillato: chiudi(chiave, contenuto) });
      return this.leggi(pratica.id)!;
    })();
  }

  /** Null also for one whose key was destroyed. */
  leggi(id: string): PraticaSalvata | null {
    const riga = this.#riga(id);
    return riga?.chiave ? comePratica(riga) : null;
  }

  /**
   * Changes what the practice says: what is given, the rest as it was; an empty text takes a field away.
   *
   * @throws ErrorePostazione NOTE_TROPPO_LUNGHE where what is added does not fit
   */
  aggiorna(id: string, { aggiungiNote, ...cambi }: CambiPratica): PraticaSalvata {
    const { chiave, sigillato } = this.#viva(id);
    const scritto = { ...apri(chiave, sigillato), ...cambi };
    const nuovo = Object.fromEntries(
      Object.entries({ ...scritto, ...conNota(scritto.note, aggiungiNote) }).filter(([, testo]) => testo !== ''),
    );
    this.#db.prepare('UPDATE pratica SET sigillato = ? WHERE id = ?').run(chiudi(chiave, nuovo), id);
    return this.leggi(id)!;
  }

  /** Closed at `chiusa` (`xs:dateTime`), or open again where it is null. */
  chiudi(id: string, chiusa: string | null): PraticaSalvata {
    this.#viva(id);
    this.#db.prepare('UPDATE pratica SET chiusa = ? WHERE id = ?').run(chiusa, id);
    return this.leggi(id)!;
  }

  /** Gives the practice to another operator, with what was left half done in it. */
  assegna(id: string, operatore: string): PraticaSalvata {
    this.#viva(id);
    this.#db.transaction(() => {
      this.#db.prepare('UPDATE pratica SET operatore = ? WHERE id = ?').run(operatore, id);
      this.#db.prepare('UPDATE bozza SET operatore = ? WHERE pratica = ?').run(operatore, id);
    })();
    return this.leggi(id)!;
  }

  /** The newest first; what a practice says is sealed, so a text is looked for in each that it may be in. */
  cerca({
    operatore,
    testo,
    stato,
    quante,
  }: RichiesteArchivio['praticheCerca']['richiesta']): readonly PraticaSalvata[] {
    const righe = this.#db
      .prepare(
        `SELECT * FROM pratica WHERE chiave IS NOT NULL AND (@operatore IS NULL OR operatore = @operatore)
         AND (@stato IS NULL OR (@stato = 'chiusa') = (chiusa IS NOT NULL)) ORDER BY aperta DESC`,
      )
      .iterate({ operatore, stato: stato ?? null }) as IterableIterator<RigaPratica>;
    const cercato = piano(testo ?? '');
    const trovate: PraticaSalvata[] = [];
    for (const riga of righe) {
      const pratica = comePratica(riga);
      const { numero, protocollo, persona, note } = pratica;
      if (piano([numero, protocollo, persona, note].join(' ')).includes(cercato)) trovate.push(pratica);
      if (trovate.length >= quante) break;
    }
    return trovate;
  }

  /** Closed before `limite` (`xs:dateTime`), still readable, and with nothing left to be ascertained. */
  scadute(limite: string): readonly { id: string; numero: string }[] {
    const righe = this.#db.prepare(
      `SELECT * FROM pratica WHERE chiusa < ? AND chiave IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM registrazione WHERE registrazione.pratica = pratica.id AND stato <> 'nota')`,
    );
    return (righe.all(limite) as RigaPratica[]).map((riga) => ({ id: riga.id, numero: numeroDi(riga) }));
  }

  /** Opened before `limite`, never closed, and with nothing of later in them. */
  dimenticate(limite: string): readonly { id: string; numero: string }[] {
    const righe = this.#db.prepare(
      `SELECT * FROM pratica WHERE chiusa IS NULL AND chiave IS NOT NULL AND aperta < @limite
       AND NOT EXISTS (SELECT 1 FROM bozza WHERE bozza.pratica = pratica.id AND aggiornata >= @limite)
       AND NOT EXISTS (SELECT 1 FROM registrazione WHERE registrazione.pratica = pratica.id AND stato <> 'nota')
       AND NOT EXISTS (SELECT 1 FROM originale WHERE originale.pratica = pratica.id AND ricevuta >= @limite)`,
    );
    return (righe.all({ limite }) as RigaPratica[]).map((riga) => ({ id: riga.id, numero: numeroDi(riga) }));
  }

  /** Closes a practice and takes from it all that it holds but its registrations. */
  svuota(id: string): void {
    const { chiave } = this.#viva(id);
    const cambi = { id, chiusa: new Date().toISOString(), sigillato: chiudi(chiave, {}) };
    this.#db.transaction(() => {
      this.#eliminaLavoro(id);
      this.#db.prepare('UPDATE pratica SET chiusa = @chiusa, sigillato = @sigillato WHERE id = @id').run(cambi);
    })();
  }

  /** Destroys the key of a practice closed before `limite`, and with it all that was sealed under it; says whether. */
  distruggi(id: string, limite: string): boolean {
    return this.#db.transaction(() => {
      const { changes } = this.#db
        .prepare("UPDATE pratica SET chiave = NULL, sigillato = x'' WHERE id = ? AND chiusa < ?")
        .run(id, limite);
      if (changes === 0) return false;
      this.#eliminaLavoro(id);
      this.#db.prepare('DELETE FROM registrazione WHERE pratica = ?').run(id);
      return true;
    })();
  }

  /** The key under which all that belongs to the practice is sealed. @throws ErrorePostazione PRATICA_ASSENTE */
  chiave(id: string): Buffer {
    return this.#viva(id).chiave;
  }

  /** All that was done under the practice, but its registrations. */
  #eliminaLavoro(id: string): void {
    this.#db.prepare('DELETE FROM bozza WHERE pratica = ?').run(id);
    this.#db.prepare('DELETE FROM originale WHERE pratica = ?').run(id);
    this.#db.prepare('DELETE FROM massiva WHERE lotto IN (SELECT id FROM lotto WHERE pratica = ?)').run(id);
    this.#db.prepare('DELETE FROM riga_lotto WHERE lotto IN (SELECT id FROM lotto WHERE pratica = ?)').run(id);
    this.#db.prepare('DELETE FROM lotto WHERE pratica = ?').run(id);
  }

  #riga(id: string): RigaPratica | undefined {
    return this.#db.prepare('SELECT * FROM pratica WHERE id = ?').get(id) as RigaPratica | undefined;
  }

  #viva(id: string): RigaPratica & { readonly chiave: Buffer } {
    const riga = this.#riga(id);
    if (!riga?.chiave) throw new ErrorePostazione('PRATICA_ASSENTE', id);
    return { ...riga, chiave: riga.chiave };
  }
}

interface RigaPratica {
  readonly id: string;
  readonly serie: string;
  readonly progressivo: number;
  readonly aperta: string;
  readonly chiusa: string | null;
  readonly operatore: string;
  readonly finalita: string;
  /** Null once it was destroyed. */
  readonly chiave: Buffer | null;
  readonly sigillato: Buffer;
}

/** The number of a practice, as the office writes it: `2026/PC-0001/00042`. */
export const numeroDi = ({ serie, progressivo }: Pick<RigaPratica, 'serie' | 'progressivo'>): string =>
  `${serie}/${String(progressivo).padStart(5, '0')}`;

const comePratica = (riga: RigaPratica): PraticaSalvata => {
  const { id, aperta, operatore, finalita, chiusa, chiave, sigillato } = riga;
  return {
    id,
    numero: numeroDi(riga),
    aperta,
    operatore,
    finalita,
    ...(chiusa === null ? {} : { chiusa }),
    ...(chiave ? apri(chiave, sigillato) : {}),
  };
};

const conNota = (note = '', aggiunta = ''): ContenutoPratica => {
  const intere = [note, aggiunta].filter((una) => una !== '').join('\n');
  // Notes are what was done and why: cut short they may say something else.
  if (intere.length > massimoNote) throw new ErrorePostazione('NOTE_TROPPO_LUNGHE', `${intere.length} characters`);
  return { note: intere };
};

const chiudi = (chiave: Buffer, contenuto: ContenutoPratica): Buffer =>
  sigilla(chiave, Buffer.from(JSON.stringify(contenuto)));
const apri = (chiave: Buffer, sigillato: Buffer): ContenutoPratica =>
  JSON.parse(apriSigillo(chiave, sigillato).toString('utf8')) as ContenutoPratica;
