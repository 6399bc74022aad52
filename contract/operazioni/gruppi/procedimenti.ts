import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoGeneralita } from './persone.ts';

// Administrative procedures (1014 opens them, 3004 looks them up).

export const tipoDatiProcedimentoIstruttoria: Gruppo = [
  campo('numeroPraticaAnpr?', t.tipoNumeroPraticaAnpr, 'Numero ANPR del procedimento'),
  campo('numeroPraticaComune?', t.tipoNumeroPraticaComune, 'Numero della pratica del Comune'),
  campo('tipoOperazione', t.char1, 'Operazione sul procedimento'),
  campo('noteChiusura?', t.tipoNoteChiusura, 'Note di chiusura'),
  campo('dataChiusura?', t.tipoDataAnagrafica, 'Chiuso il'),
  campo('motivoAvvio?', t.numericoMax2, "Motivo dell'avvio", 29),
  campo('dataStato', t.tipoDataAnagrafica, 'In questo stato dal'),
  campo('statoProcedimento', t.numericoMax2, 'Stato del procedimento', 30),
  campo('esitoChiusura?', t.char1, 'Esito della chiusura'),
  campo('noteEsito?', t.tipoNoteEsito, "Note sull'esito"),
];

export const tipoParametriRicerca3004: Gruppo = [
  scelta('', [
    campo('numeroProcedimentoAmm', t.charMax20, 'Numero ANPR del procedimento'),
    campo('numeroPraticaComune', t.charMax20, 'Numero della pratica del Comune'),
    campo('idOpANPRCollegata', t.numericoMax30, 'Operazione ANPR collegata'),
    campo('idOpComunaleCollegata', t.charMax30, 'Operazione del Comune collegata'),
    sezione('generalitaSoggettoCollegato', tipoGeneralita, 'Persona collegata'),
  ]),
];

const tipoDatiOperazioneCollegata: Gruppo = [
  campo('idOpANPRCollegata', t.numericoMax30, 'Numero operazione ANPR'),
  campo('idOpComunaleCollegata', t.charMax30, 'Numero operazione del Comune'),
  campo('operazioneRichiesta?', t.tipoOperazioneRichiesta, 'Operazione'),
  campo('dataInserimento', t.data, 'Inserita il'),
];

const tipoElemProcAmm: Gruppo = [
  sezione('procedimentoIstruttoria+', tipoDatiProcedimentoIstruttoria, 'Procedimento'),
  sezione('datiOperazioneCollegata*', tipoDatiOperazioneCollegata, 'Operazione collegata'),
  sezione('generalitaSoggettoCollegato*', tipoGeneralita, 'Persona collegata'),
];

export const tipoListaProcAmm: Gruppo = [sezione('elemProcAmm+', tipoElemProcAmm, 'Procedimento amministrativo')];
