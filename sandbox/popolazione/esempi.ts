import type { DatiSandbox } from '../../contract/sandbox.ts';
import type { Archivio } from '../archivio/archivio.ts';

/** A person worth trying a search on. */
export type Esempio = DatiSandbox['soggetti'][number];

/** The official fictitious subjects and one person of every kind. */
export const esempi = (db: Archivio): Esempio[] =>
  db
    .prepare<[], Esempio>(
      `SELECT e.specie, p.id_anpr AS idANPR, coalesce(p.codice_fiscale, '') AS codiceFiscale, p.cognome, p.nome
       FROM esempio e JOIN persona p ON p.id_scheda_soggetto = e.persona ORDER BY e.ordine, e.persona`,
    )
    .all();
