import type { Gestori } from '../contract/canali.ts';
import { esitoDi } from '../contract/esito.ts';
import type { Parti } from './parti.ts';

/** What main answers on the driver of the cards: with or without a session, since without a driver there is none. */
export function gestoriDriver(parti: () => Parti): Pick<Gestori, 'driver:stato' | 'driver:scegli'> {
  return {
    'driver:stato': () => esitoDi(() => parti().driver.stato()),
    'driver:scegli': ({ scelta }) => esitoDi(() => parti().driver.scegli(scelta)),
  };
}
