import { sezione, type Operazione } from './albero.ts';
import { tipoListaErrori } from './gruppi/errori.ts';
import {
  tipoCriteriRicerca,
  tipoDatiFamiglia,
  tipoDatiNascita3000,
  tipoDatiRichiesta,
  tipoListaSoggetti,
  tipoResidenzaIscrizioneAIRE,
} from './gruppi/ricerca.ts';
import { tipoDatoTestataRichiesta, tipoDatoTestataRisposta } from './gruppi/testate.ts';

/** 3002 interrogazioneCittadino_famiglia_convivenza: the main query (`3000consultazione.xsd`). */
export const operazione3002: Operazione = {
  codice: '3002',
  etichetta: 'Interrogazione di cittadino, famiglia o convivenza',
  percorso: '/ANPR3000ServiziConsultazione/AnprService3000',
  spazio: 'http://sogei.it/ANPR/3000consultazione',
  richiesta: sezione(
    'Richiesta3002',
    [
      sezione('testataRichiesta', tipoDatoTestataRichiesta, 'Testata'),
      sezione('criteriRicerca', tipoCriteriRicerca, 'Criteri di ricerca'),
      sezione('datiNascita?', tipoDatiNascita3000, 'Nascita'),
      sezione('residenzaIscrizioneAIRE?', tipoResidenzaIscrizioneAIRE, 'Residenza o iscrizione AIRE'),
      sezione('datiRichiesta', tipoDatiRichiesta, 'Dati richiesti'),
    ],
    'Richiesta',
  ),
  radiceRisposta: 'Risposta3002',
  rispostaOk: sezione(
    'Risposta3002_OK',
    [
      sezione('testataRisposta', tipoDatoTestataRisposta, 'Testata'),
      sezione('listaSoggetti?', tipoListaSoggetti, 'Soggetti'),
      sezione('datiFamigliaConvivenza?', tipoDatiFamiglia, 'Famiglia o convivenza'),
      sezione('listaAnomalie?', tipoListaErrori, 'Avvisi'),
    ],
    'Risposta',
  ),
};
