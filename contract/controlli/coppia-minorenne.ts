import type { Controllo } from './controllo.ts';
import { sottoEta } from './date.ts';
import { coppiaDi, dataCerta, maggioreEta } from './fatti.ts';

/** One of the two is a minor: a court must have allowed the marriage (c.c. art. 84); a union it cannot allow. */
export const coppiaMinorenne: Controllo = (esaminata) => {
  const coppia = coppiaDi(esaminata);
  if (!coppia) return [];
  const persone = [
    { campi: coppia.uno, percorso: 'generalitaPerRicerca' },
    { campi: coppia.altro.campi, percorso: coppia.altro.percorso },
  ];
  return persone.flatMap(({ campi, percorso }) => {
    const nascita = dataCerta(campi, 'dataNascita');
    const minore = nascita !== undefined && sottoEta(nascita, coppia.giorno, maggioreEta);
    return minore ? [{ percorso: `${percorso}/dataNascita` }] : [];
  });
};
