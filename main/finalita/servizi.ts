import { servizi, type CodiceServizio } from '../../contract/consultazione.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { CodiceOperazione, CodiceRegistrazione } from '../../contract/operazioni/index.ts';
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

/** Civil status reaches the registry by what it certifies: the rest of registering is the registry's own. */
const perStatoCivile: readonly CodiceRegistrazione[] = ['1001', '2001', '5008', '5012', '1013', '2011', '5021', 'A001'];

/** @throws ErrorePostazione FINALITA_NON_AMMESSA */
export function autorizzaRegistrazione(registrazione: CodiceRegistrazione, { codice }: Finalita): void {
  const ammessa =
    codice === 'sportello-anagrafe' || (codice === 'stato-civile' && perStatoCivile.includes(registrazione));
  if (!ammessa) throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${codice}: ${registrazione}`);
}

/** @throws ErrorePostazione FINALITA_NON_AMMESSA */
export function autorizzaServizio(servizio: CodiceServizio, { codice }: Finalita): void {
  if (!ammessi[servizio].includes(codice)) throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${codice}: ${servizio}`);
}
