import type { Gestori } from '../contract/canali.ts';
import { esitoDi, nulla } from '../contract/esito.ts';
import type { Parti } from './parti.ts';
import { conSegreti } from './segreti.ts';

/** What main answers on the cards in the readers: looking at them again, a new PIN by the old one or by the PUK. */
export function gestoriCarta(
  parti: () => Parti,
): Pick<Gestori, 'carta:riesamina' | 'carta:cambiaPin' | 'carta:sbloccaPin'> {
  return {
    'carta:riesamina': () => esitoDi(async () => nulla(await parti().esameCarte.riesamina())),
    'carta:cambiaPin': ({ pin, nuovo, ...carta }) =>
      conSegreti([pin, nuovo], async () => nulla(await parti().pinCarta.cambia(carta, { pin, nuovo }))),
    'carta:sbloccaPin': ({ puk, nuovo, ...carta }) =>
      conSegreti([puk, nuovo], async () => nulla(await parti().pinCarta.sblocca(carta, { puk, nuovo }))),
  };
}
