import type { Controllo } from './controllo.ts';
import { coppiaDi, sessoDi } from './fatti.ts';

/** A marriage is of a man and a woman, a civil union of two men or two women (L. 76/2016, art. 1, c. 2). */
export const sessoCoppia: Controllo = (esaminata) => {
  const coppia = coppiaDi(esaminata);
  if (!coppia) return [];
  const uno = sessoDi(coppia.uno);
  const altro = sessoDi(coppia.altro.campi);
  if (uno === undefined || altro === undefined) return [];
  return (uno === altro) === (coppia.specie === 'unione') ? [] : [{ percorso: `${coppia.altro.percorso}/sesso` }];
};
