import type { Archivio } from '../archivio/archivio.ts';
import type { DatiScheda, Sezioni } from './sezioni.ts';

/** A person as the archive keeps it, with the household's share of the record. */
export interface Persona {
  readonly idScheda: number;
  readonly idANPR: string;
  readonly codiceFiscale: string | null;
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: 'M' | 'F';
  readonly dataNascita: string;
  /** Comune of residence, or of the AIRE. */
  readonly istat: string;
  readonly dataDecesso: string | null;
  readonly idFamiglia: number;
  readonly sezioni: Sezioni;
}

export interface Scheda {
  readonly id: number;
  /** 1 family, 2 convivenza. */
  readonly tipo: '1' | '2';
  readonly istat: string;
  readonly dati: DatiScheda;
}

export interface PerGeneralita {
  readonly cognome: string;
  readonly nome: string;
  readonly sesso?: string;
  readonly dataNascita?: string;
}

interface RigaPersona extends Omit<Persona, 'sezioni'> {
  readonly dati: string;
  readonly scheda: string;
}

const colonne = `p.id_scheda_soggetto AS idScheda, p.id_anpr AS idANPR, p.codice_fiscale AS codiceFiscale,
  p.cognome, p.nome, p.sesso, p.data_nascita AS dataNascita, p.istat, p.data_decesso AS dataDecesso,
  p.scheda AS idFamiglia, p.dati, s.dati AS scheda`;
const sorgente = 'FROM persona p JOIN scheda s ON s.id = p.scheda';

const persona = ({ dati, scheda, ...riga }: RigaPersona): Persona => {
  const comuni = JSON.parse(scheda) as DatiScheda;
  return { ...riga, sezioni: { ...(JSON.parse(dati) as Sezioni), ...comuni } };
};

/** Searches in the population. Names are compared as they are written, in capitals and with their accents. */
export function popolazione(db: Archivio) {
  const cerca = (dove: string) => {
    const query = db.prepare<unknown[], RigaPersona>(`SELECT ${colonne} ${sorgente} WHERE ${dove}`);
    return (...valori: unknown[]): Persona[] => query.all(...valori).map(persona);
  };
  const perIdAnpr = cerca('p.id_anpr = ?');
  const perCodiceFiscale = cerca('p.codice_fiscale = ?');
  const perIdScheda = cerca('p.id_scheda_soggetto = ?');
  const perGeneralita = cerca(`p.cognome = ? AND p.nome = ? AND p.sesso = coalesce(?, p.sesso)
    AND p.data_nascita = coalesce(?, p.data_nascita) ORDER BY p.id_scheda_soggetto`);
  const diFamiglia = cerca('p.scheda = ? ORDER BY p.id_scheda_soggetto');
  const scheda = db.prepare<[number], Omit<Scheda, 'dati'> & { dati: string }>('SELECT * FROM scheda WHERE id = ?');
  return {
    perIdAnpr: (id: string): Persona[] => perIdAnpr(id),
    perCodiceFiscale: (codice: string): Persona[] => perCodiceFiscale(codice),
    perIdScheda: (id: string): Persona[] => perIdScheda(id),
    perGeneralita: (chi: PerGeneralita): Persona[] =>
      perGeneralita(chi.cognome, chi.nome, chi.sesso ?? null, chi.dataNascita ?? null),
    /** Everybody whose record is in the household, the dead too. */
    componenti: (idFamiglia: number): Persona[] => diFamiglia(idFamiglia),
    scheda(id: number): Scheda {
      const riga = scheda.get(id)!;
      return { ...riga, dati: JSON.parse(riga.dati) as DatiScheda };
    },
    quante: (): number => db.prepare<[], { n: number }>('SELECT count(*) AS n FROM persona').get()!.n,
  };
}

export type Popolazione = ReturnType<typeof popolazione>;
