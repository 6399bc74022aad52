import { sezione, type Operazione } from './albero.ts';
import { tipoDatoTestataRichiesta, tipoDatoTestataRisposta } from './gruppi/testate.ts';

/** testConnessione: ANPR answers with the header alone; it tells whether the connection works (anpr-protocol 3). */
export const testConnessione: Operazione = {
  codice: 'OP01',
  etichetta: 'Prova di connessione',
  percorso: '/ANPRTestConn/TestConn',
  spazio: 'http://sogei.it/ANPR/connessione',
  richiesta: sezione(
    'RichiestaConnessione',
    [sezione('testataRichiesta', tipoDatoTestataRichiesta, 'Testata')],
    'Richiesta',
  ),
  radiceRisposta: 'RispostaConnessione',
  rispostaOk: sezione(
    'RispostaConnessione',
    [sezione('testataRisposta', tipoDatoTestataRisposta, 'Testata')],
    'Risposta',
  ),
};
