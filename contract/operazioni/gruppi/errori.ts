import { campo, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';

// Errors and warnings of an answer.

export const tipoErroriAnomalia: Gruppo = [
  campo('codiceErroreAnomalia', t.tipoCodiceErroreAnomalia, 'Codice'),
  campo('tipoErroreAnomalia', t.char1, 'Gravità'),
  campo('testoErroreAnomalia', t.charMax240, 'Testo'),
  campo('oggettoErroreAnomalia?', t.charMax240, 'Oggetto'),
  campo('campoErroreAnomalia?', t.charMax240, 'Campo'),
  campo('valoreErroreAnomalia?', t.charMax240, 'Valore'),
];

export const tipoListaErrori: Gruppo = [sezione('errore+', tipoErroriAnomalia, 'Errore')];
