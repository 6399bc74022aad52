import { campo, sezione } from './albero.ts';
import { iscrizione, registrazioneDi } from './famiglie.ts';
import { tipoSentenza } from './gruppi/atti.ts';
import { tipoCartaIdentita, tipoPermessoSoggiorno } from './gruppi/documenti.ts';
import { tipoFamigliaConvivenza, tipoLegameSoggetto } from './gruppi/famiglia.ts';
import { tipoCensimento, tipoListaElettorale, tipoListaLeva } from './gruppi/liste.ts';
import { tipoAltraLingua, tipoProvenienzaDestinazione, tipoResidenza } from './gruppi/luoghi.ts';
import {
  tipoAltriDati,
  tipoAttributiSoggetto,
  tipoAutoveicoli,
  tipoCittadinanza,
  tipoDomicilioDigitale,
  tipoGeneralita,
  tipoStatoCivile,
  tipoTutoreIntestatario,
} from './gruppi/persone.ts';
import { tipoDatiProcedimentoIstruttoria } from './gruppi/procedimenti.ts';
import {
  attoNascita,
  datiDelProcedimento,
  genitori,
  gestioneCF,
  listaControlli,
  rispostaMultipla,
  statoConiugale,
  tipoDatiOperazione,
  tipoDatiRicercaScheda,
  unioni,
} from './gruppi/registrazione.ts';
import { t } from './tipi-semplici.ts';

// Registrations into the registry of residents (`1000iscrizione.xsd`).

const famiglia = sezione('famiglia', tipoFamigliaConvivenza, 'Famiglia');
const convivenza = sezione('convivenza', tipoFamigliaConvivenza, 'Convivenza');
const legame = sezione('legameSoggetto', tipoLegameSoggetto, 'Legame con la famiglia');
const persona = sezione('generalita', tipoGeneralita, 'Generalità');
const attributi = sezione('attributiSoggetto?', tipoAttributiSoggetto, 'Attributi del soggetto');

/** 1001 iscrizione_nascita. */
export const operazione1001 = registrazioneDi(iscrizione, {
  codice: '1001',
  etichetta: 'Iscrizione per nascita',
  richiesta: [
    sezione('generalita1001', [persona, attributi], 'Nato'),
    ...attoNascita,
    sezione('cittadinanza', tipoCittadinanza, 'Cittadinanza'),
    ...genitori,
    sezione('famConv?', tipoFamigliaConvivenza, 'Famiglia o convivenza'),
    sezione('legameSoggetto?', tipoLegameSoggetto, 'Legame con la famiglia'),
    datiDelProcedimento,
    sezione(
      'datiControllo',
      [
        campo('origineCognome?', t.numerico1, 'Origine del cognome', 'origine-cognome'),
        campo('filiazione?', t.numerico1, 'Filiazione', 'filiazione'),
        campo('attribuzioneFamiglia', t.numerico1, 'Famiglia di destinazione', 'attribuzione-famiglia'),
        gestioneCF,
        listaControlli,
      ],
      'Controlli',
    ),
  ],
  rispostaMultipla: rispostaMultipla('RispostaMultipla1001', false),
});

/** 1002 iscrizione_altriMotivi. */
export const operazione1002 = registrazioneDi(iscrizione, {
  codice: '1002',
  etichetta: 'Iscrizione per altri motivi',
  richiesta: [
    sezione(
      'motivoIscrizione',
      [
        campo('idMotivoIscrizione', t.tipoMotivoIscrizione, "Motivo dell'iscrizione", 7),
        campo('note?', t.tipoNoteMotivoIscrizione, 'Note sul motivo'),
      ],
      "Motivo dell'iscrizione",
    ),
    sezione(
      'generalita1002',
      [persona, sezione('statoCivile?', tipoStatoCivile, 'Stato civile'), attributi],
      'Persona iscritta',
    ),
    sezione('altriDati?', tipoAltriDati, 'Altri dati'),
    ...attoNascita,
    sezione('cittadinanza+', tipoCittadinanza, 'Cittadinanza'),
    ...genitori,
    sezione('provenienza?', tipoProvenienzaDestinazione, 'Provenienza'),
    sezione('residenza*', tipoResidenza, 'Residenza'),
    sezione('altraLingua*', tipoAltraLingua, 'Indirizzo in altra lingua'),
    sezione('famiglia?', [famiglia, legame], 'Famiglia'),
    sezione('convivenza?', [convivenza, legame], 'Convivenza'),
    ...statoConiugale('separazioneAnnullamentoCessazioneMatrimonio'),
    ...unioni,
    sezione('cartaIdentita?', tipoCartaIdentita, "Carta d'identità"),
    sezione('permessoSoggiorno?', tipoPermessoSoggiorno, 'Permesso di soggiorno'),
    sezione('listaLeva?', tipoListaLeva, 'Lista di leva'),
    sezione('listaElettorale?', tipoListaElettorale, 'Lista elettorale'),
    sezione('censimento?', tipoCensimento, 'Censimento'),
    sezione('autoveicoli?', tipoAutoveicoli, 'Autoveicoli'),
    sezione('domicilioDigitale?', tipoDomicilioDigitale, 'Domicilio digitale'),
    datiDelProcedimento,
    sezione('datiSentenza?', tipoSentenza, 'Sentenza'),
    sezione(
      'datiControllo',
      [campo('attribuzioneFamiglia', t.numerico1, 'Famiglia di destinazione'), gestioneCF, listaControlli],
      'Controlli',
    ),
  ],
  rispostaMultipla: rispostaMultipla('RispostaMultipla1002', true),
});

/** 1010 iscrizione_schedaConvivenza; the name of its residence is misspelt in the XSD too. */
export const operazione1010 = registrazioneDi(iscrizione, {
  codice: '1010',
  etichetta: 'Iscrizione di una convivenza',
  richiesta: [
    sezione('generalitaSchedaConvivenza', tipoFamigliaConvivenza, 'Convivenza'),
    sezione('tutoreIntestatario', tipoTutoreIntestatario, 'Responsabile'),
    sezione('residenzaConvivneza', tipoResidenza, 'Residenza'),
    sezione('altraLingua*', tipoAltraLingua, 'Indirizzo in altra lingua'),
    datiDelProcedimento,
    sezione('datiControllo', [listaControlli], 'Controlli'),
  ],
});

/** 1013 annullamento_iscrizione. */
export const operazione1013 = registrazioneDi(iscrizione, {
  codice: '1013',
  etichetta: "Annullamento di un'iscrizione",
  richiesta: [
    sezione('datiOperazione', tipoDatiOperazione, 'Operazione da annullare'),
    sezione('datiSchedaSoggettoFamigliaConvivenza', tipoDatiRicercaScheda, 'Scheda'),
    datiDelProcedimento,
    sezione(
      'datiControllo',
      [
        campo('tiposcheda', t.numerico1, 'Tipo di scheda'),
        campo('annullamentoAttribuzione', t.tipoSN1, "Annullare l'attribuzione del codice fiscale"),
        listaControlli,
      ],
      'Controlli',
    ),
  ],
});

/** 1014 procedimento_amministrativo. */
export const operazione1014 = registrazioneDi(iscrizione, {
  codice: '1014',
  etichetta: 'Procedimento amministrativo',
  richiesta: [
    sezione('procedimentoIstruttoria', tipoDatiProcedimentoIstruttoria, 'Procedimento'),
    sezione('generalitaPerRicerca*', tipoGeneralita, 'Persona collegata'),
    sezione('datiControllo?', [listaControlli], 'Controlli'),
  ],
});
