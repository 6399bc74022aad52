import { piano } from '../../contract/testo.ts';
import { nomiDati, type Dati, type NomeDato } from './dati.ts';

export interface VoceConfronto {
  readonly nome: NomeDato;
  readonly nostro: string | undefined;
  readonly altro: string | undefined;
  readonly esito: 'uguale' | 'diverso' | 'manca';
}

/**
 * Two accounts of one person, fact by fact. Case, accents and spaces make no difference; a fact that only one side has is
 * told as such.
 *
 * @param soloSeAltro true where the other side says only part of the facts: what it does not say is not compared
 */
export function confronta(nostri: Dati, altri: Dati, soloSeAltro = false): readonly VoceConfronto[] {
  return nomiDati.flatMap((nome): VoceConfronto[] => {
    const nostro = nostri[nome];
    const altro = altri[nome];
    if (altro === undefined && (soloSeAltro || nostro === undefined)) return [];
    if (nostro === undefined || altro === undefined) return [{ nome, nostro, altro, esito: 'manca' }];
    return [{ nome, nostro, altro, esito: piano(nostro) === piano(altro) ? 'uguale' : 'diverso' }];
  });
}

/** The two sides have the record of two people, or of one under two IDs: no difference weighs more. */
export const idDiverso = (voci: readonly VoceConfronto[]): boolean =>
  voci.some(({ nome, esito }) => nome === 'idANPR' && esito === 'diverso');

export const differenze = (voci: readonly VoceConfronto[]): readonly VoceConfronto[] =>
  voci.filter(({ esito }) => esito !== 'uguale');
