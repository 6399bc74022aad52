import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import type { Archivio } from '../archivio/archivio.ts';
import type { Legame } from '../popolazione/nuclei.ts';
import { alla, inOrdine, type Sezioni, type Tappa } from '../popolazione/tappe.ts';
import type { Chiave, Giornale, TabellaMutevole } from './giornale.ts';

/** A person's time in a household, from `dal` until the next one. */
export interface Appartenenza {
  readonly persona: number;
  readonly scheda: number;
  readonly dal: string;
  readonly posto: number;
  readonly legami: readonly Legame[];
}

/** What the columns by which people are sought say: what the record says at its end. */
interface Colonne {
  readonly codice: string | null;
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: string;
  readonly dataNascita: string;
  readonly dataDecesso: string | null;
  readonly carta: string | null;
  readonly soggiorno: string | null;
  readonly passaporto: string | null;
}

function colonneDi(tappe: readonly Tappa[]): Colonne {
  const sezioni = alla(tappe, '9999-12-31')!;
  const generalita = sezioneDi(sezioni, 'generalita')!;
  const permesso = sezioneDi(sezioni, 'permessoSoggiorno');
  return {
    codice: testoDi(sezioneDi(generalita, 'codiceFiscale'), 'codFiscale') ?? null,
    cognome: testoDi(generalita, 'cognome') ?? '',
    nome: testoDi(generalita, 'nome') ?? '',
    sesso: testoDi(generalita, 'sesso')!,
    dataNascita: testoDi(generalita, 'dataNascita')!,
    dataDecesso: testoDi(sezioneDi(sezioni, 'datiDecesso'), 'dataEvento') ?? null,
    carta: testoDi(sezioneDi(sezioni, 'cartaIdentita'), 'numero') ?? null,
    soggiorno: testoDi(permesso, 'numeroSoggiorno') ?? null,
    passaporto: testoDi(permesso, 'numeroPassaporto') ?? null,
  };
}

interface RigaAppartenenza extends Omit<Appartenenza, 'legami'> {
  readonly legami: string;
}

/**
 * The write side of the population, for one operation: every row is journaled before it is first changed. Whoever calls
 * it has opened the transaction and has checked that the change may be made.
 *
 * @param primaDi told of each person before the first change to their record or household
 */
