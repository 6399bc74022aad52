import { sezione } from './albero.ts';
import { consultazione, operazioneDi } from './famiglie.ts';
import { tipoCriteriRicerca3006, tipoDatiRichiesta3006, tipoListaSoggetti3006 } from './gruppi/enti.ts';
import { tipoListaErrori } from './gruppi/errori.ts';
import { tipoDatiNascita3000, tipoResidenzaIscrizioneAIRE } from './gruppi/ricerca.ts';

/** 3006 interrogazioneCittadino_enti: the query of bodies other than Comuni (`3000consultazione.xsd`). */
export const operazione3006 = operazioneDi(consultazione, {
  codice: '3006',
  etichetta: 'Interrogazione per gli enti',
  richiesta: [
    sezione('criteriRicerca', tipoCriteriRicerca3006, 'Criteri di ricerca'),
    sezione('datiNascita?', tipoDatiNascita3000, 'Nascita'),
    sezione('residenzaIscrizioneAIRE?', tipoResidenzaIscrizioneAIRE, 'Residenza o iscrizione AIRE'),
    sezione('datiRichiesta', tipoDatiRichiesta3006, 'Dati richiesti'),
  ],
  risposta: [
    sezione('listaSoggetti?', tipoListaSoggetti3006, 'Soggetti'),
    sezione('listaErrori?', tipoListaErrori, 'Avvisi'),
  ],
});
