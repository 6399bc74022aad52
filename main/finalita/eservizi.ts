import { ErrorePostazione } from '../../contract/esito.ts';
import type { Finalita } from '../../contract/finalita.ts';
import { eServizi, type CodiceEService } from '../../contract/operazioni/pdnd/catalogo.ts';

/** The services of ID ANPR, which whoever may ask anything may ask first (DM 3 March 2023, art. 3). */
const perId: readonly CodiceEService[] = ['C030', 'C031'];

/** What the purpose may ask of PDND: those that answer yes or no first, then those that disclose data. */
export function eServiziDi({ eServizi: suoi }: Finalita): readonly CodiceEService[] {
  if (suoi.length === 0) return [];
  const verifica = (codice: CodiceEService) => eServizi[codice].specie === 'verifica';
  return [...suoi.filter(verifica), ...suoi.filter((uno) => !verifica(uno)), ...perId];
}

/** @throws ErrorePostazione FINALITA_NON_AMMESSA */
export function autorizzaEService(codice: CodiceEService, finalita: Finalita): void {
  if (eServiziDi(finalita).includes(codice)) return;
  throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${finalita.codice}: ${codice}`);
}
