import type { Controllo } from './controllo.ts';
import { percorsoDecorrenza } from './controllo.ts';
import { giorniFra } from './date.ts';
import { cambiaCasa } from './fatti.ts';

/** Days in which a change of residence is declared (DPR 223/1989, art. 13): the residence runs from the declaration. */
export const giorniPerResidenza = 20;

/** A residence that would run from long ago. */
export const residenzaTardiva: Controllo = (esaminata) =>
  cambiaCasa(esaminata) && giorniFra(esaminata.decorrenza, esaminata.oggi) > giorniPerResidenza
    ? [{ percorso: percorsoDecorrenza }]
    : [];
