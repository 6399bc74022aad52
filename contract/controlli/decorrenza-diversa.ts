import type { Controllo } from './controllo.ts';
import { percorsoDecorrenza } from './controllo.ts';
import { dataCerta, eNascita, eventiDi, perSentenza, soggettoDi } from './fatti.ts';

/** What happened holds from the day on which it did; what a judgement says, from the day that it says. */
export const decorrenzaDiversa: Controllo = (esaminata) => {
  const { campi, decorrenza } = esaminata;
  if (perSentenza(campi)) return [];
  const nascita = eNascita(esaminata) ? [dataCerta(soggettoDi(esaminata)?.campi, 'dataNascita')] : [];
  const giorni = [...nascita, ...eventiDi(esaminata).map(({ data }) => data)].filter((data) => data !== undefined);
  return giorni.length > 0 && !giorni.includes(decorrenza) ? [{ percorso: percorsoDecorrenza }] : [];
};
