import { campo, sezione } from './albero.ts';
import { consultazione, operazioneDi } from './famiglie.ts';
import { tipoListaSezioni5011 } from './gruppi/liste.ts';
import { tipoComuneRichiesta } from './gruppi/luoghi.ts';
import { t } from './tipi-semplici.ts';

/** 3008 consultazione_sezione: the electoral sections of a Comune (`3000consultazione.xsd`). */
export const operazione3008 = operazioneDi(consultazione, {
  codice: '3008',
  etichetta: 'Sezioni elettorali',
  richiesta: [
    sezione(
      'parametriRicerca3008',
      [
        sezione('comune', tipoComuneRichiesta, 'Comune'),
        campo('sezioneelettoralenum?', t.charMax200, 'Numero della sezione'),
        campo('tipoRichiesta', t.testo, 'Tipo di richiesta'),
      ],
      'Sezione cercata',
    ),
  ],
  risposta: [
    sezione('sezione', [sezione('sezioni+', tipoListaSezioni5011, 'Sezione elettorale')], 'Sezioni elettorali'),
  ],
});
