import type { Controllo } from './controllo.ts';
import { sottoEta } from './date.ts';
import { codiceIntestatario, componentiDi, dentro, maggioreEta } from './fatti.ts';
import { testoDi } from '../operazioni/valori.ts';

/** The changes in which whoever is named goes to another family: 5005, and 5001 of composition. */
const cambiaFamiglia = (operazione: string, mutazione: string | undefined): boolean =>
  operazione === '5005' || (operazione === '5001' && mutazione === '2');

/** Minors who change family without an adult; one who would be the head is another check's. */
export const minoreSolo: Controllo = ({ operazione, campi, decorrenza }) => {
  if (!cambiaFamiglia(operazione, testoDi(dentro(campi, 'datiControllo'), 'tipoMutazione'))) return [];
  const chi = componentiDi(campi);
  const soli = chi.every(({ nascita }) => nascita !== undefined && sottoEta(nascita, decorrenza, maggioreEta));
  if (!soli || chi.some(({ legame }) => legame === codiceIntestatario)) return [];
  return chi.slice(0, 1).map(({ percorso }) => ({ percorso: `${percorso}/legameSoggetto/codiceLegame` }));
};
