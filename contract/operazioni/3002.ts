import { sezione } from './albero.ts';
import { consultazione, operazioneDi } from './famiglie.ts';
import { tipoListaErrori } from './gruppi/errori.ts';
import {
  tipoCriteriRicerca,
  tipoDatiFamiglia,
  tipoDatiNascita3000,
  tipoDatiRichiesta,
  tipoListaSoggetti,
  tipoResidenzaIscrizioneAIRE,
} from './gruppi/ricerca.ts';

/** 3002 interrogazioneCittadino_famiglia_convivenza: the main query (`3000consultazione.xsd`). */
export const operazione3002 = operazioneDi(consultazione, {
  codice: '3002',
  etichetta: 'Interrogazione di cittadino, famiglia o convivenza',
  richiesta: [
    sezione('criteriRicerca', tipoCriteriRicerca, 'Criteri di ricerca'),
    sezione('datiNascita?', tipoDatiNascita3000, 'Nascita'),
    sezione('residenzaIscrizioneAIRE?', tipoResidenzaIscrizioneAIRE, 'Residenza o iscrizione AIRE'),
    sezione('datiRichiesta', tipoDatiRichiesta, 'Dati richiesti'),
  ],
  risposta: [
    sezione('listaSoggetti?', tipoListaSoggetti, 'Soggetti'),
    sezione('datiFamigliaConvivenza?', tipoDatiFamiglia, 'Famiglia o convivenza'),
    sezione('listaAnomalie?', tipoListaErrori, 'Avvisi'),
  ],
});
