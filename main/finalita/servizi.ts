import { servizi, type CodiceServizio } from '../../contract/consultazione.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { CodiceOperazione } from '../../contract/operazioni/index.ts';
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

/** Whose work registrations are, and answers that cannot be told to be of any one service. */
const perChiRegistra: readonly CodiceFinalita[] = ['sportello-anagrafe', 'stato-civile'];

/** Whether the answer to an operation may be seen for a purpose; of a 3002 every purpose sees its own sections. */
export function puoVedere(operazione: CodiceOperazione | undefined, { codice }: Finalita): boolean {
  if (operazione === '3002') return true;
  const servizio = servizi.find((uno) => uno === operazione);
  return (servizio ? ammessi[servizio] : perChiRegistra).includes(codice);
}

/** @throws ErrorePostazione FINALITA_NON_AMMESSA */
export function autorizzaServizio(servizio: CodiceServizio, { codice }: Finalita): void {
  if (!ammessi[servizio].includes(codice)) throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${codice}: ${servizio}`);
}
