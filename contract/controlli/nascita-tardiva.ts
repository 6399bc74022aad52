import { sezioneDi } from '../operazioni/valori.ts';
import type { Controllo } from './controllo.ts';
import { giorniFra } from './date.ts';
import { dataCerta, dentro, nuovoDi } from './fatti.ts';

/** Days in which a birth is declared to the Comune (DPR 396/2000, art. 30). */
export const giorniPerNascita = 10;

/** A birth declared late. Where the act says when it was formed, that day counts; else today. Not of births abroad. */
export const nascitaTardiva: Controllo = (esaminata) => {
  const { operazione, campi, oggi } = esaminata;
  const nato = nuovoDi(esaminata);
  const nascita = dataCerta(nato?.campi, 'dataNascita');
  if (operazione !== '1001' || !nato || nascita === undefined) return [];
  const atto = sezioneDi(campi, 'attoNascita') ?? dentro(campi, 'attoNascitaANPR', 'atto');
  const ansc = dentro(campi, 'attoNascitaANPR', 'attoANSC');
  const dichiarata = dataCerta(atto ?? ansc, 'dataFormazioneAtto') ?? oggi;
  return giorniFra(nascita, dichiarata) > giorniPerNascita ? [{ percorso: `${nato.percorso}/dataNascita` }] : [];
};
