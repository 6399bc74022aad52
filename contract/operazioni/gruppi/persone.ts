import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoComune, tipoLuogoEvento } from './luoghi.ts';

// Who a person is: identifiers, generalità, citizenship, parents.

export const tipoIdentificativi: Gruppo = [campo('idANPR', t.testo, 'ID ANPR')];

/** By what every query finds a person who is not known by ID. */
export const codiceFiscaleOGeneralita: Gruppo = [
  campo('codiceFiscale?', t.tipoDominioCodiceFiscale, 'Codice fiscale'),
  campo('cognome?', t.alfabeticoNomiCognomi, 'Cognome'),
  campo('senzaCognome?', t.tipoSenza, 'Senza cognome'),
  campo('nome?', t.alfabeticoNomiCognomi, 'Nome'),
  campo('senzaNome?', t.tipoSenza, 'Senza nome'),
  campo('sesso?', t.tipoSesso, 'Sesso'),
];

export const tipoIdSchedaSoggettoComune: Gruppo = [
  campo('idSchedaSoggettoComuneIstat', t.tipoCodiceIstatComune, 'Codice ISTAT del Comune'),
  campo('idSchedaSoggetto', t.tipoIdSchedaSoggetto, 'Numero della scheda'),
];

export const tipoCodiceFiscale: Gruppo = [
  campo('codFiscale', t.tipoDominioCodiceFiscale, 'Codice fiscale'),
  campo('validitaCF?', t.numericoMax2, 'Validità del codice fiscale'),
  campo('dataAttribuzioneValidita?', t.tipoDataAnagrafica, 'Data di validazione'),
];

export const tipoGeneralita: Gruppo = [
  sezione('codiceFiscale?', tipoCodiceFiscale, 'Codice fiscale'),
  scelta('', [
    campo('cognome', t.alfabeticoNomiCognomi, 'Cognome'),
    campo('senzaCognome', t.tipoSenza, 'Senza cognome'),
  ]),
  scelta('', [campo('nome', t.alfabeticoNomiCognomi, 'Nome'), campo('senzaNome', t.tipoSenza, 'Senza nome')]),
  campo('sesso?', t.tipoSesso, 'Sesso'),
  campo('dataNascita?', t.tipoDataAnagrafica, 'Data di nascita'),
  campo('senzaGiorno?', t.tipoSenza, 'Giorno ignoto'),
  campo('senzaGiornoMese?', t.tipoSenza, 'Giorno e mese ignoti'),
  sezione('luogoNascita?', tipoLuogoEvento, 'Luogo di nascita'),
  campo('soggettoAIRE?', t.tipoSoggettoAIRE, 'Iscritto AIRE'),
  campo('annoEspatrio?', t.numerico4, 'Anno di espatrio'),
  sezione('idSchedaSoggettoComune?', tipoIdSchedaSoggettoComune, 'Scheda del Comune'),
  campo('idSchedaSoggettoANPR?', t.tipoIdSchedaSoggettoANPR, 'Numero di scheda ANPR'),
  campo('note?', t.tipoNote, 'Note'),
];

export const tipoStatoCivile: Gruppo = [
  campo('statoCivile', t.tipoDatoStatoCivile, 'Stato civile', 1),
  campo('noteStatoCivile?', t.tipoNoteStatoCivile, 'Note sullo stato civile'),
  campo('statoCivileND?', t.tipoSN, 'Stato civile non disponibile'),
];

export const tipoAttributiSoggetto: Gruppo = [
  campo('senzaFissaDimora?', t.tipoSN1, 'Senza fissa dimora'),
  campo('soggettoCertificabile?', t.tipoSoggettoCertificabile, 'Certificabile', 42),
];

export const tipoCittadinanza: Gruppo = [
  campo('descrizioneStato', t.alfanumerico120char, 'Stato'),
  campo('codiceStato', t.numerico3, 'Codice dello Stato', 2),
  campo('noteStato?', t.tipoNoteStato, 'Note sullo Stato'),
  campo('dataValidita?', t.tipoDataAnagrafica, 'Valida dal'),
];

