import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import type { Atto } from '../atto.ts';

/**
 * The values that `listaControlli` takes, by its codes: a family still incomplete (FI), one that may be certified (FC), a
 * change of residence that is forced (FO), a position that is restored, in whole or in part (RA, RP).
 */
const ammessi: Readonly<Record<string, readonly string[]>> = {
  FI: ['0', '1'],
  FC: ['S'],
  FO: ['S'],
  RA: ['1'],
  RP: ['1'],
};

const controlliDi = (richiesta: Campi): readonly Campi[] =>
  sezioniDi(sezioneDi(sezioneDi(richiesta, 'datiControllo'), 'listaControlli'), 'controllo');

/** True where the request has that control, with a value that is not 0. */
export const controllo = (richiesta: Campi, codice: string): boolean =>
  controlliDi(richiesta).some((uno) => testoDi(uno, 'codice') === codice && testoDi(uno, 'valore') !== '0');

/** Checks the controls of a request; a family that is not complete yet is worth a warning. */
export function controllaLista({ richiesta, avvisa }: Pick<Atto, 'richiesta' | 'avvisa'>): void {
  for (const uno of controlliDi(richiesta)) {
    const codice = testoDi(uno, 'codice')!;
    const valore = testoDi(uno, 'valore')!;
    if (codice === 'FC' && valore !== 'S') throw new ErroreAnpr('EN218', [], 'listaControlli');
    const suoi = ammessi[codice];
    if (!suoi) throw new ErroreAnpr('EN372', [codice, 'codice'], 'listaControlli');
    if (!suoi.includes(valore)) throw new ErroreAnpr('EN372', [valore, codice], 'listaControlli');
  }
  if (controllo(richiesta, 'FI')) avvisa('EN213', [], 'listaControlli');
}
