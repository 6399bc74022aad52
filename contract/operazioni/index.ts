import { sezione, type Operazione, type Sezione } from './albero.ts';
import { operazione3001 } from './3001.ts';
import { operazione3002 } from './3002.ts';
import { operazione3004 } from './3004.ts';
import { operazione3006 } from './3006.ts';
import { operazione3008 } from './3008.ts';
import { operazioneA001, operazioneA002, operazioneA006 } from './aire.ts';
import { operazione2001, operazione2003, operazione2009, operazione2011 } from './cancellazioni.ts';
import { operazione1001, operazione1002, operazione1010, operazione1013, operazione1014 } from './iscrizioni.ts';
import {
  operazione5001,
  operazione5005,
  operazione5008,
  operazione5012,
  operazione5013,
  operazione5014,
  operazione5021,
} from './mutazioni.ts';
import { operazioneCIE2 } from './cie2.ts';
import { tipoListaErrori } from './gruppi/errori.ts';
import { tipoDatoTestataRisposta } from './gruppi/testate.ts';
import { operazione3003, operazione3005, operazione3007 } from './richieste.ts';
import { operazione7001, operazione7002, operazione7003 } from './tabelle.ts';
import { testConnessione } from './test-conn.ts';

/** What is asked, and changes nothing. */
export const consultazioni = {
  '3001': operazione3001,
  '3002': operazione3002,
  '3003': operazione3003,
  '3004': operazione3004,
  '3005': operazione3005,
  '3006': operazione3006,
  '3007': operazione3007,
  '3008': operazione3008,
  '7001': operazione7001,
  '7002': operazione7002,
  '7003': operazione7003,
  CIE2: operazioneCIE2,
  OP01: testConnessione,
} as const;

/** What changes the registry: never sent twice, its outcome never lost (design 5.2). */
export const registrazioni = {
  '1001': operazione1001,
  '1002': operazione1002,
  '1010': operazione1010,
  '1013': operazione1013,
  '1014': operazione1014,
  '2001': operazione2001,
  '2003': operazione2003,
  '2009': operazione2009,
  '2011': operazione2011,
  '5001': operazione5001,
  '5005': operazione5005,
  '5008': operazione5008,
  '5012': operazione5012,
  '5013': operazione5013,
  '5014': operazione5014,
  '5021': operazione5021,
  A001: operazioneA001,
  A002: operazioneA002,
  A006: operazioneA006,
} as const;

export const operazioni = { ...consultazioni, ...registrazioni } as const;

export type CodiceConsultazione = keyof typeof consultazioni;
export type CodiceRegistrazione = keyof typeof registrazioni;
export type CodiceOperazione = keyof typeof operazioni;

export const codiciRegistrazioni = Object.keys(registrazioni) as CodiceRegistrazione[];

export const codiciOperazioni = Object.keys(operazioni) as CodiceOperazione[];

export const operazionePerCodice = (codice: string): Operazione | undefined =>
  Object.hasOwn(operazioni, codice) ? operazioni[codice as CodiceOperazione] : undefined;

/** The refusal that every service may answer with, in the service's own namespace. */
export const rispostaKO: Sezione = sezione(
  'rispostaKO',
  [sezione('testataRisposta', tipoDatoTestataRisposta, 'Testata'), sezione('listaErrori', tipoListaErrori, 'Errori')],
  'Rifiuto',
);
