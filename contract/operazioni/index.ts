import { sezione, type Operazione, type Sezione } from './albero.ts';
import { operazione3002 } from './3002.ts';
import { tipoListaErrori } from './gruppi/errori.ts';
import { tipoDatoTestataRisposta } from './gruppi/testate.ts';
import { testConnessione } from './test-conn.ts';

export const operazioni = { '3002': operazione3002, OP01: testConnessione } as const;

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
