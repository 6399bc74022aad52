import { sezione } from './albero.ts';
import { consultazione, operazioneDi } from './famiglie.ts';
import { tipoDatiControllo3001, tipoGenitore3000, tipoGenitoreCercato } from './gruppi/genitori.ts';

/** 3001 richiesta_paternita_maternita: finds the parents to name in a birth (`3000consultazione.xsd`). */
export const operazione3001 = operazioneDi(consultazione, {
  codice: '3001',
  etichetta: 'Ricerca di paternità e maternità',
  richiesta: [
    sezione('paternita?', tipoGenitoreCercato, 'Padre'),
    sezione('maternita?', tipoGenitoreCercato, 'Madre'),
    sezione('datiControlli', tipoDatiControllo3001, 'Controlli'),
  ],
  risposta: [
    sezione('elencoSoggettiPadre*', tipoGenitore3000, 'Possibile padre'),
    sezione('elencoSoggettiMadre*', tipoGenitore3000, 'Possibile madre'),
  ],
});
