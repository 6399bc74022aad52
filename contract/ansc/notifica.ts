import type { Campi } from '../operazioni/albero.ts';
import { leggi, type ElementoIgnoto, type Lettura } from '../operazioni/lettura.ts';
import { sezioneDi, testoDi } from '../operazioni/valori.ts';
import type { NodoXml } from '../xml/nodo.ts';
import { predisposizioneAnagrafica, spazioAnsc } from './albero.ts';
import type { Proposta } from './proposta.ts';

/** Characters of a notice, at most: the longest act is far below, even in two languages. */
export const massimoNotifica = 400_000;

/** What a notice of ANSC says, and the registrations that it can be the start of. */
export interface NotificaLetta {
  readonly valore: Campi;
  readonly ignoti: readonly ElementoIgnoto[];
  readonly proposte: readonly Proposta[];
}

/** The notices that we know, by `idTipoNotifica`. */
export const tipiNotifica = ['SC01', 'SC08', 'SC09', 'SC11', 'SC15', 'SC16', 'SC17', 'SC18'] as const;
export type TipoNotifica = (typeof tipiNotifica)[number];

/** The kind of a notice; null where it is of a kind that is newer than we are. */
export function tipoDi(valore: Campi): TipoNotifica | null {
  const tipo = testoDi(sezioneDi(valore, 'testata'), 'idTipoNotifica');
  return tipiNotifica.find((uno) => uno === tipo) ?? null;
}

/** Reads a notice, leniently as ANPR's answers are: ANSC runs ahead of its XSD. Null where it is another document. */
export function leggiNotifica(radice: NodoXml): Lettura | null {
  const { nome, spazio } = radice;
  if (nome !== predisposizioneAnagrafica.nome || spazio !== spazioAnsc) return null;
  const lettura = leggi(predisposizioneAnagrafica, radice);
  const intera = ['testata', 'evento'].every((parte) => sezioneDi(lettura.valore, parte) !== undefined);
  return intera ? lettura : null;
}
