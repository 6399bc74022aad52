import { sezione } from './albero.ts';
import { cie, operazioneDi } from './famiglie.ts';
import {
  tipoDatiControlloCIE,
  tipoDatiRichiedente,
  tipoGeneralitaPerRicerca,
  tipoListaDatiSoggettoCIE,
} from './gruppi/cie.ts';
import { tipoListaErrori } from './gruppi/errori.ts';

/**
 * CIE2 interrogazioneDatiAnagrafici: what CIEOnline reads of a person before it prints a card (`CIE0Servizi.xsd`). In the
 * real ANPR it is CIEOnline's alone; here it serves to see what CIEOnline sees.
 */
export const operazioneCIE2 = operazioneDi(cie, {
  codice: 'CIE2',
  etichetta: 'Dati anagrafici per la CIE',
  richiesta: [
    sezione('generalita', tipoGeneralitaPerRicerca, 'Generalità'),
    sezione('datiRichiedente', tipoDatiRichiedente, 'Chi chiede'),
    sezione('datiControllo', tipoDatiControlloCIE, 'Controlli'),
  ],
  radiceRisposta: 'RispostaEsitoCIE2',
  rispostaOk: 'RispostaCIE2',
  risposta: [
    sezione('listaSoggetti?', tipoListaDatiSoggettoCIE, 'Soggetti'),
    sezione('listaErrori?', tipoListaErrori, 'Avvisi'),
  ],
});
