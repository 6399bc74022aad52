import type { Operazione } from '../../contract/operazioni/albero.ts';
import type { CodiceConsultazione } from '../../contract/operazioni/index.ts';
import { formaCie, interrogaPerCie } from './cie.ts';
import { visualizzaElaborato } from './elaborati.ts';
import { interrogazioneEnti } from './enti.ts';
import { cercaGenitori } from './genitori.ts';
import { interroga } from './interrogazione.ts';
import type { Servizio } from './lavoro.ts';
import { consultaProcedimenti } from './procedimenti.ts';
import { gestioneRichieste, ricercaIdentificativi } from './richieste.ts';
import { consultaSezioni } from './sezioni-elettorali.ts';
import { scaricaFile, scaricaTabella } from './tabelle.ts';
import { versioni } from './versioni.ts';

/** Every service, by operation; the connection test has no work to do. */
export const servizi: Readonly<Record<Exclude<CodiceConsultazione, 'OP01'>, Servizio>> = {
  '3001': cercaGenitori,
  '3002': interroga,
  '3003': gestioneRichieste,
  '3004': consultaProcedimenti,
  '3005': visualizzaElaborato,
  '3006': interrogazioneEnti,
  '3007': ricercaIdentificativi,
  '3008': consultaSezioni,
  '7001': scaricaTabella,
  '7002': scaricaFile,
  '7003': versioni,
  CIE2: interrogaPerCie,
};

/** The tree by which an operation's answer is written, where it is not the published one. */
export const formaRisposta = (operazione: Operazione): Operazione =>
  operazione.codice === 'CIE2' ? formaCie : operazione;
