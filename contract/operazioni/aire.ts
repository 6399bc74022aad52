import { campo, sezione } from './albero.ts';
import { aire, registrazioneDi } from './famiglie.ts';
import { tipoCartaIdentita } from './gruppi/documenti.ts';
import { tipoFamigliaConvivenza, tipoLegameSoggetto } from './gruppi/famiglia.ts';
import { tipoIscrizioneAIRE } from './gruppi/iscrizione.ts';
import { tipoListaElettorale, tipoListaLeva } from './gruppi/liste.ts';
import { tipoProvenienzaDestinazione, tipoResidenza } from './gruppi/luoghi.ts';
import {
  tipoAltriDati,
  tipoAttributiSoggetto,
  tipoCittadinanza,
  tipoDomicilioDigitale,
  tipoGeneralita,
  tipoStatoCivile,
} from './gruppi/persone.ts';
import {
  attoNascita,
  datiDelProcedimento,
  genitori,
  gestioneCF,
  listaControlli,
  rispostaMultipla,
  statoConiugale,
  unioni,
} from './gruppi/registrazione.ts';
import { t } from './tipi-semplici.ts';

// Italians abroad (`A000aire.xsd`).

const generalita = sezione('generalita', tipoGeneralita, 'Generalità');
const attributi = sezione('attributiSoggetto?', tipoAttributiSoggetto, 'Attributi del soggetto');
const altraCittadinanza = sezione('altraCittadinanza*', tipoCittadinanza, 'Altra cittadinanza');
const famiglia = sezione('famiglia', tipoFamigliaConvivenza, 'Famiglia AIRE');
const legame = sezione('legameSoggetto', tipoLegameSoggetto, 'Legame con la famiglia');
const iscrizioneAire = sezione('iscrizioneAire', tipoIscrizioneAIRE, 'Iscrizione AIRE');
const residenzaEstera = sezione('residenzaEstera?', tipoResidenza, 'Residenza estera');
const attribuzioneFamigliaAIRE = campo('attribuzioneFamigliaAIRE', t.numerico1, 'Famiglia AIRE di destinazione');
const controlli = sezione('datiControllo', [attribuzioneFamigliaAIRE, gestioneCF, listaControlli], 'Controlli');

/** A001 AIRE_iscrizione_nascita. */
export const operazioneA001 = registrazioneDi(aire, {
  codice: 'A001',
  etichetta: 'Iscrizione AIRE per nascita',
  richiesta: [
    sezione('generalitaA001', [generalita, attributi], 'Nato'),
    ...attoNascita,
    altraCittadinanza,
    ...genitori,
    famiglia,
    legame,
    iscrizioneAire,
    residenzaEstera,
    datiDelProcedimento,
    controlli,
  ],
  rispostaMultipla: rispostaMultipla('RispostaMultipla1001', false),
});

/** A002 AIRE_iscrizione_altriMotivi. */
export const operazioneA002 = registrazioneDi(aire, {
  codice: 'A002',
  etichetta: 'Iscrizione AIRE per altri motivi',
  richiesta: [
    sezione(
      'generalitaA002',
      [generalita, sezione('statoCivile?', tipoStatoCivile, 'Stato civile'), attributi],
      'Persona iscritta',
    ),
    ...attoNascita,
    altraCittadinanza,
    ...genitori,
    sezione('ultimaResidenzaIt?', tipoResidenza, 'Ultima residenza in Italia'),
    sezione('famiglia', [famiglia, legame], 'Famiglia AIRE'),
    ...statoConiugale('annullamentoMatrimonio'),
    ...unioni,
    sezione('cartaIdentita?', tipoCartaIdentita, "Carta d'identità"),
    sezione('listaElettorale?', tipoListaElettorale, 'Lista elettorale'),
    sezione('listaLeva?', tipoListaLeva, 'Lista di leva'),
    sezione('altriDati?', tipoAltriDati, 'Altri dati'),
    iscrizioneAire,
    residenzaEstera,
    sezione('domicilioDigitale?', tipoDomicilioDigitale, 'Domicilio digitale'),
    datiDelProcedimento,
    sezione('provenienza?', tipoProvenienzaDestinazione, 'Provenienza'),
    controlli,
  ],
  rispostaMultipla: rispostaMultipla('RispostaMultipla1002', true),
});

/** A006 AIRE_mutazione. */
export const operazioneA006 = registrazioneDi(aire, {
  codice: 'A006',
  etichetta: 'Mutazione AIRE',
  richiesta: [
    generalita,
    famiglia,
    sezione('legameSoggetto?', tipoLegameSoggetto, 'Legame con la famiglia'),
    sezione('altriDati?', tipoAltriDati, 'Altri dati'),
    sezione('iscrizioneAire?', tipoIscrizioneAIRE, 'Iscrizione AIRE'),
    residenzaEstera,
    datiDelProcedimento,
    sezione(
      'datiControllo',
      [campo('tipoMutazione', t.numerico1, 'Tipo di mutazione'), attribuzioneFamigliaAIRE, listaControlli],
      'Controlli',
    ),
  ],
});
