import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoComune, tipoLuogoEvento } from './luoghi.ts';
import { tipoCittadinanza, tipoGeneralita } from './persone.ts';

// Acts of stato civile and what they certify: events, marriages, unions, judgements.

export const tipoAtto: Gruppo = [
  sezione('comuneRegistrazione', tipoComune, 'Comune di registrazione'),
  campo('ufficioMunicipio?', t.tipoUfficioMunicipio, 'Ufficio o municipio'),
  campo('anno', t.numerico4, 'Anno'),
  campo('parte', t.tipoParteAtto, 'Parte'),
  campo('serie?', t.tipoSerie, 'Serie'),
  campo('numeroAtto', t.tipoNumeroAtto, "Numero dell'atto"),
  campo('volume?', t.tipoVolume, 'Volume'),
  campo('dataFormazioneAtto?', t.tipoDataAnagrafica, "Data di formazione dell'atto"),
  campo('trascritto?', t.numerico1, 'Atto trascritto'),
];

export const tipoAttoANSC: Gruppo = [
  campo('idANSC', t.tipoNumeroAttoANSC, 'Numero ANSC'),
  sezione('comuneRegistrazione', tipoComune, 'Comune di registrazione'),
  campo('anno', t.numerico4, 'Anno'),
  campo('ufficioMunicipio?', t.tipoUfficioMunicipio, 'Ufficio o municipio'),
  campo('numeroComunale', t.tipoNumeroAtto, 'Numero comunale'),
  campo('dataFormazioneAtto?', t.tipoDataAnagrafica, "Data di formazione dell'atto"),
  campo('trascritto?', t.numerico1, 'Atto trascritto'),
];

export const tipoAttoANPR: Gruppo = [
  scelta('', [sezione('atto?', tipoAtto, 'Atto'), sezione('attoANSC?', tipoAttoANSC, 'Atto ANSC')]),
];

export const tipoDatiEvento: Gruppo = [
  campo('dataEvento', t.tipoDataAnagrafica, "Data dell'evento"),
  campo('senzaGiorno?', t.tipoSenza, 'Giorno ignoto'),
  campo('senzaGiornoMese?', t.tipoSenza, 'Giorno e mese ignoti'),
  sezione('luogoEvento?', tipoLuogoEvento, "Luogo dell'evento"),
  sezione('attoEvento?', tipoAtto, "Atto dell'evento"),
  sezione('attoEventoANPR?', tipoAttoANPR, "Atto dell'evento (ANPR)"),
];

export const tipoSentenza: Gruppo = [
  campo('data', t.tipoDataAnagrafica, 'Data'),
  campo('numero?', t.tipoNumeroSentenza, 'Numero'),
  campo('tipoTribunale', t.numerico1, 'Tipo di tribunale', 32),
  campo('autorita', t.tipoAutorita, 'Autorità'),
  campo('dataValidita', t.tipoDataAnagrafica, 'Valida dal'),
];

export const tipoMatrimonio: Gruppo = [
  sezione('coniuge', tipoGeneralita, 'Coniuge'),
  sezione('cittadinanza?', tipoCittadinanza, 'Cittadinanza'),
  sezione('datiMatrimonio?', tipoDatiEvento, 'Matrimonio'),
  campo('ordineMatrimonio?', t.numericoMax2, 'Ordine del matrimonio'),
];

export const tipoVedovanza: Gruppo = [
  sezione('datiMorteconiuge', tipoDatiEvento, 'Morte del coniuge'),
  campo('ordineMatrimonioPrecedente?', t.numericoMax2, 'Ordine del matrimonio precedente'),
];

export const tipoAnnullamentoMatrimonio: Gruppo = [
  campo('tipoCessazione', t.tipoMutazioneStatoCivile, 'Tipo di cessazione', 31),
  sezione('sentenza?', tipoSentenza, 'Sentenza'),
  sezione('attoAnnullamentoMatrimonio?', tipoAtto, 'Atto di cessazione'),
  sezione('attoAnnullamentoMatrimonioANPR?', tipoAttoANPR, 'Atto di cessazione (ANPR)'),
];

export const tipoDocumentoProtocollato: Gruppo = [
  campo('data?', t.tipoDataAnagrafica, 'Data'),
  campo('dataNotifica?', t.tipoDataAnagrafica, 'Data di notifica'),
  campo('dataDocumento?', t.tipoDataAnagrafica, 'Data del documento'),
  campo('protocollo?', t.testo, 'Protocollo'),
  campo('documento?', t.base64, 'Documento'),
  campo('estensione?', t.tipoEstensione, 'Estensione'),
  sezione('luogoEvento?', tipoLuogoEvento, "Luogo dell'evento"),
  campo('professionista?', t.tipoProfessionista, 'Professionista'),
  sezione('comuneRegistrazione?', tipoComune, 'Comune di registrazione'),
  campo('stato?', t.numerico2, 'Stato'),
];

export const tipoRisoluzioneConvivenza: Gruppo = [
  campo('motivoRisoluzione?', t.intero, 'Motivo della risoluzione', 43),
  sezione('contratto?', tipoDocumentoProtocollato, 'Contratto'),
];

export const tipoConvivenzaDiFatto: Gruppo = [
  sezione('convivente?', tipoGeneralita, 'Convivente'),
  sezione('cittadinanza?', tipoCittadinanza, 'Cittadinanza'),
  sezione('contrattoStipula?', tipoDocumentoProtocollato, 'Contratto di convivenza'),
  sezione('contrattoRisoluzione?', tipoRisoluzioneConvivenza, 'Risoluzione del contratto'),
  campo('ordineConvivenza?', t.numericoMax3, 'Ordine della convivenza'),
];

export const tipoScioglimentoUnione: Gruppo = [
  campo('motivoScioglimento?', t.testo, 'Motivo dello scioglimento', 43),
  sezione('sentenza?', tipoSentenza, 'Sentenza'),
  sezione('datiEvento?', tipoDatiEvento, 'Evento'),
];

export const tipoUnioneCivile: Gruppo = [
  sezione('unitoCivilmente?', tipoGeneralita, 'Unito civilmente con'),
  sezione('attoUnione?', tipoDatiEvento, 'Atto di unione civile'),
  sezione('scioglimentoUnione?', tipoScioglimentoUnione, "Scioglimento dell'unione"),
  sezione('cittadinanza?', tipoCittadinanza, 'Cittadinanza'),
  campo('ordineUnione?', t.numericoMax3, "Ordine dell'unione"),
];

export const tipoDatiPoligamia: Gruppo = [
  sezione('matrimonio', tipoMatrimonio, 'Matrimonio'),
  sezione('vedovanza?', tipoVedovanza, 'Vedovanza'),
  sezione('annullamentoMatrimonio?', tipoAnnullamentoMatrimonio, 'Cessazione del matrimonio'),
];

export const tipoPoligamie: Gruppo = [sezione('poligamia+', tipoDatiPoligamia, 'Matrimonio')];
