import type { Gestori } from '../contract/canali.ts';
import { esitoDi } from '../contract/esito.ts';
import type { Parti } from './parti.ts';
import { conSegreti } from './segreti.ts';

/** What main answers on the cards in the readers: looking at them again, a new PIN by the old one or by the PUK. */
export function gestoriCarta(
  parti: () => Parti,
): Pick<Gestori, 'carta:riesamina' | 'carta:cambiaPin' | 'carta:sbloccaPin'> {
  return {
    'carta:riesamina': () =>
      esitoDi(async () => {
        await parti().esameCarte.riesamina();
        return null;
      }),
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
