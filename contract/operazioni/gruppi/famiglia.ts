import { campo, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';

// Families and convivenze, and the ties of their members.

export const tipoIdFamigliaConvivenzaComune: Gruppo = [
  campo('idFamigliaConvivenzaComuneIstat', t.tipoCodiceIstatComune, 'Codice ISTAT del Comune'),
  campo('idFamigliaConvivenza', t.tipoIdFamigliaConvivenza, 'Numero della famiglia'),
];

export const tipoLegameSoggetto: Gruppo = [
  campo('tipoLegame?', t.tipoScheda, 'Tipo di legame'),
  campo('dataDecorrenza', t.tipoDataAnagrafica, 'Decorrenza'),
  campo('codiceLegame', t.tipoCodiceLegame, 'Relazione', 5),
  campo('progressivoComponente?', t.numericoMax3, 'Progressivo nella famiglia'),
];

export const tipoLegameSoggettoCompleto: Gruppo = [
  ...tipoLegameSoggetto,
  campo('dataDecorrenzaLegame?', t.tipoDataAnagrafica, 'Decorrenza del legame'),
];

export const tipoFamigliaConvivenzaRisposta: Gruppo = [
  sezione('idFamigliaConvivenzaComune?', tipoIdFamigliaConvivenzaComune, 'Famiglia nel Comune'),
  campo('idFamigliaConvivenzaANPR?', t.tipoIdFamigliaConvivenzaANPR, 'Numero ANPR della famiglia'),
  campo('famigliaAire?', t.tipoSN1, 'Famiglia AIRE'),
  campo('dataOrigineFamigliaConvivenza?', t.tipoDataAnagrafica, 'Data di origine'),
  campo('motivoCostituzione?', t.tipoMotivoCostituzione, 'Motivo della costituzione', 26),
  campo('denominazioneConvivenza?', t.tipoDenominazioneConvivenza, 'Denominazione della convivenza'),
  campo('specieConvivenza?', t.tipoSpecieConvivenza, 'Specie della convivenza', 27),
  campo('tipoMovimentazione?', t.tipoMovimentazioneFamiglia, 'Tipo di movimentazione', 23),
  campo('presenzaFamigliaCoabitante?', t.tipoSN1, 'Famiglia coabitante'),
  campo('tipoScheda', t.tipoScheda, 'Tipo di scheda'),
];

/** The same elements as in an answer (`tipoFamigliaConvivenza`). */
export const tipoFamigliaConvivenza: Gruppo = tipoFamigliaConvivenzaRisposta;
