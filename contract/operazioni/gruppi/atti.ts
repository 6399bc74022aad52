import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoComune, tipoLuogoEvento } from './luoghi.ts';
import { tipoCittadinanza, tipoGeneralita } from './persone.ts';

// Acts of stato civile and what they certify: events, marriages, unions, judgements.

export const tipoAtto: Gruppo = [
  sezione('comuneRegistrazione', tipoComune, 'Comune registrazione'),
  campo('ufficioMunicipio?', t.tipoUfficioMunicipio, 'Ufficio municipio'),
  campo('anno', t.numerico4, 'Anno'),
  campo('parte', t.tipoParteAtto, 'Parte'),
  campo('serie?', t.tipoSerie, 'Serie'),
  campo('numeroAtto', t.tipoNumeroAtto, 'Numero atto'),
  campo('volume?', t.tipoVolume, 'Volume'),
  campo('dataFormazioneAtto?', t.tipoDataAnagrafica, 'Data formazione atto'),
  campo('trascritto?', t.numerico1, 'Trascritto'),
];

export const tipoAttoANSC: Gruppo = [
  campo('idANSC', t.tipoNumeroAttoANSC, 'Id ANSC'),
  sezione('comuneRegistrazione', tipoComune, 'Comune registrazione'),
  campo('anno', t.numerico4, 'Anno'),
  campo('ufficioMunicipio?', t.tipoUfficioMunicipio, 'Ufficio municipio'),
  campo('numeroComunale', t.tipoNumeroAtto, 'Numero comunale'),
  campo('dataFormazioneAtto?', t.tipoDataAnagrafica, 'Data formazione atto'),
  campo('trascritto?', t.numerico1, 'Trascritto'),
];

export const tipoAttoANPR: Gruppo = [
  scelta('', [sezione('atto?', tipoAtto, 'Atto'), sezione('attoANSC?', tipoAttoANSC, 'Atto ANSC')]),
];

export const tipoDatiEvento: Gruppo = [
  campo('dataEvento', t.tipoDataAnagrafica, 'Data evento'),
  campo('senzaGiorno?', t.tipoSenza, 'Giorno di nascita ignoto'),
  campo('senzaGiornoMese?', t.tipoSenza, 'Giorno e mese ignoti'),
  sezione('luogoEvento?', tipoLuogoEvento, 'Luogo evento'),
  sezione('attoEvento?', tipoAtto, 'Atto evento'),
  sezione('attoEventoANPR?', tipoAttoANPR, 'Atto evento ANPR'),
];

export const tipoSentenza: Gruppo = [
  campo('data', t.tipoDataAnagrafica, 'Data'),
  campo('numero?', t.tipoNumeroSentenza, 'Numero'),
  campo('tipoTribunale', t.numerico1, 'Tipo tribunale', 32),
  campo('autorita', t.tipoAutorita, 'Autorità'),
  campo('dataValidita', t.tipoDataAnagrafica, 'Data validità'),
];

export const tipoMatrimonio: Gruppo = [
  sezione('coniuge', tipoGeneralita, 'Coniuge'),
  sezione('cittadinanza?', tipoCittadinanza, 'Cittadinanza'),
  sezione('datiMatrimonio?', tipoDatiEvento, 'Dati matrimonio'),
  campo('ordineMatrimonio?', t.numericoMax2, 'Ordine matrimonio'),
];

export const tipoVedovanza: Gruppo = [
  sezione('datiMorteconiuge', tipoDatiEvento, 'Dati morteconiuge'),
  campo('ordineMatrimonioPrecedente?', t.numericoMax2, 'Ordine matrimonio precedente'),
];

export const tipoAnnullamentoMatrimonio: Gruppo = [
  campo('tipoCessazione', t.tipoMutazioneStatoCivile, 'Tipo cessazione', 31),
  sezione('sentenza?', tipoSentenza, 'Sentenza'),
  sezione('attoAnnullamentoMatrimonio?', tipoAtto, 'Atto annullamento matrimonio'),
  sezione('attoAnnullamentoMatrimonioANPR?', tipoAttoANPR, 'Atto annullamento matrimonio ANPR'),
];

export const tipoDocumentoProtocollato: Gruppo = [
  campo('data?', t.tipoDataAnagrafica, 'Data'),
  campo('dataNotifica?', t.tipoDataAnagrafica, 'Data notifica'),
  campo('dataDocumento?', t.tipoDataAnagrafica, 'Data documento'),
  campo('protocollo?', t.testo, 'Protocollo'),
  campo('documento?', t.base64, 'Documento'),
  campo('estensione?', t.tipoEstensione, 'Estensione'),
  sezione('luogoEvento?', tipoLuogoEvento, 'Luogo evento'),
  campo('professionista?', t.tipoProfessionista, 'Professionista'),
  sezione('comuneRegistrazione?', tipoComune, 'Comune registrazione'),
  campo('stato?', t.numerico2, 'Stato'),
];

export const tipoRisoluzioneConvivenza: Gruppo = [
  campo('motivoRisoluzione?', t.intero, 'Motivo risoluzione'),
  sezione('contratto?', tipoDocumentoProtocollato, 'Contratto'),
];

export const tipoConvivenzaDiFatto: Gruppo = [
  sezione('convivente?', tipoGeneralita, 'Convivente'),
  sezione('cittadinanza?', tipoCittadinanza, 'Cittadinanza'),
  sezione('contrattoStipula?', tipoDocumentoProtocollato, 'Contratto stipula'),
  sezione('contrattoRisoluzione?', tipoRisoluzioneConvivenza, 'Contratto risoluzione'),
  campo('ordineConvivenza?', t.numericoMax3, 'Ordine convivenza'),
];

export const tipoScioglimentoUnione: Gruppo = [
  campo('motivoScioglimento?', t.testo, 'Motivo scioglimento'),
  sezione('sentenza?', tipoSentenza, 'Sentenza'),
  sezione('datiEvento?', tipoDatiEvento, 'Dati evento'),
];

export const tipoUnioneCivile: Gruppo = [
  sezione('unitoCivilmente?', tipoGeneralita, 'Unito civilmente'),
  sezione('attoUnione?', tipoDatiEvento, 'Atto unione'),
  sezione('scioglimentoUnione?', tipoScioglimentoUnione, 'Scioglimento unione'),
  sezione('cittadinanza?', tipoCittadinanza, 'Cittadinanza'),
  campo('ordineUnione?', t.numericoMax3, 'Ordine unione'),
];

export const tipoDatiPoligamia: Gruppo = [
  sezione('matrimonio', tipoMatrimonio, 'Matrimonio'),
  sezione('vedovanza?', tipoVedovanza, 'Vedovanza'),
  sezione('annullamentoMatrimonio?', tipoAnnullamentoMatrimonio, 'Annullamento matrimonio'),
];

export const tipoPoligamie: Gruppo = [sezione('poligamia+', tipoDatiPoligamia, 'Poligamia')];
