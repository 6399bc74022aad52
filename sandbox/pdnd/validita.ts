import { idAnprCorretto } from '../../contract/identificativi/id-anpr.ts';
import { giornoItaliano } from '../giorno.ts';
import type { Popolazione } from '../popolazione/popolazione.ts';

/** Where the check of ANPR's portal is answered, the ID at the end: the real one has no public interface. */
export const PERCORSO_VALIDITA = '/portale/id-anpr/';

/** The existence check of DM 3 March 2023: it says nothing of the person (pdnd-idanpr 4.1). */
export function giudicaIdAnpr(
  popolazione: Popolazione,
  id: string,
  adesso: number,
): { readonly idANPR: string; readonly esito: 'ID ANPR valido' | 'ID ANPR non valido' } {
  const esiste = idAnprCorretto(id) && popolazione.perIdAnpr(id, giornoItaliano(adesso)).length === 1;
  return { idANPR: id, esito: esiste ? 'ID ANPR valido' : 'ID ANPR non valido' };
}
