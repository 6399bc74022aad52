import type { CriteriEService } from '../../../contract/canali.ts';
import { ErrorePostazione } from '../../../contract/esito.ts';
import { codicePersona, riconosci } from '../../../contract/identificativi/riconosci.ts';

// The rows of a file of people, as the officer wrote them.

/** The first column of a CSV, without its heading: a heading has no digit. */
export const datiIn = (testo: string): readonly string[] => {
  const dati = testo
    .split(/\r?\n/)
    .map((riga) =>
      riga
        .split(/[;,\t]/)[0]!
        .replace(/^\uFEFF|"/g, '')
        .trim(),
    )
    .filter((dato) => dato !== '');
  return /\d/.test(dati[0] ?? '') ? dati : dati.slice(1);
};

/** Whom a row is about. @throws ErrorePostazione LOTTO_DATO_NON_VALIDO */
export function criteriDi(dato: string): Exclude<CriteriEService, { specie: 'generalita' }> {
  const codice = codicePersona(riconosci(dato));
  if (!codice) throw new ErrorePostazione('LOTTO_DATO_NON_VALIDO');
  return codice;
}
