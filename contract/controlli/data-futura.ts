import type { Controllo } from './controllo.ts';
import { percorsoDecorrenza } from './controllo.ts';
import { giornoDi } from './date.ts';
import { eNascita, eventiDi, nuovoDi } from './fatti.ts';
import { testoDi } from '../operazioni/valori.ts';

/** What has not happened yet: an event, a birth, or a day from which it holds that is still to come. */
export const dataFutura: Controllo = (esaminata) => {
  const { decorrenza, oggi } = esaminata;
  const nuovo = nuovoDi(esaminata);
  const date = [
    ...eventiDi(esaminata).map(
      ({ percorso, campi }) => [`${percorso}/dataEvento`, testoDi(campi, 'dataEvento')] as const,
    ),
    ...(nuovo ? [[`${nuovo.percorso}/dataNascita`, testoDi(nuovo.campi, 'dataNascita')] as const] : []),
  ];
  const future = date.filter(([, data]) => (giornoDi(data) ?? '') > oggi).map(([percorso]) => ({ percorso }));
  // Of an act the day from which it holds follows that of the event: one of them is enough.
  const seguito = future.length > 0 && (eNascita(esaminata) || eventiDi(esaminata).length > 0);
  return decorrenza > oggi && !seguito ? [...future, { percorso: percorsoDecorrenza }] : future;
};
