import type { Archivio } from '../archivio/archivio.ts';

/** The tables that registrations change, with the columns that name a row. */
const chiavi = {
  persona: ['id_scheda_soggetto'],
  scheda: ['id'],
  appartenenza: ['persona', 'dal'],
  codice_precedente: ['codice'],
  doppione: ['persona'],
  identificativo_ritirato: ['valore'],
  procedimento: ['numero'],
  procedimento_persona: ['numero', 'persona'],
  esempio: ['persona'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TabellaMutevole = keyof typeof chiavi;
export type Chiave = readonly (string | number)[];

type Riga = Readonly<Record<string, string | number | null>>;

/** A later operation, not annulled, that changed what another had changed. */
export interface Successiva {
  readonly idANPR: number;
  readonly codice: string;
  readonly tabella: TabellaMutevole;
}

const dove = (tabella: TabellaMutevole): string => chiavi[tabella].map((colonna) => `${colonna} = ?`).join(' AND ');

/**
 * The journal of registrations: every row as it was before each operation first touched it. Undoing an operation puts
 * those rows back, byte for byte, which is why it can be the last one only: a later one was made on top of them.
 */
export function giornale(db: Archivio) {
  const gia = db.prepare<[number, string, string], unknown>(
    'SELECT 1 FROM effetto WHERE id_anpr = ? AND tabella = ? AND chiave = ?',
  );
  const annota = db.prepare('INSERT INTO effetto VALUES (?, ?, ?, ?)');
  const effetti = db.prepare<[number], { tabella: TabellaMutevole; chiave: string; prima: string | null }>(
    'SELECT tabella, chiave, prima FROM effetto WHERE id_anpr = ?',
  );
  const dimentica = db.prepare('DELETE FROM effetto WHERE id_anpr = ?');
  const dopo = db.prepare<[number], Successiva>(
    `SELECT DISTINCT o.id_anpr AS idANPR, o.codice, mio.tabella FROM effetto mio
     JOIN effetto suo ON suo.tabella = mio.tabella AND suo.chiave = mio.chiave AND suo.id_anpr > mio.id_anpr
     JOIN operazione o ON o.id_anpr = suo.id_anpr
     WHERE mio.id_anpr = ? ORDER BY o.id_anpr`,
  );
  const leggi = (tabella: TabellaMutevole, chiave: Chiave): Riga | undefined =>
    db.prepare<unknown[], Riga>(`SELECT * FROM ${tabella} WHERE ${dove(tabella)}`).get(...chiave);

  const rimetti = (tabella: TabellaMutevole, chiave: Chiave, prima: Riga | null): void => {
    db.prepare(`DELETE FROM ${tabella} WHERE ${dove(tabella)}`).run(...chiave);
    if (!prima) return;
    const colonne = Object.keys(prima);
    db.prepare(`INSERT INTO ${tabella} (${colonne.join(', ')}) VALUES (${colonne.map(() => '?').join(', ')})`).run(
      ...Object.values(prima),
    );
  };

  return {
    /** Keeps a row as it is now, unless the operation has touched it already. True where it had not. */
    annota(operazione: number, tabella: TabellaMutevole, chiave: Chiave): boolean {
      const testo = JSON.stringify(chiave);
      if (gia.get(operazione, tabella, testo)) return false;
      const riga = leggi(tabella, chiave);
      annota.run(operazione, tabella, testo, riga ? JSON.stringify(riga) : null);
      return true;
    },
    /** Numbers of the records of the people whom an operation changed. */
    persone: (operazione: number): number[] =>
      effetti.all(operazione).flatMap(({ tabella, chiave }) => {
        if (tabella !== 'persona' && tabella !== 'appartenenza') return [];
        return [(JSON.parse(chiave) as readonly [number])[0]];
      }),
    /** Numbers of the households that an operation changed, or that somebody joined or left. */
    schede: (operazione: number): number[] =>
      effetti
        .all(operazione)
        .flatMap(({ tabella, chiave }) => (tabella === 'scheda' ? [(JSON.parse(chiave) as readonly [number])[0]] : [])),
    /** Operations that changed the same rows afterwards, oldest first. */
    successive: (operazione: number): Successiva[] => dopo.all(operazione),
    /** Puts every row back as it was before the operation, of which nothing is left. */
    ripristina(operazione: number): void {
      for (const { tabella, chiave, prima } of effetti.all(operazione)) {
        rimetti(tabella, JSON.parse(chiave) as Chiave, prima === null ? null : (JSON.parse(prima) as Riga));
      }
      dimentica.run(operazione);
    },
    /** Takes out of the journal all that says anything of a person: what was done to them can no longer be undone. */
    scorda(persona: number): void {
      db.prepare(
        `DELETE FROM effetto WHERE tabella IN ('persona', 'appartenenza', 'doppione') AND json_extract(chiave, '$[0]') = ?
         OR tabella = 'codice_precedente' AND json_extract(prima, '$.persona') = ?`,
      ).run(persona, persona);
    },
  };
}

export type Giornale = ReturnType<typeof giornale>;