export const tipoAltriDati: Gruppo = [
  campo('posizioneProfessionale?', t.tipoPosizioneProfessionale, 'Posizione nella professione', 9),
  campo('condizioneNonProfessionale?', t.tipoCondizioneNonProfessionale, 'Condizione non professionale', 10),
  campo('titoloStudio?', t.tipoTitoloStudio, 'Titolo di studio', 11),
];

export const tipoGenitore: Gruppo = [
  sezione('generalita', tipoGeneralita, 'Generalità'),
  sezione('statoCivile?', tipoStatoCivile, 'Stato civile'),
  sezione('cittadinanza?', tipoCittadinanza, 'Cittadinanza'),
  sezione('altriDati?', tipoAltriDati, 'Altri dati'),
];

export const tipoTutoreIntestatario: Gruppo = [
  sezione('generalita', tipoGeneralita, 'Generalità'),
  sezione('comuneResidenza?', tipoComune, 'Comune di residenza'),
  campo('dataIntestarioConvivenza', t.tipoDataAnagrafica, 'Responsabile dal'),
];

export const tipoAutoveicoli: Gruppo = [
  campo('possessoAutoveicoli', t.tipoSN1, 'Possiede autoveicoli'),
  campo('possessoPatente', t.tipoSN1, 'Possiede la patente'),
];

export const tipoDomicilioDigitale: Gruppo = [
  campo('indirizzoDigitale', t.tipoIndirizzoDigitale, 'Domicilio digitale'),
  campo('dataInizioValidita', t.tipoDataAnagrafica, 'Valido dal'),
  campo('enteErogatore?', t.tipoEnteErogatore, 'Ente erogatore'),
  campo('statoDomicilio?', t.numerico1, 'Stato del domicilio digitale'),
  campo('noteStatoDomicilio?', t.testo, 'Note sul domicilio digitale'),
  campo('emailContatto?', t.tipoIndirizzoDigitale, 'E-mail di contatto'),
];

export const tipoDatiTranslitterati: Gruppo = [
  campo('cognomeTranslitterato?', t.tipoCognomeTranslitterato, 'Cognome traslitterato'),
  campo('nomeTranslitterato?', t.tipoNomeTranslitterato, 'Nome traslitterato'),
  campo('specieTranslitterata?', t.tipoSpecieTranslitterata, 'Specie traslitterata'),
  campo(
    'denominazioneToponimoTranslitterato?',
    t.tipoDenominazioneToponimoTranslitterato,
    'Via o piazza traslitterata',
  ),
  campo('descrizioneLocalitaTranslitterata?', t.tipoDescrizioneLocalitaTranslitterata, 'Località traslitterata'),
  campo('denominazioneComuneTranslitterato?', t.tipoDenominazioneComuneTranslitterato, 'Comune traslitterato'),
  campo(
    'descrizioneStatoResidenzaTranslitterato?',
    t.tipoDescrizioneStatoResidenzaTranslitterato,
    'Stato di residenza traslitterato',
  ),
  campo(
    'denominazioneLocEsteraTranslitterata?',
    t.tipoDenominazioneLocEsteraTranslitterata,
    'Località estera traslitterata',
  ),
  campo('descrizioneConsolatoTranslitterato?', t.tipoDescrizioneConsolatoTranslitterato, 'Consolato traslitterato'),
  campo(
    'descrizioneStatoNascitaTranslitterato?',
    t.tipoDescrizioneStatoNascitaTranslitterato,
    'Stato di nascita traslitterato',
  ),
  campo(
    'descrizioneStatoCittadinanzaTranslitterato?',
    t.tipoDescrizioneStatoCittadinanzaTranslitterato,
    'Cittadinanza traslitterata',
  ),
];
