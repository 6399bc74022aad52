import { ErroreAnpr } from '../../errori.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto, EsitoRegistrazione } from '../atto.ts';

/**
 * Of two records of one person the one that is cancelled goes, and its ID ANPR is valid no more; when one alone is left,
 * its own is valid again (DM 3 March 2023, annex 6). Of a person who is in ANPR once this cancels nothing.
 */
export function risolviDoppione(atto: Atto, persona: Persona): EsitoRegistrazione {
  const { scrittura } = atto;
  const doppioni = scrittura.doppioniDi(persona.idScheda);
  if (doppioni.length === 0) throw new ErroreAnpr('EN370', [], 'motivoCancellazione');
  scrittura.ritira(persona.idANPR, true);
  if (persona.codiceFiscale !== null) scrittura.ritira(persona.codiceFiscale, true);
  scrittura.togliPersona(persona.idScheda);
  const restano = doppioni.filter((uno) => uno !== persona.idScheda);
  if (restano.length === 1) scrittura.riabilita(restano[0]!);
  return { specie: 'fatta', soggetto: persona.idScheda, altri: restano };
}
