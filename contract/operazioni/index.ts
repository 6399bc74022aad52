import { sezione, type Operazione, type Sezione } from './albero.ts';
import { operazione3001 } from './3001.ts';
import { operazione3002 } from './3002.ts';
import { operazione3004 } from './3004.ts';
import { operazione3006 } from './3006.ts';
import { operazione3008 } from './3008.ts';
import { operazioneCIE2 } from './cie2.ts';
import { tipoListaErrori } from './gruppi/errori.ts';
import { tipoDatoTestataRisposta } from './gruppi/testate.ts';
import { operazione3003, operazione3005, operazione3007 } from './richieste.ts';
import { operazione7001, operazione7002, operazione7003 } from './tabelle.ts';
import { testConnessione } from './test-conn.ts';

export const operazioni = {
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

export type CodiceOperazione = keyof typeof operazioni;

export const codiciOperazioni = Object.keys(operazioni) as CodiceOperazione[];

export const operazionePerCodice = (codice: string): Operazione | undefined =>
  Object.hasOwn(operazioni, codice) ? operazioni[codice as CodiceOperazione] : undefined;

/** The refusal that every service may answer with, in the service's own namespace. */
export const rispostaKO: Sezione = sezione(
  'rispostaKO',
  [sezione('testataRisposta', tipoDatoTestataRisposta, 'Testata'), sezione('listaErrori', tipoListaErrori, 'Errori')],
  'Rifiuto',
);
