import type { Carta, Lettore } from '../../contract/carta.ts';

/** A card that may be chosen, with the reader that holds it. */
export interface CartaInLettore {
  readonly lettore: Lettore;
  readonly carta: Carta;
}

/** The cards that can be asked for a PIN; a token never initialised is not a card of anybody. */
export const carteDi = (lettori: readonly Lettore[]): readonly CartaInLettore[] =>
  lettori.flatMap((lettore) => (lettore.carta?.inizializzata ? [{ lettore, carta: lettore.carta }] : []));
