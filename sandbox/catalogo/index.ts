import { schede } from './schede.ts';
import { servizi } from './servizi.ts';
import { tabelle } from './tabelle.ts';

/** Errors and warnings of ANPR's catalogue that the sandbox answers with, in the catalogue's own words (anpr-protocol 5). */
export const catalogo = { ...tabelle, ...schede, ...servizi } as const;
