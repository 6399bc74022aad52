import type { Gestori } from '../contract/canali.ts';
import type { Parti } from './parti.ts';
import { conSegreti } from './segreti.ts';

/** What main answers on the life of a card: a new PIN, by the old one or by the PUK. */
export function gestoriCarta(parti: () => Parti): Pick<Gestori, 'carta:cambiaPin' | 'carta:sbloccaPin'> {
  return {
    'carta:cambiaPin': ({ pin, nuovo, ...carta }) =>
      conSegreti([pin, nuovo], () =>
        parti()
          .pinCarta.cambia(carta, { pin, nuovo })
          .then(() => null),
      ),
    'carta:sbloccaPin': ({ puk, nuovo, ...carta }) =>
      conSegreti([puk, nuovo], () =>
        parti()
          .pinCarta.sblocca(carta, { puk, nuovo })
          .then(() => null),
      ),
  };
}
