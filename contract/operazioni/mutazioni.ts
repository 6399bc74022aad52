import { campo, scelta, sezione } from './albero.ts';
import { mutazione, registrazioneDi } from './famiglie.ts';
import { tipoDatiEvento, tipoMatrimonio, tipoSentenza } from './gruppi/atti.ts';
import { tipoCartaIdentita, tipoPermessoSoggiorno } from './gruppi/documenti.ts';
import { tipoFamigliaConvivenza } from './gruppi/famiglia.ts';
import { tipoCensimento, tipoListaElettorale, tipoListaLeva } from './gruppi/liste.ts';
import { tipoAltraLingua, tipoResidenza } from './gruppi/luoghi.ts';
import {
  tipoAltriDati,
  tipoAttributiSoggetto,
  tipoAutoveicoli,
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
  statoConiugale,
  tipoDatiOperazione,
  tipoDatiRicercaScheda,
  tipoListaControlli,
  tipoSoggettoFamiglia,
  unioni,
} from './gruppi/registrazione.ts';
import { rettifiche, rettificheRisposta } from './gruppi/rettifiche.ts';
import { t } from './tipi-semplici.ts';

// Changes of what is registered (`5000mutazione.xsd`).

const elencoSoggetti = sezione('elencoSoggettiFamiglia*', tipoSoggettoFamiglia, 'Componente');
const altraLingua = sezione('altraLingua*', tipoAltraLingua, 'Indirizzo in altra lingua');
const tipoScheda = campo('tipoScheda', t.numerico1, 'Tipo di scheda');

/** 5001 mutazione_famiglia_convivenza: composition, head, general data, residence of the whole family. */
export const operazione5001 = registrazioneDi(mutazione, {
  codice: '5001',
  etichetta: 'Mutazione di famiglia o convivenza',
  richiesta: [
    sezione('famigliaConvivenza', tipoFamigliaConvivenza, 'Famiglia o convivenza'),
    elencoSoggetti,
    sezione('residenzaFamigliaConvivenza?', tipoResidenza, 'Residenza'),
    altraLingua,
    datiDelProcedimento,
    sezione(
      'datiControllo',
      [campo('tipoMutazione', t.numerico1, 'Tipo di mutazione', 'mutazioni-famiglia'), tipoScheda, listaControlli],
      'Controlli',
    ),
  ],
});

/** 5005 mutazione_residenza: of one or more subjects, from another Comune too. */
export const operazione5005 = registrazioneDi(mutazione, {
  codice: '5005',
  etichetta: 'Mutazione di residenza',
  richiesta: [
    sezione('generalitaSchedaFamiglia', tipoFamigliaConvivenza, 'Famiglia'),
    sezione('residenzaFamiglia*', tipoResidenza, 'Residenza'),
    altraLingua,
    elencoSoggetti,
    datiDelProcedimento,
    sezione(
      'datiControllo',
      [campo('tipoMutazione', t.numerico2, 'Tipo di mutazione', 'mutazioni-residenza'), tipoScheda, listaControlli],
      'Controlli',
    ),
  ],
});

/** 5008 mutazione_scheda: every personal datum, by the types of table 36. */
export const operazione5008 = registrazioneDi(mutazione, {
  codice: '5008',
  etichetta: 'Mutazione della scheda individuale',
  richiesta: [
    sezione('generalitaPerRicerca', tipoGeneralita, 'Persona'),
    sezione(
      'generalitaDaModificare?',
      [
        sezione('generalita?', tipoGeneralita, 'Generalità'),
        sezione('attributiSoggetto?', tipoAttributiSoggetto, 'Attributi del soggetto'),
      ],
      'Nuove generalità',
    ),
    sezione('statoCivile?', tipoStatoCivile, 'Stato civile'),
    ...attoNascita,
    ...genitori,
    sezione('cittadinanza*', tipoCittadinanza, 'Cittadinanza'),
    ...statoConiugale('separazioneAnnullamentoCessazioneMatrimonio'),
    ...unioni,
    sezione('cartaIdentita?', tipoCartaIdentita, "Carta d'identità"),
    sezione('permessoSoggiorno?', tipoPermessoSoggiorno, 'Permesso di soggiorno'),
    sezione(
      'liste?',
      [
        sezione('listaLeva?', tipoListaLeva, 'Lista di leva'),
        sezione('listaElettorale?', tipoListaElettorale, 'Lista elettorale'),
      ],
      'Liste',
    ),
    sezione('censimento?', tipoCensimento, 'Censimento'),
    sezione('altriDati?', tipoAltriDati, 'Altri dati'),
    sezione('autoVeicoli?', tipoAutoveicoli, 'Autoveicoli'),
    sezione('domicilioDigitale?', tipoDomicilioDigitale, 'Domicilio digitale'),
    sezione(
      'datiDecesso?',
      [
        campo('motivoDecesso?', t.tipoMotivoCancellazione, 'Motivo', 15),
        sezione('eventoDecesso?', tipoDatiEvento, 'Decesso'),
        sezione('sentenza?', tipoSentenza, 'Sentenza'),
      ],
      'Decesso',
    ),
    datiDelProcedimento,
    sezione(
      'datiControllo',
      [campo('tipoMutazione+', t.numerico2, 'Tipo di mutazione', 36), gestioneCF, listaControlli],
      'Controlli',
    ),
  ],
});

