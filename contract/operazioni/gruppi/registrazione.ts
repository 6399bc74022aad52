import { campo, scelta, sezione, type Gruppo, type Sezione } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import {
  tipoAnnullamentoMatrimonio,
  tipoAtto,
  tipoAttoANPR,
  tipoConvivenzaDiFatto,
  tipoDatiEvento,
  tipoMatrimonio,
  tipoUnioneCivile,
  tipoVedovanza,
} from './atti.ts';
import { tipoCartaIdentita, tipoPermessoSoggiorno } from './documenti.ts';
import { tipoErroriAnomalia } from './errori.ts';
import { tipoFamigliaConvivenza, tipoLegameSoggetto } from './famiglia.ts';
import { tipoDatiCancellazione, tipoDatiIscrizione } from './iscrizione.ts';
import { tipoCensimento, tipoListaElettorale, tipoListaElettorale5010, tipoListaLeva } from './liste.ts';
import { tipoProvenienzaDestinazione, tipoResidenza } from './luoghi.ts';
import {
  tipoAltriDati,
  tipoAttributiSoggetto,
  tipoAutoveicoli,
  tipoCittadinanza,
  tipoDatiTranslitterati,
  tipoDomicilioDigitale,
  tipoGeneralita,
  tipoGenitore,
  tipoIdentificativi,
  tipoStatoCivile,
  tipoTutoreIntestatario,
} from './persone.ts';
import { tipoDatiProcedimentoIstruttoria } from './procedimenti.ts';
import { tipoDatoTestataRisposta } from './testate.ts';

// What the registration services share: their controls, the operation that is annulled, their common answer.

const tipoControllo: Gruppo = [
  campo('codice', t.alfanumerico2char, 'Controllo'),
  campo('valore', t.tipoValore, 'Valore'),
];

export const tipoListaControlli: Gruppo = [sezione('controllo+', tipoControllo, 'Controllo')];

export const listaControlli = sezione('listaControlli?', tipoListaControlli, 'Controlli');

export const gestioneCF = campo('gestioneCF?', t.numerico1, 'Gestione del codice fiscale', 'gestione-cf');

export const tipoDatiProcedimento: Gruppo = [
  campo('numeroPraticaAnpr?', t.tipoNumeroPraticaAnpr, 'Numero ANPR del procedimento'),
  campo('numeroPraticaComune?', t.tipoNumeroPraticaComune, 'Numero della pratica del Comune'),
  campo('dataDefinizionePratica?', t.tipoDataAnagrafica, 'Data di definizione della pratica'),
];

export const datiDelProcedimento = sezione('datiDelProcedimento?', tipoDatiProcedimento, 'Procedimento');

export const tipoDatiOperazione: Gruppo = [
  campo('operazioneRichiesta', t.tipoOperazioneRichiesta, 'Operazione'),
  campo('idOperazioneComune', t.tipoIdOperazioneComune, 'Numero operazione del Comune'),
  campo('protocolloComune?', t.tipoProtocolloComune, 'Protocollo del Comune'),
  campo('dataProtocolloComune?', t.tipoDataAnagrafica, 'Data del protocollo'),
  campo('idOperazioneANPR', t.tipoIdOperazioneANPR, 'Numero operazione ANPR'),
  campo('dataOperazione?', t.tipoDataAnagrafica, "Data dell'operazione"),
  campo('motivoRichiesta?', t.alfanumerico3char, 'Motivo della richiesta'),
  campo('noteOperazione?', t.tipoNoteOperazione, "Note sull'operazione"),
  campo('dataDecorrenza?', t.tipoDataAnagrafica, 'Decorrenza'),
];

export const tipoDatiRicercaScheda: Gruppo = [
  sezione('soggetto', tipoGeneralita, 'Soggetto'),
  sezione('schedaFamigliaConvivenza?', tipoFamigliaConvivenza, 'Famiglia o convivenza'),
];

export const tipoSoggettoFamiglia: Gruppo = [
  sezione('generalita', tipoGeneralita, 'Generalità'),
  sezione('legameSoggetto', tipoLegameSoggetto, 'Legame con la famiglia'),
  sezione('autoveicoli?', tipoAutoveicoli, 'Autoveicoli'),
];

export const attoNascita: Gruppo = [
  sezione('attoNascita?', tipoAtto, 'Atto di nascita'),
  sezione('attoNascitaANPR?', tipoAttoANPR, 'Atto di nascita (ANPR)'),
];

export const genitori: Gruppo = [
  sezione('paternita?', tipoGenitore, 'Paternità'),
  sezione('maternita?', tipoGenitore, 'Maternità'),
];

/** Names of the elements for the end of a marriage differ by service; their content does not. */
export const statoConiugale = (cessazione: string): Gruppo => [
  sezione('matrimonio?', tipoMatrimonio, 'Matrimonio'),
  sezione('vedovanza?', tipoVedovanza, 'Vedovanza'),
  sezione(`${cessazione}?`, tipoAnnullamentoMatrimonio, 'Cessazione del matrimonio'),
];