export function scrittura(db: Archivio, giornale: Giornale, operazione: number, primaDi: (persona: number) => void) {
  const annota = (tabella: TabellaMutevole, ...chiave: Chiave): void =>
    void giornale.annota(operazione, tabella, chiave);
  const annotaPersona = (persona: number): void => {
    primaDi(persona);
    annota('persona', persona);
  };
  const tappeIn = (tabella: 'persona' | 'scheda', colonna: string, id: number): Tappa[] => {
    const riga = db.prepare<[number], { tappe: string }>(`SELECT tappe FROM ${tabella} WHERE ${colonna} = ?`).get(id);
    return riga ? (JSON.parse(riga.tappe) as Tappa[]) : [];
  };
  const prossimo = (nome: string, colonna: string, tabella: string): number =>
    db
      .prepare<[string], { valore: number }>(
        `INSERT INTO contatore SELECT ?, coalesce(max(${colonna}), 0) + 1 FROM ${tabella} WHERE true
         ON CONFLICT (nome) DO UPDATE SET valore = valore + 1 RETURNING valore`,
      )
      .get(nome)!.valore;

  const questa = {
    operazione,
    /** The next idSchedaSoggettoANPR, and the next number of a household. */
    prossimaPersona: (): number => prossimo('idSchedaSoggettoANPR', 'id_scheda_soggetto', 'persona'),
    prossimaScheda: (): number => prossimo('idFamigliaConvivenzaANPR', 'id', 'scheda'),
    prossimoProcedimento: (): number => prossimo('numeroPraticaAnpr', 'numero', 'procedimento'),

    tappe: (persona: number): Tappa[] => tappeIn('persona', 'id_scheda_soggetto', persona),
    /** Writes a record anew; a codice fiscale that is no longer theirs still leads to them. */
    scriviTappe(persona: number, tappe: readonly Tappa[]): void {
      annotaPersona(persona);
      const { codice: vecchio } = colonneDi(questa.tappe(persona));
      const colonne = colonneDi(tappe);
      db.prepare(
        `UPDATE persona SET codice_fiscale = :codice, cognome = :cognome, nome = :nome, sesso = :sesso,
           data_nascita = :dataNascita, data_decesso = :dataDecesso, carta = :carta, soggiorno = :soggiorno,
           passaporto = :passaporto, tappe = :tappe WHERE id_scheda_soggetto = :persona`,
      ).run({ ...colonne, tappe: JSON.stringify(tappe), persona });
      if (vecchio !== null && vecchio !== colonne.codice) questa.collegaCodice(vecchio, persona);
    },
    collegaCodice(codice: string, persona: number): void {
      annota('codice_precedente', codice);
      db.prepare('INSERT OR REPLACE INTO codice_precedente VALUES (?, ?)').run(codice, persona);
    },
    /** What is different in a record from `dal` on. */
    nuovaTappa(persona: number, dal: string, sezioni: Tappa['sezioni']): void {
      const tappe = questa.tappe(persona);
      questa.scriviTappe(persona, inOrdine([...tappe, { dal, sezioni }], tappe[0]?.dal ?? dal));
    },
    nuovaPersona(idScheda: number, idANPR: string, dal: string, sezioni: Sezioni): void {
      annotaPersona(idScheda);
      const colonne = colonneDi([{ dal, sezioni }]);
      db.prepare(
        `INSERT INTO persona VALUES (:idScheda, :idANPR, :codice, :cognome, :nome, :sesso, :dataNascita, :dataDecesso,
           :carta, :soggiorno, :passaporto, :tappe, NULL)`,
      ).run({ ...colonne, idScheda, idANPR, tappe: JSON.stringify([{ dal, sezioni }]) });
    },
    /** Takes a record away with all that hangs on it, so that it can be put back. */
    togliPersona(persona: number): void {
      annotaPersona(persona);
      for (const { dal } of questa.appartenenze(persona)) questa.togliAppartenenza(persona, dal);
      const codici = db
        .prepare<[number], { codice: string }>('SELECT codice FROM codice_precedente WHERE persona = ?')
        .all(persona);
      for (const { codice } of codici) annota('codice_precedente', codice);
      const pratiche = db
        .prepare<[number], { numero: number }>('SELECT numero FROM procedimento_persona WHERE persona = ?')
        .all(persona);
      for (const { numero } of pratiche) annota('procedimento_persona', numero, persona);
      annota('doppione', persona);
      annota('esempio', persona);
      questa.cancellaRighe(persona);
    },
    /** Takes a record away for ever: nothing in the database says any more that it was there. */
    togliSenzaTraccia(persona: number): void {
      db.prepare('DELETE FROM appartenenza WHERE persona = ?').run(persona);
      questa.cancellaRighe(persona);
      giornale.scorda(persona);
    },
    cancellaRighe(persona: number): void {
      for (const tabella of ['codice_precedente', 'doppione', 'procedimento_persona', 'esempio']) {
        db.prepare(`DELETE FROM ${tabella} WHERE persona = ?`).run(persona);
      }
      db.prepare('DELETE FROM persona WHERE id_scheda_soggetto = ?').run(persona);
    },

    tappeScheda: (scheda: number): Tappa[] => tappeIn('scheda', 'id', scheda),
    nuovaScheda(id: number, tipo: '1' | '2', tappa: Tappa): void {
      annota('scheda', id);
      db.prepare('INSERT INTO scheda VALUES (?, ?, ?)').run(id, tipo, JSON.stringify([tappa]));
    },
    scriviTappeScheda(scheda: number, tappe: readonly Tappa[]): void {
      annota('scheda', scheda);
      db.prepare('UPDATE scheda SET tappe = ? WHERE id = ?').run(JSON.stringify(tappe), scheda);
    },
    nuovaTappaScheda(scheda: number, dal: string, sezioni: Tappa['sezioni']): void {
      const tappe = questa.tappeScheda(scheda);
      questa.scriviTappeScheda(scheda, inOrdine([...tappe, { dal, sezioni }], tappe[0]?.dal ?? dal));
    },

    /** The households that somebody has been in, oldest first. */
    appartenenze: (persona: number): Appartenenza[] =>
      db
        .prepare<[number], RigaAppartenenza>('SELECT * FROM appartenenza WHERE persona = ? ORDER BY dal')
        .all(persona)
        .map((riga) => ({ ...riga, legami: JSON.parse(riga.legami) as Legame[] })),
    scriviAppartenenza({ persona, scheda, dal, posto, legami }: Appartenenza): void {
      primaDi(persona);
      // The households too: whoever leaves or joins one makes what was done to it before the last thing no more.
      const lasciata = questa.appartenenze(persona).at(-1)?.scheda;
      for (const una of new Set([scheda, ...(lasciata === undefined ? [] : [lasciata])])) annota('scheda', una);
      annota('appartenenza', persona, dal);
      db.prepare('INSERT OR REPLACE INTO appartenenza VALUES (?, ?, ?, ?, ?)').run(
        ...[persona, scheda, dal, posto, JSON.stringify(legami)],
      );
    },
    togliAppartenenza(persona: number, dal: string): void {
      primaDi(persona);
      annota('appartenenza', persona, dal);
      db.prepare('DELETE FROM appartenenza WHERE persona = ? AND dal = ?').run(persona, dal);
    },
    /** The place after the last one that a household has ever given. */
    prossimoPosto: (scheda: number): number =>
      db
        .prepare<[number], { posto: number }>(
          'SELECT coalesce(max(posto), 0) + 1 AS posto FROM appartenenza WHERE scheda = ?',
        )
        .get(scheda)!.posto,

    /** True where the ID ANPR, or the codice fiscale, was ever given to anybody. */
    usato: (valore: string): boolean =>
      db
        .prepare(
          `SELECT 1 FROM persona WHERE id_anpr = :valore OR codice_fiscale = :valore
           UNION SELECT 1 FROM codice_precedente WHERE codice = :valore
           UNION SELECT 1 FROM identificativo_ritirato WHERE valore = :valore`,
        )
        .get({ valore }) !== undefined,
    /** An identifier whose record is gone is never given again (DM 3 March 2023, article 2.3.f). */
    ritira(valore: string, tracciato: boolean): void {
      if (tracciato) annota('identificativo_ritirato', valore);
      db.prepare('INSERT OR IGNORE INTO identificativo_ritirato VALUES (?)').run(valore);
    },

    /** People who may be one person; nobody of them has a valid ID ANPR until it is resolved. */
    sospendi(persone: readonly number[], gruppo: number): void {
      for (const persona of persone) {
        annota('doppione', persona);
        db.prepare('INSERT OR REPLACE INTO doppione VALUES (?, ?)').run(persona, gruppo);
      }
    },
    doppioniDi: (persona: number): number[] =>
      db
        .prepare<[number], { persona: number }>(
          'SELECT persona FROM doppione WHERE gruppo = (SELECT gruppo FROM doppione WHERE persona = ?) ORDER BY persona',
        )
        .all(persona)
        .map((riga) => riga.persona),
    riabilita(persona: number): void {
      annota('doppione', persona);
      db.prepare('DELETE FROM doppione WHERE persona = ?').run(persona);
    },

    annotaProcedimento: (numero: number): void => annota('procedimento', numero),
    annotaPersonaDelProcedimento: (numero: number, persona: number): void =>
      annota('procedimento_persona', numero, persona),
  };
  return questa;
}

export type Scrittura = ReturnType<typeof scrittura>;
