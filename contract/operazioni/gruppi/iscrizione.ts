import { campo, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoSentenza } from './atti.ts';
import { tipoComune } from './luoghi.ts';

// Registration in, and cancellation from, the registry.

export const tipoDatiIscrizioneComune: Gruppo = [
  campo('dataIscrizione', t.tipoDataAnagrafica, 'Data di iscrizione'),
  campo('protocolloComune', t.tipoProtocolloComune, 'Protocollo del Comune'),
  sezione('comune', tipoComune, 'Comune'),
  campo('idOperazioneComune', t.tipoIdOperazioneComune, 'Numero operazione del Comune'),
  campo('idOperazioneANPR', t.tipoIdOperazioneANPR, 'Numero operazione ANPR'),
  campo('dataDefinizionePratica?', t.tipoDataAnagrafica, 'Data di definizione della pratica'),
];

export const tipoIscrizioneResidente: Gruppo = [
  campo('motivoIscrizione', t.tipoMotivoIscrizione, "Motivo dell'iscrizione", 7),
  campo('descrizioneMotivoIscrizione?', t.tipoNoteMotivoIscrizione, 'Descrizione del motivo'),
];

export const tipoIscrizioneAIRE: Gruppo = [
  campo('motivoIscrizione', t.tipoMotivoIscrizioneAire, "Motivo dell'iscrizione", 19),
  campo('noteMotivoIscrizione?', t.tipoNoteMotivoIscrizione, 'Note sul motivo'),
  campo('iniziativaIscrizione', t.tipoIniziativaIscrizione, "Iniziativa dell'iscrizione", 20),
  campo('noteIniziativaIscrizione?', t.tipoNoteIniziativaIscrizione, "Note sull'iniziativa"),
  campo(
    'individuazioneComuneIscrizione',
    t.tipoIndividuazioneComuneIscrizione,
    'Come è stato individuato il Comune',
    21,
  ),
  campo(
    'noteIndividuazioneComuneIscrizione?',
    t.tipoNoteIndividuazioneComuneIscrizione,
    "Note sull'individuazione del Comune",
  ),
  campo('dataArrivoConsolato?', t.tipoDataAnagrafica, 'Data di arrivo al consolato'),
];

export const tipoDatiIscrizione: Gruppo = [
  sezione('datiIscrizioneComune?', tipoDatiIscrizioneComune, 'Iscrizione nel Comune'),
  sezione('iscrizioneResidente?', tipoIscrizioneResidente, 'Iscrizione come residente'),
  sezione('tipoIscrizioneAIRE?', tipoIscrizioneAIRE, 'Iscrizione AIRE'),
  sezione('sentenza?', tipoSentenza, 'Sentenza'),
];

export const tipoDatiCancellazione: Gruppo = [
  campo('motivoCancellazione', t.tipoMotivoCancellazione, 'Motivo della cancellazione', 15),
  campo('notecancellazione?', t.tipoNoteCancellazione, 'Note sulla cancellazione'),
  campo('dataDecorrenzaCancellazione', t.tipoDataAnagrafica, 'Decorrenza della cancellazione'),
  sezione('datiSentenza?', tipoSentenza, 'Sentenza'),
];
