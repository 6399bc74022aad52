import type { Carta, Lettore } from '../../contract/carta.ts';
import type { Stato } from '../../contract/stato.ts';

/** A card that may be chosen, with the reader that holds it. */
export interface CartaInLettore {
  readonly lettore: Lettore;
  readonly carta: Carta;
}

/** The cards that can be asked for a PIN; a token never initialised is not a card of anybody. */
export const carteDi = (lettori: readonly Lettore[]): readonly CartaInLettore[] =>
  lettori.flatMap((lettore) => (lettore.carta?.inizializzata ? [{ lettore, carta: lettore.carta }] : []));

/** The demo cards of operators come first: who tries the application wants to consult, not to appoint people. */
export const primaGliOperatori = (
  carte: readonly CartaInLettore[],
  dimostrative: Stato['ambiente']['carteDimostrative'],
): readonly CartaInLettore[] => {
  const posto = ({ carta }: CartaInLettore) => (dimostrative[carta.etichetta]?.ruolo === 'operatore' ? 0 : 1);
  return [...carte].sort((una, altra) => posto(una) - posto(altra));
};
