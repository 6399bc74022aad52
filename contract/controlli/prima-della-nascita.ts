import type { Controllo } from './controllo.ts';
import { percorsoDecorrenza } from './controllo.ts';
import { dataCerta, eventiDi, soggettoDi } from './fatti.ts';

/** Nothing happens to anybody before they are born. */
export const primaDellaNascita: Controllo = (esaminata) => {
  const nascita = dataCerta(soggettoDi(esaminata)?.campi, 'dataNascita');
  if (nascita === undefined) return [];
  const eventi = eventiDi(esaminata).filter(({ data }) => data !== undefined && data < nascita);
  const segni = eventi.map(({ percorso }) => ({ percorso: `${percorso}/dataEvento` }));
  return esaminata.decorrenza < nascita && segni.length === 0 ? [{ percorso: percorsoDecorrenza }] : segni;
};
