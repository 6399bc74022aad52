import type { Campi } from '../../../contract/operazioni/albero.ts';

/** `tipoInfoValore`: yes, no, impossible to say (E000Vocabolario.xsd). */
export type Risposta = 'S' | 'N' | 'A';

/**
 * The questions that ANPR answers by number and key. Four are known (pdnd-idanpr 3.3); the list of the others is not
 * public, and here they have numbers of ours, far from ANPR's.
 */
const domande = {
  generalita: ['1002', "Verifica generalita'"],
  vita: ['1003', 'Verifica esistenza in vita'],
  morte: ['1007', 'Verifica dichiarazione morte'],
  'data-decesso': ['1015', 'Data decesso'],
  matrimonio: ['9005', 'Verifica matrimonio'],
  cittadinanza: ['9006', 'Verifica cittadinanza'],
  residenza: ['9008', 'Verifica residenza'],
  'stato-famiglia': ['9009', 'Verifica stato di famiglia'],
  'stato-libero': ['9010', 'Verifica stato libero'],
  vedovanza: ['9011', 'Verifica vedovanza'],
  paternita: ['9012', "Verifica paternita'"],
  maternita: ['9013', "Verifica maternita'"],
  'unione-civile': ['9014', 'Verifica unione civile'],
  'id-anpr': ['9031', 'Verifica identificativo unico nazionale'],
} as const satisfies Record<string, readonly [id: string, chiave: string]>;
export type NomeDomanda = keyof typeof domande;

export const NON_CORRISPONDENTE = 'Dato non corrispondente';

/** An answer of `infoSoggettoEnte`. */
export function info(domanda: NomeDomanda, valore: Risposta, dettaglio?: string): Campi {
  const [id, chiave] = domande[domanda];
  return { id, chiave, valore, ...(dettaglio === undefined ? {} : { dettaglio }) };
}

/** Yes, or no because what was declared is not so. */
export const confronto = (domanda: NomeDomanda, uguale: boolean): Campi =>
  uguale ? info(domanda, 'S') : info(domanda, 'N', NON_CORRISPONDENTE);

/** An answer that is a day. */
export function infoData(domanda: NomeDomanda, valoreData: string): Campi {
  const [id, chiave] = domande[domanda];
  return { id, chiave, valoreData };
}
