import { sezione } from './albero.ts';
import { consultazione, operazioneDi } from './famiglie.ts';
import { tipoListaProcAmm, tipoParametriRicerca3004 } from './gruppi/procedimenti.ts';

/** 3004 consultazione_procedimento_amministrativo (`3000consultazione.xsd`). */
export const operazione3004 = operazioneDi(consultazione, {
  codice: '3004',
  etichetta: 'Procedimenti amministrativi',
  richiesta: [sezione('parametriRicerca3004', tipoParametriRicerca3004, 'Procedimento cercato')],
  risposta: [
    sezione('parametriRicerca3004', tipoParametriRicerca3004, 'Procedimento cercato'),
    sezione('listaProcAmm', tipoListaProcAmm, 'Procedimenti'),
  ],
});
