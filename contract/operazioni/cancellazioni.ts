import { campo, sezione } from './albero.ts';
import { cancellazione, registrazioneDi } from './famiglie.ts';
import { tipoDatiEvento, tipoSentenza } from './gruppi/atti.ts';
import { tipoFamigliaConvivenza } from './gruppi/famiglia.ts';
import { tipoDatiCancellazione } from './gruppi/iscrizione.ts';
import { tipoProvenienzaDestinazione } from './gruppi/luoghi.ts';
import { tipoAltriDati, tipoGeneralita } from './gruppi/persone.ts';
import {
  datiDelProcedimento,
  listaControlli,
  tipoDatiOperazione,
  tipoDatiRicercaScheda,
  tipoMotivoCancellazione2001,
  tipoSoggettoFamiglia,
} from './gruppi/registrazione.ts';
import { t } from './tipi-semplici.ts';

// Cancellations from the registry (`2000cancellazione.xsd`).

const controlliSoggetto = sezione(
  'datiControllo',
  [campo('ruoloSoggetto', t.numerico1, 'Ruolo nella famiglia', 'ruolo-soggetto'), listaControlli],
  'Controlli',
);

/** 2001 decesso, ascertained or presumed, of a resident or of a citizen abroad. */
export const operazione2001 = registrazioneDi(cancellazione, {
  codice: '2001',
  etichetta: 'Cancellazione per decesso',
  richiesta: [
    sezione('motivoCancellazione', tipoMotivoCancellazione2001, 'Motivo della cancellazione'),
    sezione('generalitaPerRicerca', tipoGeneralita, 'Persona'),
    sezione('datiDecesso?', tipoDatiEvento, 'Decesso'),
    sezione('datiSentenza?', tipoSentenza, 'Sentenza'),
    sezione('elencoSoggettiFamiglia*', tipoSoggettoFamiglia, 'Chi resta nella famiglia'),
    sezione('altriDati?', tipoAltriDati, 'Altri dati'),
    datiDelProcedimento,
    controlliSoggetto,
  ],
});

/** 2003 cancellazione_AltriMotivi. */
export const operazione2003 = registrazioneDi(cancellazione, {
  codice: '2003',
  etichetta: 'Cancellazione per altri motivi',
  richiesta: [
    sezione('datiCancellazione', tipoDatiCancellazione, 'Cancellazione'),
    sezione('generalitaPerRicerca', tipoGeneralita, 'Persona'),
    sezione('destinazione?', tipoProvenienzaDestinazione, 'Destinazione'),
    sezione('elencoSoggetti*', tipoSoggettoFamiglia, 'Chi resta nella famiglia'),
    sezione('altriDati?', tipoAltriDati, 'Altri dati'),
    datiDelProcedimento,
    controlliSoggetto,
  ],
});

/** 2009 cancellazione_Archiviazione_Scheda_Convivenza. */
export const operazione2009 = registrazioneDi(cancellazione, {
  codice: '2009',
  etichetta: 'Archiviazione di una convivenza',
  richiesta: [
    sezione('estremiSchedaConvivenza', tipoFamigliaConvivenza, 'Convivenza'),
    sezione(
      'datiArchiviazione',
      [
        campo('noteArchiviazione?', t.charMax80, "Note sull'archiviazione"),
        campo('dataDecorrenzaArchiviazione', t.data, "Decorrenza dell'archiviazione"),
      ],
      'Archiviazione',
    ),
    sezione('datiControllo', [listaControlli], 'Controlli'),
  ],
});

/** 2011 annullamento_Cancellazione. */
export const operazione2011 = registrazioneDi(cancellazione, {
  codice: '2011',
  etichetta: 'Annullamento di una cancellazione',
  richiesta: [
    sezione('datiOperazioneDaAnnullare', tipoDatiOperazione, 'Operazione da annullare'),
    sezione('datiSchedaSoggettoFamigliaConvivenza', tipoDatiRicercaScheda, 'Scheda'),
    datiDelProcedimento,
    sezione('datiControllo', [campo('tipoScheda', t.numerico1, 'Tipo di scheda'), listaControlli], 'Controlli'),
  ],
});
