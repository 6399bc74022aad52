import { campo, scelta, sezione, type Gruppo } from '../operazioni/albero.ts';
import { tipoComune, tipoLocalita, tipoLuogoEvento } from '../operazioni/gruppi/luoghi.ts';
import { tipoIdSchedaSoggettoComune } from '../operazioni/gruppi/persone.ts';
import { t } from '../operazioni/tipi-semplici.ts';
import { tipiAnsc } from './tipi.ts';

// The notice by which ANSC, the archive of civil status, tells a registry office of an act that is to be registered
// in ANPR (`predisposizioneAnagrafica.xsd`). Places are as in ANPR's own services; people and acts are not.

export const spazioAnsc = 'http://sogei.it/ansc/predisposizioneAnagrafica';

export const tipoCodiceFiscale: Gruppo = [campo('codFiscale', t.tipoDominioCodiceFiscale, 'Codice fiscale')];

export const tipoGeneralita: Gruppo = [
  sezione('codiceFiscale?', tipoCodiceFiscale, 'Codice fiscale'),
  scelta('', [
    campo('cognome', t.alfabeticoNomiCognomi, 'Cognome'),
    campo('senzaCognome', t.tipoSenza, 'Senza cognome'),
  ]),
  scelta('', [campo('nome', t.alfabeticoNomiCognomi, 'Nome'), campo('senzaNome', t.tipoSenza, 'Senza nome')]),
  campo('sesso?', t.tipoSesso, 'Sesso'),
  campo('dataNascita?', t.tipoDataAnagrafica, 'Data di nascita'),
  sezione('luogoNascita?', tipoLuogoEvento, 'Luogo di nascita'),
  sezione('nazionalita?', tipoLocalita, 'Nazionalità'),
  sezione('luogoResidenza?', tipoLuogoEvento, 'Residenza'),
  campo('soggettoAIRE?', t.tipoSoggettoAIRE, 'Iscritto AIRE'),
  sezione('idSchedaSoggettoComune?', tipoIdSchedaSoggettoComune, 'Scheda del Comune'),
  campo('idSchedaSoggettoANPR?', t.tipoIdSchedaSoggettoANPR, 'Numero di scheda ANPR'),
  campo('idSoggettoANSC?', tipiAnsc.tipoIdSoggettoANSC, 'Numero ANSC del soggetto'),
  campo('idANPR?', tipiAnsc.tipoIdANPR, 'ID ANPR'),
];

const tipoGeneralitaAscendente: Gruppo = [
  ...tipoGeneralita,
  campo('gradoDiParentela?', t.numericoMax2, 'Grado di parentela'),
  campo('dataMorte?', t.data, 'Data di morte'),
];

const tipoGenitore: Gruppo = [sezione('generalita', tipoGeneralita, 'Generalità')];

const tipoAttoANSC: Gruppo = [
  campo('idAnsc?', tipiAnsc.tipoIdAnsc, 'Numero ANSC'),
  sezione('comuneRegistrazione?', tipoComune, 'Comune di registrazione'),
  campo('anno?', t.numerico4, 'Anno'),
  campo('numeroComunale?', t.tipoNumeroAtto, 'Numero comunale'),
  campo('dataFormazioneAtto?', t.tipoDataAnagrafica, "Data di formazione dell'atto"),
  campo('composizioneCompleta?', t.testo, "Testo dell'atto"),
];

const tipoDatiEvento: Gruppo = [
  campo('dataEvento?', t.tipoDataAnagrafica, "Data dell'evento"),
  sezione('luogoEvento?', tipoLuogoEvento, "Luogo dell'evento"),
];

const tipoMatrimonio: Gruppo = [
  sezione('coniuge?', tipoGeneralita, 'Coniuge'),
  sezione('datiMatrimonio?', tipoDatiEvento, 'Celebrazione'),
];

const tipoScioglimentoUnione: Gruppo = [
  campo('motivoScioglimento?', t.testo, 'Motivo dello scioglimento'),
  sezione('datiEvento?', tipoDatiEvento, 'Evento'),
];

const tipoUnioneCivile: Gruppo = [
  sezione('attoUnione?', tipoDatiEvento, 'Costituzione'),
  sezione('scioglimentoUnione?', tipoScioglimentoUnione, "Scioglimento dell'unione"),
  campo('ordineUnione?', t.numericoMax3, "Ordine dell'unione"),
];

const tipoDatiRettifica: Gruppo = [
  sezione('eventoCollegato', tipoAttoANSC, 'Atto rettificato'),
  campo('idTipoRettifica', t.numerico1, 'Tipo di rettifica'),
];

const tipoEnte: Gruppo = [
  campo('nomeEnte?', t.testo, 'Ente'),
  sezione('comuneEnte?', tipoComune, "Comune dell'ente"),
  campo('dataTrascrizione?', t.data, 'Data di trascrizione'),
  campo('estremiDocumento?', t.testo, 'Estremi del documento'),
];

