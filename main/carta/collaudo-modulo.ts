import { ErrorePostazione } from '../../contract/esito.ts';
import type { Host } from '../host.ts';
import { difettoDi } from './moduli-trovati.ts';
import { TokenHost } from './token-host.ts';

/**
 * Tries a module in a process of its own, before it takes the place of the one in use: that it is there, made for this
 * computer, loads, and tells its readers. No card is spoken to but as at every start, and none is logged in to.
 *
 * @throws ErrorePostazione MODULO_ASSENTE, MODULO_ALTRA_ARCHITETTURA, MODULO_NON_CARICATO, or what the module answered
 */
export async function collauda(
  host: Host,
  percorso: string,
  ambiente: Readonly<Record<string, string>>,
): Promise<void> {
  const difetto = await difettoDi(percorso);
  if (difetto) throw new ErrorePostazione(difetto.code, difetto.dettaglio);
  const prova = new TokenHost(host, { modulo: percorso, ambiente });
  try {
    const esito = await prova.avvia();
    if (!esito.ok) throw new ErrorePostazione(esito.error.code, `${percorso}: ${esito.error.dettaglio ?? ''}`);
  } finally {
    await prova.chiudi();
  }
}