/** 5012 annullamento_mutazione. */
export const operazione5012 = registrazioneDi(mutazione, {
  codice: '5012',
  etichetta: 'Annullamento di una mutazione',
  richiesta: [
    sezione('datiOperazioneDaAnnullare', tipoDatiOperazione, 'Operazione da annullare'),
    sezione('datiSchedaSoggettoFamigliaConvivenza', tipoDatiRicercaScheda, 'Scheda'),
    sezione(
      'datiControllo',
      [
        tipoScheda,
        campo('annullamentoAttribuzioneCF', t.tipoSN1, "Annullare l'attribuzione del codice fiscale"),
        listaControlli,
      ],
      'Controlli',
    ),
  ],
});

/** 5013 revoca_dato. */
export const operazione5013 = registrazioneDi(mutazione, {
  codice: '5013',
  etichetta: 'Revoca di un dato',
  richiesta: [
    scelta('', [
      sezione(
        'schedaSoggetto?',
        [
          sezione('generalitaPerRicerca', tipoGeneralita, 'Generalità'),
          sezione('matrimonio?', tipoMatrimonio, 'Matrimonio'),
          ...unioni,
          sezione('permessoSoggiorno?', tipoPermessoSoggiorno, 'Permesso di soggiorno'),
          sezione('censimento?', tipoCensimento, 'Censimento'),
          sezione('domicilioDigitale?', tipoDomicilioDigitale, 'Domicilio digitale'),
        ],
        'Persona',
      ),
      sezione('famigliaConvivenza?', tipoFamigliaConvivenza, 'Famiglia o convivenza'),
    ]),
    sezione(
      'motivoAnnullamento',
      [
        campo('motivoRevoca', t.tipoMotivoCancellazione, 'Motivo della revoca', 49),
        campo('noteRevoca?', t.tipoNoteRevoca, 'Note sulla revoca'),
      ],
      'Motivo della revoca',
    ),
    sezione('datiControllo', [campo('tipoRevoca', t.numerico2, 'Dato revocato', 48), listaControlli], 'Controlli'),
  ],
});

/** 5014 rettifica_dati. */
export const operazione5014 = registrazioneDi(mutazione, {
  codice: '5014',
  etichetta: 'Rettifica di dati',
  richiesta: [
    sezione('generalitaPerRicerca', tipoGeneralita, 'Persona'),
    sezione('tipoRettifica', rettifiche, 'Rettifica'),
    sezione('datiControllo?', [sezione('listaControlli*', tipoListaControlli, 'Controlli')], 'Controlli'),
  ],
  codaRisposta: [sezione('tipoRispostaRettifica?', rettificheRisposta, 'Rettifica fatta')],
});

/** 5021 gestione_poligamia: several marriages contracted abroad. */
export const operazione5021 = registrazioneDi(mutazione, {
  codice: '5021',
  etichetta: 'Matrimoni plurimi',
  richiesta: [
    sezione(
      'matrimonioPerRicerca',
      [
        sezione('coniuge1', tipoGeneralita, 'Primo coniuge'),
        campo('dataMatrimonio?', t.tipoDataAnagrafica, 'Data del matrimonio'),
        sezione('coniuge2?', tipoGeneralita, 'Secondo coniuge'),
      ],
      'Matrimonio cercato',
    ),
    ...statoConiugale('separazioneAnnullamentoCessazioneMatrimonio'),
    datiDelProcedimento,
    sezione('datiControllo', [campo('tipoMutazione+', t.numerico2, 'Tipo di mutazione'), listaControlli], 'Controlli'),
    sezione(
      'datiAnnullamento?',
      [campo('idOperazioneANPR', t.tipoIdOperazioneANPR, 'Numero operazione ANPR')],
      'Annullamento',
    ),
  ],
  codaRisposta: [campo('tipoMutazione', t.numericoMax2, 'Tipo di mutazione')],
});
