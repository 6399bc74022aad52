import type { Campi, Operazione } from '../../contract/operazioni/albero.ts';
import { type CodiceConsultazione, type CodiceRegistrazione, registrazioni } from '../../contract/operazioni/index.ts';
import { scriviRisposta } from '../../contract/operazioni/scrittura.ts';
import type { LavoroFatto } from '../archivio/operazioni.ts';
import { ErroreAnpr } from '../errori.ts';
import { formaRisposta, servizi } from '../operazioni/index.ts';
import type { Lavoro } from '../operazioni/lavoro.ts';
import type { Registro } from '../registrazioni/svolgimento.ts';
import { rispostaCatalogo, testataRisposta } from './risposte.ts';

/** An answer, and the error of the catalogue where it is a refusal. */
export interface Risposto extends LavoroFatto {
  readonly rifiuto?: ErroreAnpr;
}

/** The answer to a request that is good: what was found or registered, or ANPR's reason for refusing. */
export function rispondi(registro: Registro, operazione: Operazione, idANPR: string, lavoro: Lavoro): Risposto {
  try {
    return fai(registro, operazione, idANPR, lavoro);
  } catch (causa) {
    if (!(causa instanceof ErroreAnpr)) throw causa;
    return { risposta: rispostaCatalogo(operazione, lavoro.richiesta, idANPR, '3', causa), stato: '3', rifiuto: causa };
  }
}

/** A consultation gives what it finds; a registration changes the population. */
function fai(registro: Registro, operazione: Operazione, idANPR: string, lavoro: Lavoro): LavoroFatto {
  const { codice } = operazione;
  const testata = testataRisposta(lavoro.richiesta['testataRichiesta'] as Campi, idANPR, '0000');
  if (Object.hasOwn(registrazioni, codice)) {
    const { ramo, contenuto, stato, soggetto } = registro.svolgi(codice as CodiceRegistrazione, lavoro, idANPR);
    return { risposta: scriviRisposta(operazione, ramo, { testataRisposta: testata, ...contenuto }), stato, soggetto };
  }
  const dati = servizi[codice as Exclude<CodiceConsultazione, 'OP01'>](lavoro);
  return {
    risposta: scriviRisposta(formaRisposta(operazione), 'ok', { testataRisposta: testata, ...dati }),
    stato: '2',
  };
}
