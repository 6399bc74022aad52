import type { CodiceServizio } from '../../contract/consultazione.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import { codiciFinalita, type CodiceFinalita, type Finalita } from '../../contract/finalita.ts';

/** Which purposes a service may be asked for; versions and files of one's own are nobody's data. */
const ammessi: Readonly<Record<CodiceServizio, readonly CodiceFinalita[]>> = {
  '3001': ['sportello-anagrafe', 'stato-civile'],
  '3003': ['sportello-anagrafe', 'stato-civile', 'certificazione', 'verifica-ufficio'],
  '3004': ['sportello-anagrafe', 'stato-civile', 'verifica-ufficio'],
  '3005': ['sportello-anagrafe', 'stato-civile', 'certificazione', 'verifica-ufficio'],
  '3006': ['sportello-anagrafe'],
  '3007': ['sportello-anagrafe', 'stato-civile', 'certificazione', 'verifica-ufficio'],
  '3008': ['elettorale'],
  '7002': codiciFinalita,
  '7003': codiciFinalita,
  CIE2: ['carta-identita', 'sportello-anagrafe'],
};

/** @throws ErrorePostazione FINALITA_NON_AMMESSA */
export function autorizzaServizio(servizio: CodiceServizio, { codice }: Finalita): void {
  if (!ammessi[servizio].includes(codice)) throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${codice}: ${servizio}`);
}
