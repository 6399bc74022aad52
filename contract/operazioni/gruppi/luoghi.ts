import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';

// Places and addresses, in Italy and abroad.

export const tipoComune: Gruppo = [
  campo('nomeComune', t.alfanumericoComune, 'Comune'),
  campo('codiceIstat?', t.tipoCodiceIstatComune, 'Codice ISTAT'),
  campo('siglaProvinciaIstat', t.alfabeticoProvincia, 'Provincia'),
  campo('descrizioneLocalita?', t.alfanumerico120char, 'Località'),
];

export const tipoComuneRichiesta: Gruppo = [
  campo('nomeComune', t.alfanumericoComune, 'Comune'),
  campo('codiceIstat', t.tipoCodiceIstatComune, 'Codice ISTAT'),
  campo('siglaProvinciaIstat', t.alfabeticoProvincia, 'Provincia'),
];

export const tipoLocalita: Gruppo = [
  campo('descrizioneLocalita?', t.alfanumericoslash120char, 'Località'),
  campo('descrizioneStato', t.alfanumerico120char, 'Stato'),
  campo('codiceStato', t.numerico3, 'Codice dello Stato', 2),
  campo('provinciaContea?', t.tipoProvinciaContea, 'Provincia o contea'),
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
  campo('codSpecie?', t.tipoSpecieToponimo, 'Codice della specie', 4),
  campo('specie?', t.tipoSpecie, 'Specie'),
  campo('specieFonte?', t.tipoSpecieFonte, 'Fonte della specie'),
  campo('codToponimo?', t.tipoCodToponimo, 'Codice del toponimo'),
  campo('denominazioneToponimo?', t.alfanumericoIndirizzo, 'Via o piazza'),
  campo('toponimoFonte?', t.tipoSpecieFonte, 'Fonte del toponimo'),
];

export const tipoCivicoInterno: Gruppo = [
  campo('corte?', t.alfanumericoParteIndirizzo4, 'Corte'),
  campo('scala?', t.alfanumericoParteIndirizzo4, 'Scala'),
  campo('interno1?', t.alfanumericoParteIndirizzo4, 'Interno'),
  campo('espInterno1?', t.tipoEspInterno1, "Esponente dell'interno"),
  campo('interno2?', t.alfanumericoParteIndirizzo4, 'Secondo interno'),
  campo('espInterno2?', t.tipoEspInterno2, 'Esponente del secondo interno'),
  campo('scalaEsterna?', t.tipoScalaEsterna, 'Scala esterna'),
  campo('secondario?', t.tipoSecondario, 'Accesso secondario'),
  campo('piano?', t.tipoPiano, 'Piano'),
  campo('nui?', t.tipoNui, 'NUI'),
  campo('isolato?', t.tipoIsolato, 'Isolato'),
];

export const tipoNumeroCivico: Gruppo = [
  campo('codiceCivico?', t.tipoCodiceCivico, 'Codice civico'),
  campo('civicoFonte?', t.tipoSpecieFonte, 'Fonte del civico'),
  scelta('', [campo('numero?', t.tipoNumeroCiv, 'Numero'), campo('metrico?', t.numericoMax6, 'Civico metrico')]),
  campo('progSNC?', t.numericoMax5, 'Progressivo senza numero civico'),
  campo('lettera?', t.alfanumericoParteIndirizzo10, 'Lettera'),
  campo('esponente1?', t.tipoEsponente1, 'Esponente'),
  campo('colore?', t.tipoColore, 'Colore'),
  sezione('civicoInterno?', tipoCivicoInterno, 'Interno'),
];

export const tipoIndirizzo: Gruppo = [
  campo('cap', t.tipoCap, 'CAP'),
  sezione('comune', tipoComune, 'Comune'),
  campo('frazione?', t.tipoFrazione, 'Frazione'),
  sezione('toponimo', tipoToponimo, 'Toponimo'),
  sezione('numeroCivico?', tipoNumeroCivico, 'Numero civico'),
];

export const tipoDatoLocalitaEstera: Gruppo = [
  campo('descrizioneLocalita?', t.alfanumericoslash120char, 'Località'),
  campo('descrizioneStato?', t.alfanumerico120char, 'Stato'),
  campo('codiceStato', t.numerico3, 'Codice dello Stato', 2),
  campo('provinciaContea?', t.tipoProvinciaContea, 'Provincia o contea'),
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
  campo('codiceConsolato', t.tipoCodiceConsolatoRilascio, 'Codice del consolato', 40),
  campo('descrizioneConsolato', t.alfanumerico120char, 'Consolato'),
];

export const tipoLocalitaEstera: Gruppo = [
  sezione('indirizzoEstero?', tipoIndirizzoEstero, 'Indirizzo estero'),
  sezione('consolato', tipoConsolato, 'Consolato'),
];

export const tipoResidenza: Gruppo = [
  campo('tipoIndirizzo', t.tipoDatoIndirizzo, 'Tipo di indirizzo', 25),
  campo('noteIndirizzo?', t.tipoNoteIndirizzo, "Note sull'indirizzo"),
  scelta('', [
    sezione('indirizzo', tipoIndirizzo, 'Indirizzo'),
    sezione('localitaEstera', tipoLocalitaEstera, 'Località estera'),
  ]),
  campo('presso?', t.tipoPresso, 'Presso'),
  campo('dataDecorrenzaResidenza?', t.tipoDataAnagrafica, 'Residente dal'),
];

export const tipoAltraLingua: Gruppo = [
  campo('idLingua', t.tipoIdLingua, 'Lingua', 14),
  campo('noteIndirizzo?', t.tipoNoteIndirizzoEstero, "Note sull'indirizzo"),
  campo('descrizioneLocalita?', t.alfanumericoslash120char, 'Località'),
  campo('frazione?', t.tipoFrazioneEstera, 'Frazione'),
  campo('specie?', t.tipoSpecie, 'Specie'),
  campo('denominazioneToponimo?', t.alfanumericoIndirizzo, 'Via o piazza'),
  campo('presso?', t.tipoPresso, 'Presso'),
];
