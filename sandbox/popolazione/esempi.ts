import type { Archivio } from '../archivio/archivio.ts';
import { comuneOspite } from './luoghi.ts';
import { nucleiUfficiali } from './ufficiali.ts';

/** A person worth trying a search on. */
export interface Esempio {
  readonly idANPR: string;
  /** Empty where the person has none. */
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
}

const residenti = 'istat = :istat AND data_decesso IS NULL';

/** One condition for each kind of person that a client must be able to show. */
const specie = [
  'istat = :istat AND data_decesso IS NOT NULL',
  `${residenti} AND dati ->> '$.generalita.soggettoAIRE' = 'S' AND codice_fiscale IS NOT NULL`,
  `${residenti} AND codice_fiscale IS NULL`,
  `${residenti} AND cognome = 'BARALDI' AND nome = 'ANDREA' AND data_nascita = '1984-06-21'`,
  `${residenti} AND cognome = 'BARALDI' AND nome = 'ANDREA' AND data_nascita < '1984'`,
  `${residenti} AND cognome = 'D''ANGELO' AND nome = 'NICOLÒ' AND data_nascita = '1975-03-09'`,
  `${residenti} AND cognome = 'MÜLLER' AND nome = 'ANNA-LUISA' AND substr(codice_fiscale, 15, 1) > '9'`,
  `${residenti} AND dati ->> '$.legameSoggetto.tipoLegame' = '4'`,
  `${residenti} AND dati -> '$.permessoSoggiorno' IS NOT NULL`,
  `${residenti} AND dati ->> '$.generalita.luogoNascita.localita.codiceStato' = '206'`,
  `${residenti} AND dati ->> '$.legameSoggetto.tipoLegame' = '3' AND dati ->> '$.legameSoggetto.codiceLegame' = '1'
    AND (SELECT count(*) FROM persona f WHERE f.scheda = persona.scheda) >= 5`,
];

/** The official fictitious subjects and one person of every kind, all found in the archive. */
export function esempi(db: Archivio): Esempio[] {
  const colonne = `id_anpr AS idANPR, coalesce(codice_fiscale, '') AS codiceFiscale, cognome, nome`;
  const ufficiale = db.prepare<[string], Esempio>(`SELECT ${colonne} FROM persona WHERE id_anpr = ?`);
  const ufficiali = nucleiUfficiali.map(({ membri: [chi] }) => ufficiale.get(chi!.idANPR!)!);
  const altri = specie.map((dove) =>
    db
      .prepare<[object], Esempio>(`SELECT ${colonne} FROM persona WHERE ${dove} ORDER BY id_scheda_soggetto LIMIT 1`)
      .get({ istat: comuneOspite.istat }),
  );
  return [...ufficiali, ...altri.filter((chi) => chi !== undefined)];
}
