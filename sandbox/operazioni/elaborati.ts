import { sezioneDi } from '../../contract/operazioni/valori.ts';
import { testoDi } from '../campi.ts';
import { ErroreAnpr } from '../errori.ts';
import type { Servizio } from './lavoro.ts';

/** 3005 visualizzazione_eleaborati (sic): the answer that is kept of one operation of the Comune. */
export const visualizzaElaborato: Servizio = ({ richiesta, mittente, operazioni }) => {
  const idOperazioneANPR = testoDi(sezioneDi(richiesta, 'datiRichiesta')!, 'idOperazioneANPR');
  const [fatta] = operazioni.conservate(mittente, { idANPR: idOperazioneANPR, tutte: true, massimo: 1 });
  if (!fatta) throw new ErroreAnpr('EN122');
  const xmlFile = Buffer.from(fatta.risposta).toString('base64');
  return { datiRichiesta: { idOperazioneANPR }, file: { xmlFile } };
};
