import { sezioneDi } from '../operazioni/valori.ts';
import type { Controllo } from './controllo.ts';
import { eNascita, eventiDi, perSentenza } from './fatti.ts';

/** A birth, a death, a marriage without the act that certifies it; a judgement stands in its place. */
export const eventoSenzaAtto: Controllo = (esaminata) => {
  const { campi } = esaminata;
  if (eNascita(esaminata)) {
    return (sezioneDi(campi, 'attoNascita') ?? sezioneDi(campi, 'attoNascitaANPR'))
      ? []
      : [{ percorso: 'attoNascita', manca: true }];
  }
  if (perSentenza(campi)) return [];
  return eventiDi(esaminata)
    .filter(({ campi: evento }) => !sezioneDi(evento, 'attoEvento') && !sezioneDi(evento, 'attoEventoANPR'))
    .map(({ percorso }) => ({ percorso: `${percorso}/attoEvento`, manca: true }));
};
