import type { Campi, Valore } from '../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';

/** Every person whose data are in some answers: by ID ANPR, else by record number, else by codice fiscale. */
export function personeIn(valori: readonly Campi[]): readonly string[] {
  const trovate = new Set<string>();
  const visita = (nodo: Valore): void => {
    if (typeof nodo === 'string') return;
    if (Array.isArray(nodo)) return (nodo as readonly Valore[]).forEach(visita);
    const campi = nodo as Campi;
    const chi = chiE(campi);
    if (chi !== undefined) trovate.add(chi);
    // Of a record the person is known: who is named in it, parents or spouse, is part of that record.
    if (chi === undefined || campi['identificativi'] === undefined) {
      for (const figlio of Object.values(campi)) if (figlio !== undefined) visita(figlio);
    }
  };
  valori.forEach(visita);
  return [...trovate];
}

const chiE = (campi: Campi): string | undefined => {
  const idANPR = testoDi(sezioneDi(campi, 'identificativi'), 'idANPR');
  if (idANPR !== undefined) return idANPR;
  const scheda = testoDi(campi, 'idSchedaSoggettoANPR');
  if (scheda !== undefined) return `scheda:${scheda}`;
  const codiceFiscale = testoDi(sezioneDi(campi, 'codiceFiscale'), 'codFiscale');
  return codiceFiscale === undefined ? undefined : `cf:${codiceFiscale}`;
};
