import { campo, sezione, type Gruppo } from '../albero.ts';
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
import { tipoFamigliaConvivenza, tipoLegameSoggetto } from './famiglia.ts';
import { tipoDatiCancellazione, tipoDatiIscrizione } from './iscrizione.ts';
import { tipoCensimento } from './liste.ts';
import { tipoProvenienzaDestinazione, tipoResidenza } from './luoghi.ts';
import {
  codiceFiscaleOGeneralita,
  tipoAltriDati,
  tipoAutoveicoli,
  tipoCittadinanza,
  tipoDatiTranslitterati,
  tipoGeneralita,
  tipoGenitore,
  tipoStatoCivile,
} from './persone.ts';

// The query for bodies other than Comuni (3006): fewer criteria, a reason, less of a record.

export const tipoCriteriRicerca3006: Gruppo = [
  ...codiceFiscaleOGeneralita,
  campo('soggettoAIRE?', t.tipoSN1, 'Iscritto AIRE'),
  campo('idSchedaSoggettoANPR?', t.tipoIdSchedaSoggettoANPR, 'Numero di scheda ANPR'),
  campo('tipoScheda?', t.tipoScheda, 'Tipo di scheda'),
  campo('identificativoANPR?', t.charMax20, 'Identificativo ANPR della famiglia'),
];

export const tipoDatiRichiesta3006: Gruppo = [
  campo('schedaAnagraficaRichiesta', t.tipoSchedaAnagraficaRichiesta3002, 'Scheda richiesta'),
  campo('dataRiferimentoRichiesta', t.data, 'Alla data'),
  campo('datiAnagraficiRichiesti*', t.tipoDatiRichiesti, 'Sezioni richieste', 16),
  campo('motivoRichiesta', t.charMax240, 'Motivo della richiesta'),
];

const tipoDatiRispostaInterrCittadinoEnte: Gruppo = [
  sezione('generalita', tipoGeneralita, 'Generalità'),
  sezione('datiTraslitterati?', tipoDatiTranslitterati, 'Dati traslitterati'),
  sezione('statoCivile?', tipoStatoCivile, 'Stato civile'),
  sezione('attoNascita?', tipoAtto, 'Atto di nascita'),
  sezione('attoNascitaANPR?', tipoAttoANPR, 'Atto di nascita (ANPR)'),
  sezione('cittadinanza*', tipoCittadinanza, 'Cittadinanza'),
  sezione('paternita?', tipoGenitore, 'Paternità'),
  sezione('maternita?', tipoGenitore, 'Maternità'),
  sezione('residenza?', tipoResidenza, 'Residenza'),
  sezione('matrimonio?', tipoMatrimonio, 'Matrimonio'),
  sezione('vedovanza?', tipoVedovanza, 'Vedovanza'),
  sezione('annullamentoMatrimonio?', tipoAnnullamentoMatrimonio, 'Cessazione del matrimonio'),
  sezione('unioneCivile?', tipoUnioneCivile, 'Unione civile'),
  sezione('convivenzaDiFatto?', tipoConvivenzaDiFatto, 'Convivenza di fatto'),
  sezione('censimento?', tipoCensimento, 'Censimento'),
  sezione('famigliaConvivenza?', tipoFamigliaConvivenza, 'Famiglia o convivenza'),
  sezione('altriDati?', tipoAltriDati, 'Altri dati'),
  sezione('autoveicoli?', tipoAutoveicoli, 'Autoveicoli'),
  sezione('legameSoggetto?', tipoLegameSoggetto, 'Legame con la famiglia'),
  sezione('datiIscrizione?', tipoDatiIscrizione, 'Iscrizione'),
  sezione('datiCancellazione?', tipoDatiCancellazione, 'Cancellazione'),
  sezione('datiDecesso?', tipoDatiEvento, 'Decesso'),
  sezione('provenienza?', tipoProvenienzaDestinazione, 'Provenienza'),
  sezione('destinazione?', tipoProvenienzaDestinazione, 'Destinazione'),
  sezione('cartaIdentita?', tipoCartaIdentita, "Carta d'identità"),
  sezione('permessoSoggiorno?', tipoPermessoSoggiorno, 'Permesso di soggiorno'),
];

export const tipoListaSoggetti3006: Gruppo = [
  sezione('datiSoggetto+', tipoDatiRispostaInterrCittadinoEnte, 'Soggetto'),
];
