import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoComune, tipoLuogoEvento } from './luoghi.ts';

// Who a person is: identifiers, generalità, citizenship, parents.

export const tipoIdentificativi: Gruppo = [campo('idANPR', t.testo, 'ID ANPR')];

export const tipoIdSchedaSoggettoComune: Gruppo = [
  campo('idSchedaSoggettoComuneIstat', t.tipoCodiceIstatComune, 'Id scheda soggetto comune ISTAT'),
  campo('idSchedaSoggetto', t.tipoIdSchedaSoggetto, 'Id scheda soggetto'),
];

export const tipoCodiceFiscale: Gruppo = [
  campo('codFiscale', t.tipoDominioCodiceFiscale, 'Codice fiscale'),
  campo('validitaCF?', t.numericoMax2, 'Validità del codice fiscale'),
  campo('dataAttribuzioneValidita?', t.tipoDataAnagrafica, 'Data attribuzione validità'),
];

export const tipoGeneralita: Gruppo = [
  sezione('codiceFiscale?', tipoCodiceFiscale, 'Codice fiscale'),
  scelta('', [
    campo('cognome', t.alfabeticoNomiCognomi, 'Cognome'),
    campo('senzaCognome', t.tipoSenza, 'Senza cognome'),
  ]),
  scelta('', [campo('nome', t.alfabeticoNomiCognomi, 'Nome'), campo('senzaNome', t.tipoSenza, 'Senza nome')]),
  campo('sesso?', t.tipoSesso, 'Sesso'),
  campo('dataNascita?', t.tipoDataAnagrafica, 'Data nascita'),
  campo('senzaGiorno?', t.tipoSenza, 'Giorno di nascita ignoto'),
  campo('senzaGiornoMese?', t.tipoSenza, 'Giorno e mese ignoti'),
  sezione('luogoNascita?', tipoLuogoEvento, 'Luogo nascita'),
  campo('soggettoAIRE?', t.tipoSoggettoAIRE, 'Iscritto AIRE'),
  campo('annoEspatrio?', t.numerico4, 'Anno di espatrio'),
  sezione('idSchedaSoggettoComune?', tipoIdSchedaSoggettoComune, 'Scheda del Comune'),
  campo('idSchedaSoggettoANPR?', t.tipoIdSchedaSoggettoANPR, 'Numero di scheda ANPR'),
  campo('note?', t.tipoNote, 'Note'),
];

export const tipoStatoCivile: Gruppo = [
  campo('statoCivile', t.tipoDatoStatoCivile, 'Stato civile', 1),
  campo('noteStatoCivile?', t.tipoNoteStatoCivile, 'Note stato civile'),
  campo('statoCivileND?', t.tipoSN, 'Stato civile non disponibile'),
];

export const tipoAttributiSoggetto: Gruppo = [
  campo('senzaFissaDimora?', t.tipoSN1, 'Senza fissa dimora'),
  campo('soggettoCertificabile?', t.tipoSoggettoCertificabile, 'Soggetto certificabile'),
];

export const tipoCittadinanza: Gruppo = [
  campo('descrizioneStato', t.alfanumerico120char, 'Descrizione stato'),
  campo('codiceStato', t.numerico3, 'Codice stato', 2),
  campo('noteStato?', t.tipoNoteStato, 'Note stato'),
  campo('dataValidita?', t.tipoDataAnagrafica, 'Data validità'),
];

export const tipoAltriDati: Gruppo = [
  campo('posizioneProfessionale?', t.tipoPosizioneProfessionale, 'Posizione professionale', 9),
  campo('condizioneNonProfessionale?', t.tipoCondizioneNonProfessionale, 'Condizione non professionale', 10),
  campo('titoloStudio?', t.tipoTitoloStudio, 'Titolo studio', 11),
];

export const tipoGenitore: Gruppo = [
  sezione('generalita', tipoGeneralita, 'Generalità'),
  sezione('statoCivile?', tipoStatoCivile, 'Stato civile'),
  sezione('cittadinanza?', tipoCittadinanza, 'Cittadinanza'),
  sezione('altriDati?', tipoAltriDati, 'Altri dati'),
];

export const tipoTutoreIntestatario: Gruppo = [
  sezione('generalita', tipoGeneralita, 'Generalità'),
  sezione('comuneResidenza?', tipoComune, 'Comune residenza'),
  campo('dataIntestarioConvivenza', t.tipoDataAnagrafica, 'Data intestario convivenza'),
];

export const tipoAutoveicoli: Gruppo = [
  campo('possessoAutoveicoli', t.tipoSN1, 'Possesso autoveicoli'),
  campo('possessoPatente', t.tipoSN1, 'Possesso patente'),
];

export const tipoDomicilioDigitale: Gruppo = [
  campo('indirizzoDigitale', t.tipoIndirizzoDigitale, 'Indirizzo digitale'),
  campo('dataInizioValidita', t.tipoDataAnagrafica, 'Data inizio validità'),
  campo('enteErogatore?', t.tipoEnteErogatore, 'Ente erogatore'),
  campo('statoDomicilio?', t.numerico1, 'Stato domicilio'),
  campo('noteStatoDomicilio?', t.testo, 'Note stato domicilio'),
  campo('emailContatto?', t.tipoIndirizzoDigitale, 'Email contatto'),
];

export const tipoDatiTranslitterati: Gruppo = [
  campo('cognomeTranslitterato?', t.tipoCognomeTranslitterato, 'Cognome translitterato'),
  campo('nomeTranslitterato?', t.tipoNomeTranslitterato, 'Nome translitterato'),
  campo('specieTranslitterata?', t.tipoSpecieTranslitterata, 'Specie translitterata'),
  campo(
    'denominazioneToponimoTranslitterato?',
    t.tipoDenominazioneToponimoTranslitterato,
    'Denominazione toponimo translitterato',
  ),
  campo(
    'descrizioneLocalitaTranslitterata?',
    t.tipoDescrizioneLocalitaTranslitterata,
    'Descrizione località translitterata',
  ),
  campo(
    'denominazioneComuneTranslitterato?',
    t.tipoDenominazioneComuneTranslitterato,
    'Denominazione comune translitterato',
  ),
  campo(
    'descrizioneStatoResidenzaTranslitterato?',
    t.tipoDescrizioneStatoResidenzaTranslitterato,
    'Descrizione stato residenza translitterato',
  ),
  campo(
    'denominazioneLocEsteraTranslitterata?',
    t.tipoDenominazioneLocEsteraTranslitterata,
    'Denominazione loc estera translitterata',
  ),
  campo(
    'descrizioneConsolatoTranslitterato?',
    t.tipoDescrizioneConsolatoTranslitterato,
    'Descrizione consolato translitterato',
  ),
  campo(
    'descrizioneStatoNascitaTranslitterato?',
    t.tipoDescrizioneStatoNascitaTranslitterato,
    'Descrizione stato nascita translitterato',
  ),
  campo(
    'descrizioneStatoCittadinanzaTranslitterato?',
    t.tipoDescrizioneStatoCittadinanzaTranslitterato,
    'Descrizione stato cittadinanza translitterato',
  ),
];