export const unioni: Gruppo = [
  sezione('convivenzaDiFatto?', tipoConvivenzaDiFatto, 'Convivenza di fatto'),
  sezione('unioneCivile?', tipoUnioneCivile, 'Unione civile'),
];

const tipoDatiSoggettiRisposta: Gruppo = [
  sezione('identificativi?', tipoIdentificativi, 'Identificativi'),
  sezione('generalitaPrecedenti?', tipoGeneralita, 'Generalità precedenti'),
  sezione('famigliaConvivenzaPrecedente?', tipoFamigliaConvivenza, 'Famiglia o convivenza precedente'),
  sezione('generalitaAttuali?', tipoGeneralita, 'Generalità attuali'),
  sezione('statoCivile?', tipoStatoCivile, 'Stato civile'),
  sezione('attributiSoggetto?', tipoAttributiSoggetto, 'Attributi del soggetto'),
  ...attoNascita,
  sezione('cittadinanza*', tipoCittadinanza, 'Cittadinanza'),
  ...genitori,
  sezione('residenza*', tipoResidenza, 'Residenza'),
  sezione('datiTraslitterati?', tipoDatiTranslitterati, 'Dati traslitterati'),
  sezione('tutoreIntestatario?', tipoTutoreIntestatario, 'Tutore o intestatario'),
  ...statoConiugale('annullamentoMatrimonio'),
  ...unioni,
  sezione('cartaIdentita?', tipoCartaIdentita, "Carta d'identità"),
  sezione('permessoSoggiorno?', tipoPermessoSoggiorno, 'Permesso di soggiorno'),
  sezione('liste?', tipoListaElettorale5010, 'Liste elettorali'),
  sezione('listaElettorale?', tipoListaElettorale, 'Lista elettorale'),
  sezione('listaLeva?', tipoListaLeva, 'Lista di leva'),
  sezione('censimento?', tipoCensimento, 'Censimento'),
  sezione('legameSoggetto?', tipoLegameSoggetto, 'Legame con la famiglia'),
  sezione('famigliaConvivenza?', tipoFamigliaConvivenza, 'Famiglia o convivenza'),
  sezione('altriDati?', tipoAltriDati, 'Altri dati'),
  sezione('autoveicoli?', tipoAutoveicoli, 'Autoveicoli'),
  sezione('domicilioDigitale?', tipoDomicilioDigitale, 'Domicilio digitale'),
  sezione('datiIscrizione?', tipoDatiIscrizione, 'Iscrizione'),
  sezione('datiCancellazione?', tipoDatiCancellazione, 'Cancellazione'),
  sezione('datiDecesso?', tipoDatiEvento, 'Decesso'),
  sezione('provenienza?', tipoProvenienzaDestinazione, 'Provenienza'),
  sezione('destinazione?', tipoProvenienzaDestinazione, 'Destinazione'),
  sezione('procedimento?', tipoDatiProcedimento, 'Procedimento'),
  sezione('dettagliProcedimento?', tipoDatiProcedimentoIstruttoria, 'Dettagli del procedimento'),
];

/** The good answer to every registration (`rispostaComune.xsd`). */
export const rispostaComune: Sezione = sezione(
  'Risposta_Comune',
  [
    sezione('testataRisposta?', tipoDatoTestataRisposta, 'Testata'),
    sezione(
      'listaSoggettiVariati?',
      [sezione('datiSoggetto*', tipoDatiSoggettiRisposta, 'Soggetto variato')],
      'Soggetti variati',
    ),
    sezione('listaAnomalie?', [sezione('anomalie*', tipoErroriAnomalia, 'Avviso')], 'Avvisi'),
  ],
  'Risposta',
);

const tipoElencoGenitori: Gruppo = [sezione('genitore+', tipoGenitore, 'Genitore')];

/** Several parents, or marriages, fit what was asked. */
export const rispostaMultipla = (nome: string, conMatrimoni: boolean): Sezione =>
  sezione(
    nome,
    [
      sezione('testataRisposta', tipoDatoTestataRisposta, 'Testata'),
      sezione('elencoSoggettiPadre?', tipoElencoGenitori, 'Possibili padri'),
      sezione('elencoSoggettiMadre?', tipoElencoGenitori, 'Possibili madri'),
      ...(conMatrimoni
        ? [sezione('elencoMatrimoni?', [sezione('matrimonio+', tipoMatrimonio, 'Matrimonio')], 'Possibili matrimoni')]
        : []),
    ],
    'Più risultati possibili',
  );

/** The reason of a death, or of its presumption, in the residents' or in the AIRE's registry. */
export const tipoMotivoCancellazione2001: Gruppo = [
  scelta('', [
    campo('tipoMotivoCancellazione', t.numericoMax2, 'Motivo della cancellazione', 15),
    campo('tipoMotivoCancellazioneAIRE', t.numericoMax2, 'Motivo della cancellazione AIRE', 28),
  ]),
];
