import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoComune, tipoConsolato } from './luoghi.ts';

// Identity cards and residence permits.

export const tipoCartaIdentita: Gruppo = [
  campo('numero', t.tipoNumeroCartaIdentita, 'Numero'),
  campo('dataRilascio', t.tipoDataAnagrafica, 'Data rilascio'),
  campo('cartaceaElettronica?', t.tipoCartaceaElettronica, 'Cartacea elettronica'),
  campo('interdizioneEspatrio', t.tipoSN1, 'Interdizione espatrio'),
  scelta('', [
    sezione('comuneRilascio', tipoComune, 'Comune rilascio'),
    sezione('consolatoRilascio', tipoConsolato, 'Consolato rilascio'),
  ]),
  campo('dataScadenza?', t.tipoDataAnagrafica, 'Data scadenza'),
  campo('dataAnnullamento?', t.tipoDataAnagrafica, 'Data annullamento'),
];

export const tipoPermessoSoggiorno: Gruppo = [
  campo('numeroSoggiorno?', t.tipoNumeroSoggiorno, 'Numero soggiorno'),
  campo('tipoSoggiorno', t.tipoSoggiorno, 'Tipo soggiorno', 8),
  campo('noteSoggiorno?', t.tipoNoteSoggiorno, 'Note soggiorno'),
  campo('dataRilascio?', t.tipoDataAnagrafica, 'Data rilascio'),
  campo('dataScadenza?', t.tipoDataAnagrafica, 'Data scadenza'),
  campo('questuraRilascioSoggiorno?', t.tipoQuesturaRilascio, 'Questura rilascio soggiorno'),
  sezione('comune?', tipoComune, 'Comune'),
  campo('numeroPassaporto?', t.tipoNumeroPassaporto, 'Numero passaporto'),
];