const tipoSeparazione: Gruppo = [
  campo('tipoAccordo?', tipiAnsc.charMax2, 'Tipo di accordo'),
  sezione('avvocatoConiuge1?', tipoGeneralita, 'Avvocato del primo coniuge'),
  sezione('avvocatoConiuge2?', tipoGeneralita, 'Avvocato del secondo coniuge'),
  sezione('attoMatrimonio?', tipoAttoANSC, 'Atto di matrimonio'),
  campo('dataRicezioneAttoConiuge1?', t.data, "Ricevuto dall'avvocato del primo coniuge"),
  campo('dataRicezioneAttoConiuge2?', t.data, "Ricevuto dall'avvocato del secondo coniuge"),
  sezione('provvedimento?', tipoEnte, 'Provvedimento'),
  sezione('accordo?', tipoEnte, 'Accordo'),
  campo('testoTrascrizione?', t.testo, 'Testo della trascrizione'),
  campo('dataSeparazione?', t.data, 'Data della separazione'),
];

const tipoCittadinanza: Gruppo = [
  campo('intestatarioApolide?', t.numerico1, 'Intestatario apolide'),
  sezione('coniuge?', tipoGeneralita, 'Coniuge'),
  sezione('parenteDiretto?', tipoGeneralitaAscendente, 'Ascendente'),
  campo('riassuntoDichiarazione?', t.testo, 'Dichiarazione'),
  campo('dataAcquisizioneCittadinanza?', t.data, 'Cittadinanza acquistata il'),
  campo('dataRegistrazioneDecreto?', t.data, 'Decreto registrato il'),
];

const tipoDatiAnagraficiANPR: Gruppo = [
  campo('dataScansione', t.data, 'Letti in ANPR il'),
  sezione('generalita', tipoGeneralita, 'Generalità'),
];

const tipoGeneralitaML: Gruppo = [
  campo('indirizzoResidenza?', t.tipoNote, 'Indirizzo'),
  campo('note?', t.tipoNote, 'Note'),
  campo('localitaEsteraNascita?', t.tipoNote, 'Località estera di nascita'),
];

const tipoDatiLingua: Gruppo = [
  campo('codiceLingua', tipiAnsc.tipoCodiceLingua, 'Lingua'),
  campo('composizioneCompleta?', t.testo, "Testo dell'atto"),
  campo('descrizioneUsecase?', tipiAnsc.charMax600, 'Descrizione'),
  sezione('intestatario*', tipoGeneralitaML, 'Intestatario'),
];

const tipoTrascrizione: Gruppo = [
  campo('descrizioneTipoRichiedente?', t.testo, 'Richiedente'),
  campo('dataComunicazione?', t.data, 'Data della comunicazione'),
  campo('testoLibero?', t.testo, 'Testo'),
  campo('nuovoNome?', t.alfabeticoNomiCognomi, 'Nuovo nome'),
  campo('nuovoCognome?', t.alfabeticoNomiCognomi, 'Nuovo cognome'),
];

export const testata = sezione(
  'testata',
  [
    campo('idNotifica', tipiAnsc.tipoIdNotifica, 'Numero della notifica'),
    campo('idTipoContenuto', t.numerico1, 'Tipo di contenuto'),
    campo('idTipoEvento', t.numerico1, 'Tipo di evento'),
    campo('codMittente', t.tipoCodMittente, 'Comune mittente'),
    campo('idTipoNotifica', tipiAnsc.tipoNotifica, 'Tipo di notifica'),
    campo('dataValidita', t.data, 'Data di validità'),
    campo('idUsecase', tipiAnsc.alfanumerico30char, "Caso d'uso ANSC"),
    campo('descrizioneUsecase', tipiAnsc.charMax600, 'Descrizione'),
  ],
  'Notifica',
);

export const evento = sezione(
  'evento',
  [
    sezione('intestatario+', tipoGeneralita, 'Intestatario'),
    sezione('atto', tipoAttoANSC, 'Atto'),
    sezione('paternita?', tipoGenitore, 'Padre'),
    sezione('maternita?', tipoGenitore, 'Madre'),
    sezione('matrimonio?', tipoMatrimonio, 'Matrimonio'),
    sezione('unioneCivile?', tipoUnioneCivile, 'Unione civile'),
    sezione('datiDecesso?', tipoDatiEvento, 'Decesso'),
    sezione('datiRettifica?', tipoDatiRettifica, 'Rettifica'),
    sezione('separazione?', tipoSeparazione, 'Separazione'),
    sezione('cittadinanza?', tipoCittadinanza, 'Cittadinanza'),
    sezione('datiAnagraficiANPR?', tipoDatiAnagraficiANPR, 'Come risulta in ANPR'),
    sezione('datiLingua*', tipoDatiLingua, 'In altra lingua'),
    sezione('trascrizione?', tipoTrascrizione, 'Trascrizione'),
  ],
  'Evento',
);

export const predisposizioneAnagrafica = sezione('predisposizioneAnagrafica', [testata, evento], 'Notifica ANSC');
