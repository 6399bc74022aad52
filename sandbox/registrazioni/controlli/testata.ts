import type { Campi } from '../../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../../contract/operazioni/index.ts';
import { testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';

/** A procedure has a date of its own, and a notice of rectification the dates that it puts right. */
const senzaDecorrenza: readonly CodiceRegistrazione[] = ['1014', '5014'];

/** Checks the header of a registration and returns the day from which it has effect. */
export function controllaTestata(codice: CodiceRegistrazione, testata: Campi, oggi: string): string {
  const tipo = testoDi(testata, 'tipoOperazione')!;
  if (!['C', 'V', 'R'].includes(tipo)) throw new ErroreAnpr('EHR26', [tipo], 'tipoOperazione');
  const protocollo = testoDi(testata, 'dataProtocolloComune')?.slice(0, 10);
  if (protocollo !== undefined && protocollo > oggi)
    throw new ErroreAnpr('EHR19', [protocollo], 'dataProtocolloComune');
  const decorrenza = testoDi(testata, 'dataDecorrenza')?.slice(0, 10);
  if (decorrenza === undefined) {
    if (senzaDecorrenza.includes(codice)) return oggi;
    throw new ErroreAnpr('EHR97', [], 'dataDecorrenza');
  }
  if (decorrenza > oggi) throw new ErroreAnpr('EHR18', [decorrenza], 'dataDecorrenza');
  const definizione = testoDi(testata, 'dataDefinizionePratica')?.slice(0, 10);
  if (definizione !== undefined && definizione < decorrenza) {
    throw new ErroreAnpr('EHR84', [definizione], 'dataDefinizionePratica');
  }
  return decorrenza;
}
