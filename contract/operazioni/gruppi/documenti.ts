import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoComune, tipoConsolato } from './luoghi.ts';

// Identity cards and residence permits.

export const tipoCartaIdentita: Gruppo = [
  campo('numero', t.tipoNumeroCartaIdentita, 'Numero'),
  campo('dataRilascio', t.tipoDataAnagrafica, 'Data di rilascio'),
  campo('cartaceaElettronica?', t.tipoCartaceaElettronica, 'Cartacea o elettronica'),
  campo('interdizioneEspatrio', t.tipoSN1, "Non valida per l'espatrio"),
  scelta('', [
    sezione('comuneRilascio', tipoComune, 'Comune di rilascio'),
    sezione('consolatoRilascio', tipoConsolato, 'Consolato di rilascio'),
  ]),
  campo('dataScadenza?', t.tipoDataAnagrafica, 'Data di scadenza'),
  campo('dataAnnullamento?', t.tipoDataAnagrafica, 'Data di annullamento'),
];

export const tipoPermessoSoggiorno: Gruppo = [
  campo('numeroSoggiorno?', t.tipoNumeroSoggiorno, 'Numero del titolo di soggiorno'),
  campo('tipoSoggiorno', t.tipoSoggiorno, 'Titolo di soggiorno', 8),
  campo('noteSoggiorno?', t.tipoNoteSoggiorno, 'Note sul soggiorno'),
  campo('dataRilascio?', t.tipoDataAnagrafica, 'Data di rilascio'),
  campo('dataScadenza?', t.tipoDataAnagrafica, 'Data di scadenza'),
  campo('questuraRilascioSoggiorno?', t.tipoQuesturaRilascio, 'Questura di rilascio'),
  sezione('comune?', tipoComune, 'Comune'),
  campo('numeroPassaporto?', t.tipoNumeroPassaporto, 'Numero del passaporto'),
];
