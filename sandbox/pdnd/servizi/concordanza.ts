import type { Campi, Valore } from '../../../contract/operazioni/albero.ts';
import { testoDi } from '../../../contract/operazioni/valori.ts';

/** Said of the datum, not of the person or of the place: they do not make a declaration wrong. */
const nonConfrontati = new Set([
  'validitaCF',
  'dataAttribuzioneValidita',
  'specieFonte',
  'toponimoFonte',
  'civicoFonte',
  'noteIndirizzo',
  'note',
]);

/**
 * True where everything that is declared is true; what is left out does not matter. Capitals and white space around do not
 * either, and a Comune is known by its code where both have it.
 */
export function concorda(dichiarato: Valore | undefined, vero: Valore | undefined): boolean {
  if (dichiarato === undefined) return true;
  if (typeof dichiarato === 'string') return typeof vero === 'string' && uguali(dichiarato, vero);
  if (Array.isArray(dichiarato)) {
    const suoi = (Array.isArray(vero) ? vero : []) as readonly Valore[];
    return (dichiarato as readonly Valore[]).every((uno) => suoi.some((suo) => concorda(uno, suo)));
  }
  if (vero === undefined || typeof vero === 'string' || Array.isArray(vero)) return false;
  return sezioneConcorda(dichiarato as Campi, vero as Campi);
}

function sezioneConcorda(dichiarata: Campi, vera: Campi): boolean {
  const [codice, suo] = [testoDi(dichiarata, 'codiceIstat'), testoDi(vera, 'codiceIstat')];
  if (codice !== undefined && suo !== undefined) return codice === suo;
  return Object.entries(dichiarata).every(([nome, valore]) => nonConfrontati.has(nome) || concorda(valore, vera[nome]));
}

const piano = (testo: string): string => testo.trim().toUpperCase();
const giorno = /^\d{4}-\d\d-\d\d/;

/** A day may carry a time zone that means nothing (XSD `date`). */
function uguali(uno: string, altro: string): boolean {
  const [questo, quello] = [giorno.exec(uno)?.[0], giorno.exec(altro)?.[0]];
  return questo !== undefined && quello !== undefined ? questo === quello : piano(uno) === piano(altro);
}
