import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';

// Places and addresses, in Italy and abroad.

export const tipoComune: Gruppo = [
  campo('nomeComune', t.alfanumericoComune, 'Comune'),
  campo('codiceIstat?', t.tipoCodiceIstatComune, 'Codice ISTAT'),
  campo('siglaProvinciaIstat', t.alfabeticoProvincia, 'Provincia'),
  campo('descrizioneLocalita?', t.alfanumerico120char, 'Descrizione località'),
];

export const tipoComuneRichiesta: Gruppo = [
  campo('nomeComune', t.alfanumericoComune, 'Comune'),
  campo('codiceIstat', t.tipoCodiceIstatComune, 'Codice ISTAT'),
  campo('siglaProvinciaIstat', t.alfabeticoProvincia, 'Provincia'),
];

export const tipoLocalita: Gruppo = [
  campo('descrizioneLocalita?', t.alfanumericoslash120char, 'Descrizione località'),
  campo('descrizioneStato', t.alfanumerico120char, 'Descrizione stato'),
  campo('codiceStato', t.numerico3, 'Codice stato', 2),
  campo('provinciaContea?', t.tipoProvinciaContea, 'Provincia contea'),
];

export const tipoLuogoEvento: Gruppo = [
  campo('luogoEccezionale?', t.tipoLuogoEccezionale, 'Luogo eccezionale'),
  sezione('comune?', tipoComune, 'Comune'),
  sezione('localita?', tipoLocalita, 'Località'),
];

export const tipoProvenienzaDestinazione: Gruppo = [
  scelta('', [sezione('comune?', tipoComune, 'Comune'), sezione('localita?', tipoLocalita, 'Località')]),
];

export const tipoToponimo: Gruppo = [
  campo('codSpecie?', t.tipoSpecieToponimo, 'Cod specie', 4),
  campo('specie?', t.tipoSpecie, 'Specie'),
  campo('specieFonte?', t.tipoSpecieFonte, 'Specie fonte'),
  campo('codToponimo?', t.tipoCodToponimo, 'Cod toponimo'),
  campo('denominazioneToponimo?', t.alfanumericoIndirizzo, 'Denominazione toponimo'),
  campo('toponimoFonte?', t.tipoSpecieFonte, 'Toponimo fonte'),
];

export const tipoCivicoInterno: Gruppo = [
  campo('corte?', t.alfanumericoParteIndirizzo4, 'Corte'),
  campo('scala?', t.alfanumericoParteIndirizzo4, 'Scala'),
  campo('interno1?', t.alfanumericoParteIndirizzo4, 'Interno1'),
  campo('espInterno1?', t.tipoEspInterno1, 'Esp interno1'),
  campo('interno2?', t.alfanumericoParteIndirizzo4, 'Interno2'),
  campo('espInterno2?', t.tipoEspInterno2, 'Esp interno2'),
  campo('scalaEsterna?', t.tipoScalaEsterna, 'Scala esterna'),
  campo('secondario?', t.tipoSecondario, 'Secondario'),
  campo('piano?', t.tipoPiano, 'Piano'),
  campo('nui?', t.tipoNui, 'NUI'),
  campo('isolato?', t.tipoIsolato, 'Isolato'),
];

export const tipoNumeroCivico: Gruppo = [
  campo('codiceCivico?', t.tipoCodiceCivico, 'Codice civico'),
  campo('civicoFonte?', t.tipoSpecieFonte, 'Civico fonte'),
  scelta('', [campo('numero?', t.tipoNumeroCiv, 'Numero'), campo('metrico?', t.numericoMax6, 'Metrico')]),
  campo('progSNC?', t.numericoMax5, 'Progressivo senza numero civico'),
  campo('lettera?', t.alfanumericoParteIndirizzo10, 'Lettera'),
  campo('esponente1?', t.tipoEsponente1, 'Esponente1'),
  campo('colore?', t.tipoColore, 'Colore'),
  sezione('civicoInterno?', tipoCivicoInterno, 'Civico interno'),
];

export const tipoIndirizzo: Gruppo = [
  campo('cap', t.tipoCap, 'CAP'),
  sezione('comune', tipoComune, 'Comune'),
  campo('frazione?', t.tipoFrazione, 'Frazione'),
  sezione('toponimo', tipoToponimo, 'Toponimo'),
  sezione('numeroCivico?', tipoNumeroCivico, 'Numero civico'),
];

export const tipoDatoLocalitaEstera: Gruppo = [
  campo('descrizioneLocalita?', t.alfanumericoslash120char, 'Descrizione località'),
  campo('descrizioneStato?', t.alfanumerico120char, 'Descrizione stato'),
  campo('codiceStato', t.numerico3, 'Codice stato', 2),
  campo('provinciaContea?', t.tipoProvinciaContea, 'Provincia contea'),
];

export const tipoToponimoEstero: Gruppo = [
  campo('denominazione', t.tipoDenominazioneEstero, 'Denominazione'),
  campo('numeroCivico?', t.tipoNumeroCivicoEstero, 'Numero civico'),
];

export const tipoIndirizzoEstero: Gruppo = [
  campo('cap?', t.tipoCapEstero, 'CAP'),
  sezione('localita', tipoDatoLocalitaEstera, 'Località'),
  sezione('toponimo?', tipoToponimoEstero, 'Toponimo'),
];

export const tipoConsolato: Gruppo = [
  campo('codiceConsolato', t.tipoCodiceConsolatoRilascio, 'Codice consolato'),
  campo('descrizioneConsolato', t.alfanumerico120char, 'Descrizione consolato'),
];

export const tipoLocalitaEstera: Gruppo = [
  sezione('indirizzoEstero?', tipoIndirizzoEstero, 'Indirizzo estero'),
  sezione('consolato', tipoConsolato, 'Consolato'),
];

export const tipoResidenza: Gruppo = [
  campo('tipoIndirizzo', t.tipoDatoIndirizzo, 'Tipo indirizzo', 25),
  campo('noteIndirizzo?', t.tipoNoteIndirizzo, 'Note indirizzo'),
  scelta('', [
    sezione('indirizzo', tipoIndirizzo, 'Indirizzo'),
    sezione('localitaEstera', tipoLocalitaEstera, 'Località estera'),
  ]),
  campo('presso?', t.tipoPresso, 'Presso'),
  campo('dataDecorrenzaResidenza?', t.tipoDataAnagrafica, 'Data decorrenza residenza'),
];

export const tipoAltraLingua: Gruppo = [
  campo('idLingua', t.tipoIdLingua, 'Id lingua', 14),
  campo('noteIndirizzo?', t.tipoNoteIndirizzoEstero, 'Note indirizzo'),
  campo('descrizioneLocalita?', t.alfanumericoslash120char, 'Descrizione località'),
  campo('frazione?', t.tipoFrazioneEstera, 'Frazione'),
  campo('specie?', t.tipoSpecie, 'Specie'),
  campo('denominazioneToponimo?', t.alfanumericoIndirizzo, 'Denominazione toponimo'),
  campo('presso?', t.tipoPresso, 'Presso'),
];
