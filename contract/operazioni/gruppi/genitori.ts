import { campo, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoFamigliaConvivenza } from './famiglia.ts';
import { tipoResidenza } from './luoghi.ts';
import { tipoCittadinanza, tipoGeneralita, tipoGenitore } from './persone.ts';

// What a 3001 asks of a father and a mother, and what it finds (`vocabolario3000consultazione.xsd`).

export const tipoGenitoreCercato: Gruppo = [
  sezione('generalita?', tipoGeneralita, 'Generalità'),
  sezione('cittadinanza?', tipoCittadinanza, 'Cittadinanza'),
];

export const tipoDatiControllo3001: Gruppo = [
  campo('pPadre', t.numerico1, 'Cercare il padre'),
  campo('pCodiceFiscalePadre', t.numerico1, 'Padre per codice fiscale'),
  campo('pCognomePadre?', t.numerico1, 'Padre per generalità'),
  campo('pMadre', t.numerico1, 'Cercare la madre'),
  campo('pCognomeMadre', t.numerico1, 'Madre per generalità'),
  campo('pCodiceFiscaleMadre', t.numerico1, 'Madre per codice fiscale'),
];

export const tipoGenitore3000: Gruppo = [
  sezione('genitore', tipoGenitore, 'Genitore'),
  sezione('residenza?', tipoResidenza, 'Residenza'),
  sezione('famiglia?', tipoFamigliaConvivenza, 'Famiglia'),
];
