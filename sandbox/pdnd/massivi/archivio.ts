import type { Archivio } from '../../archivio/archivio.ts';
import type { CodiceMassivo } from '../../../contract/operazioni/pdnd/catalogo.ts';

/** Inserted, being worked on, done (pdnd-idanpr 3.5). */
export type StatoMassiva = '0' | '1' | '2';
/** By what each line of the file seeks its person. */
export type ChiaveMassiva = 'codiceFiscale' | 'idANPR';

/** A request of many people. */
export interface Massiva {
  /** ANPR's number. */
  readonly id: number;
  readonly client: string;
  readonly servizio: CodiceMassivo;
  /** Italy's day on which it came. */
  readonly giorno: string;
  /** Milliseconds since the epoch. */
  readonly inserita: number;
  readonly chiave: ChiaveMassiva;
  /** Day of the records. */
  readonly riferimento: string;
  readonly valori: readonly string[];
  readonly stato: StatoMassiva;
}

type Riga = Omit<Massiva, 'valori'> & { readonly valori: string };
const massivaDa = (riga: Riga): Massiva => ({ ...riga, valori: JSON.parse(riga.valori) as readonly string[] });
const colonne = 'id, client, servizio, giorno, inserita, chiave, riferimento, valori, stato';

/** The requests of many people and what has been found for each line so far. */
export function archivioMassive(db: Archivio) {
  const salva = db.prepare(
    `INSERT INTO pdnd_massiva VALUES (:id, :client, :servizio, :giorno, :inserita, :chiave, :riferimento, :valori,
       :quanti, '0')`,
  );
  const trova = db.prepare<[string, string, string], Riga>(
    `SELECT ${colonne} FROM pdnd_massiva WHERE id = ? AND client = ? AND servizio = ?`,
  );
  const aperte = db.prepare<[], Riga>(`SELECT ${colonne} FROM pdnd_massiva WHERE stato <> '2' ORDER BY id`);
  const inAttesa = db.prepare<[string, string], unknown>(
    "SELECT 1 FROM pdnd_massiva WHERE client = ? AND servizio = ? AND stato <> '2'",
  );
  const nelGiorno = db.prepare<[string, string, string], { n: number }>(
    `SELECT coalesce(sum(quanti), 0) AS n FROM pdnd_massiva WHERE client = ? AND servizio = ? AND giorno = ?`,
  );
  const stato = db.prepare('UPDATE pdnd_massiva SET stato = ? WHERE id = ?');
  const togli = db.prepare('DELETE FROM pdnd_massiva WHERE id = ?');
  const fatte = db.prepare<[number], { n: number }>('SELECT count(*) AS n FROM pdnd_massiva_riga WHERE massiva = ?');
  const scrivi = db.prepare('INSERT INTO pdnd_massiva_riga VALUES (?, ?, ?)');
  const risposte = db.prepare<[number], { dato: string }>(
    'SELECT dato FROM pdnd_massiva_riga WHERE massiva = ? AND dato IS NOT NULL ORDER BY posto',
  );
  return {
    salva: (massiva: Omit<Massiva, 'stato'>): void =>
      void salva.run({ ...massiva, valori: JSON.stringify(massiva.valori), quanti: massiva.valori.length }),
    trova(id: string, client: string, servizio: CodiceMassivo): Massiva | undefined {
      const riga = trova.get(id, client, servizio);
      return riga && massivaDa(riga);
    },
    /** Those that are not done, oldest first. */
    aperte: (): readonly Massiva[] => aperte.all().map(massivaDa),
    /** True where the client has one that is not done. */
    inAttesa: (client: string, servizio: CodiceMassivo): boolean => inAttesa.get(client, servizio) !== undefined,
    /** Lines that the client has asked for on that day. */
    nelGiorno: (client: string, servizio: CodiceMassivo, giorno: string): number =>
      nelGiorno.get(client, servizio, giorno)!.n,
    stato: (id: number, nuovo: StatoMassiva): void => void stato.run(nuovo, id),
    togli: (id: number): void => void togli.run(id),
    /** Lines done so far. */
    fatte: (id: number): number => fatte.get(id)!.n,
    /** What was found for a line; null for nobody. */
    scrivi: (id: number, posto: number, dato: string | null): void => void scrivi.run(id, posto, dato),
    /** What was found, in the order of the file; lines without an answer are not there. */
    risposte: (id: number): readonly string[] => risposte.all(id).map(({ dato }) => dato),
  };
}

export type ArchivioMassive = ReturnType<typeof archivioMassive>;
