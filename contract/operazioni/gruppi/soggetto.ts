import { campo, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import {
  tipoAnnullamentoMatrimonio,
  tipoAtto,
  tipoAttoANPR,
  tipoConvivenzaDiFatto,
  tipoDatiEvento,
  tipoMatrimonio,
  tipoPoligamie,
  tipoUnioneCivile,
  tipoVedovanza,
} from './atti.ts';
import { tipoCartaIdentita, tipoPermessoSoggiorno } from './documenti.ts';
import { tipoErroriAnomalia } from './errori.ts';
import { tipoFamigliaConvivenzaRisposta, tipoLegameSoggettoCompleto } from './famiglia.ts';
import { tipoDatiCancellazione, tipoDatiIscrizione } from './iscrizione.ts';
import { tipoCensimento, tipoListaElettorale, tipoListaLeva, tipoListeElettorali } from './liste.ts';
import { tipoAltraLingua, tipoProvenienzaDestinazione, tipoResidenza } from './luoghi.ts';
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

// The record of a person as 3002 returns it.

export const tipoDatiRispostaEstrazioneSoggetti: Gruppo = [
  sezione('identificativi?', tipoIdentificativi, 'Identificativi'),
  sezione('generalita', tipoGeneralita, 'Generalità'),
  sezione('statoCivile?', tipoStatoCivile, 'Stato civile'),
  sezione('attributiSoggetto?', tipoAttributiSoggetto, 'Attributi del soggetto'),
  sezione('attoNascita?', tipoAtto, 'Atto di nascita'),
  sezione('attoNascitaANPR?', tipoAttoANPR, 'Atto di nascita (ANPR)'),
  sezione('cittadinanza*', tipoCittadinanza, 'Cittadinanza'),
  sezione('paternita?', tipoGenitore, 'Paternità'),
  campo('padreExtra?', t.tipoExtraAnpr, 'Padre fuori ANPR'),
  sezione('maternita?', tipoGenitore, 'Maternità'),
  campo('madreExtra?', t.tipoExtraAnpr, 'Madre fuori ANPR'),
  sezione('residenza*', tipoResidenza, 'Residenza'),
  sezione('altraLingua*', tipoAltraLingua, 'Indirizzo in altra lingua'),
  sezione('datiTraslitterati?', tipoDatiTranslitterati, 'Dati traslitterati'),
  sezione('tutoreIntestatario?', tipoTutoreIntestatario, 'Tutore o intestatario'),
  campo('tutoreExtra?', t.tipoExtraAnpr, 'Tutore fuori ANPR'),
  sezione('matrimonio?', tipoMatrimonio, 'Matrimonio'),
  campo('coniugeExtra?', t.tipoExtraAnpr, 'Coniuge fuori ANPR'),
  sezione('vedovanza?', tipoVedovanza, 'Vedovanza'),
  sezione('annullamentoMatrimonio?', tipoAnnullamentoMatrimonio, 'Cessazione del matrimonio'),
  sezione('convivenzaDiFatto?', tipoConvivenzaDiFatto, 'Convivenza di fatto'),
  sezione('unioneCivile?', tipoUnioneCivile, 'Unione civile'),
  sezione('cartaIdentita?', tipoCartaIdentita, "Carta d'identità"),
  sezione('permessoSoggiorno?', tipoPermessoSoggiorno, 'Permesso di soggiorno'),
  sezione('listaElettorale?', tipoListaElettorale, 'Lista elettorale'),
  sezione('listaElettoraleCompleta?', tipoListeElettorali, 'Lista elettorale completa'),
  sezione('listaLeva?', tipoListaLeva, 'Lista di leva'),
  sezione('censimento?', tipoCensimento, 'Censimento'),
  sezione('legameSoggetto?', tipoLegameSoggettoCompleto, 'Legame con la famiglia'),
  sezione('famigliaConvivenza?', tipoFamigliaConvivenzaRisposta, 'Famiglia o convivenza'),
  sezione('altriDati?', tipoAltriDati, 'Altri dati'),
  sezione('autoveicoli?', tipoAutoveicoli, 'Autoveicoli'),
  sezione('domicilioDigitale?', tipoDomicilioDigitale, 'Domicilio digitale'),
  sezione('datiIscrizione?', tipoDatiIscrizione, 'Iscrizione'),
  sezione('datiCancellazione?', tipoDatiCancellazione, 'Cancellazione'),
  sezione('datiDecesso?', tipoDatiEvento, 'Decesso'),
  sezione('provenienza?', tipoProvenienzaDestinazione, 'Provenienza'),
  sezione('destinazione?', tipoProvenienzaDestinazione, 'Destinazione'),
  sezione('erroriAnomalie*', tipoErroriAnomalia, 'Anomalie'),
  sezione('listaDatiPoligamia?', tipoPoligamie, 'Matrimoni plurimi'),
];
