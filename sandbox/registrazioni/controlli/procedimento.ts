import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import type { Procedimento } from '../../archivio/procedimenti.ts';
import type { Atto } from '../atto.ts';

export const chiuso = ({ stati }: Procedimento): boolean =>
  ['C', 'A'].includes(testoDi(stati.at(-1), 'tipoOperazione') ?? '');

/** The procedure of the sender's that is named, by ANPR's number or by the Comune's. */
function trovaProcedimento({ procedimenti, mittente }: Atto, dati: Campi): Procedimento | undefined {
  const numero = testoDi(dati, 'numeroPraticaAnpr');
  if (numero !== undefined) return procedimenti.cerca(mittente, { numero })[0];
  return procedimenti.cerca(mittente, { pratica: testoDi(dati, 'numeroPraticaComune')! })[0];
}

/** Ties the registration to the procedure that led to it; a procedure that is not there is worth a warning. */
export function collegaProcedimento(atto: Atto): void {
  const dati = sezioneDi(atto.richiesta, 'datiDelProcedimento');
  if (!dati) return;
  if (dati['numeroPraticaAnpr'] === undefined && dati['numeroPraticaComune'] === undefined) {
    throw new ErroreAnpr('EN247');
  }
  const suo = trovaProcedimento(atto, dati);
  if (!suo) return atto.avvisa('EN112', [], 'datiDelProcedimento');
  if (chiuso(suo)) return atto.avvisa('EN113', [], 'datiDelProcedimento');
  atto.procedimenti.collega(suo.numero, atto.idOperazione);
}
