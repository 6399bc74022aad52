import type { Controllo } from './controllo.ts';
import { giorniFra } from './date.ts';
import { daFuori, eventiDi, formatoIl, perSentenza } from './fatti.ts';

/** Days after which an event of Italy surely has been in the registry: more is most often a year mistyped. */
export const giorniPerEvento = 365;

/**
 * An event of long ago, by the day of its act or else today; not of those that reach the Comune late by their nature:
 * abroad, transcribed, by judgement.
 */
export const eventoLontano: Controllo = (esaminata) =>
  perSentenza(esaminata.campi)
    ? []
    : eventiDi(esaminata)
        .filter((evento) => !daFuori(evento))
        .filter(
          (evento) =>
            evento.data !== undefined && giorniFra(evento.data, formatoIl(evento) ?? esaminata.oggi) > giorniPerEvento,
        )
        .map(({ percorso }) => ({ percorso: `${percorso}/dataEvento` }));
