import { campo, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoSentenza } from './atti.ts';
import { tipoComune } from './luoghi.ts';

// Registration in, and cancellation from, the registry.

export const tipoDatiIscrizioneComune: Gruppo = [
  campo('dataIscrizione', t.tipoDataAnagrafica, 'Data iscrizione'),
  campo('protocolloComune', t.tipoProtocolloComune, 'Protocollo comune'),
  sezione('comune', tipoComune, 'Comune'),
  campo('idOperazioneComune', t.tipoIdOperazioneComune, 'Numero operazione del Comune'),
  campo('idOperazioneANPR', t.tipoIdOperazioneANPR, 'Numero operazione ANPR'),
  campo('dataDefinizionePratica?', t.tipoDataAnagrafica, 'Data definizione pratica'),
];

export const tipoIscrizioneResidente: Gruppo = [
  campo('motivoIscrizione', t.tipoMotivoIscrizione, 'Motivo iscrizione', 7),
  campo('descrizioneMotivoIscrizione?', t.tipoNoteMotivoIscrizione, 'Descrizione motivo iscrizione'),
];

export const tipoIscrizioneAIRE: Gruppo = [
  campo('motivoIscrizione', t.tipoMotivoIscrizioneAire, 'Motivo iscrizione', 7),
  campo('noteMotivoIscrizione?', t.tipoNoteMotivoIscrizione, 'Note motivo iscrizione'),
  campo('iniziativaIscrizione', t.tipoIniziativaIscrizione, 'Iniziativa iscrizione', 20),
  campo('noteIniziativaIscrizione?', t.tipoNoteIniziativaIscrizione, 'Note iniziativa iscrizione'),
  campo('individuazioneComuneIscrizione', t.tipoIndividuazioneComuneIscrizione, 'Individuazione comune iscrizione', 21),
  campo(
    'noteIndividuazioneComuneIscrizione?',
    t.tipoNoteIndividuazioneComuneIscrizione,
    'Note individuazione comune iscrizione',
  ),
  campo('dataArrivoConsolato?', t.tipoDataAnagrafica, 'Data arrivo consolato'),
];

export const tipoDatiIscrizione: Gruppo = [
  sezione('datiIscrizioneComune?', tipoDatiIscrizioneComune, 'Dati iscrizione comune'),
  sezione('iscrizioneResidente?', tipoIscrizioneResidente, 'Iscrizione residente'),
  sezione('tipoIscrizioneAIRE?', tipoIscrizioneAIRE, 'Tipo iscrizione AIRE'),
  sezione('sentenza?', tipoSentenza, 'Sentenza'),
];

export const tipoDatiCancellazione: Gruppo = [
  campo('motivoCancellazione', t.tipoMotivoCancellazione, 'Motivo cancellazione', 15),
  campo('notecancellazione?', t.tipoNoteCancellazione, 'Notecancellazione'),
  campo('dataDecorrenzaCancellazione', t.tipoDataAnagrafica, 'Data decorrenza cancellazione'),
  sezione('datiSentenza?', tipoSentenza, 'Dati sentenza'),
];
