import { campo, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';

// Families and convivenze, and the ties of their members.

export const tipoIdFamigliaConvivenzaComune: Gruppo = [
  campo('idFamigliaConvivenzaComuneIstat', t.tipoCodiceIstatComune, 'Id famiglia convivenza comune ISTAT'),
  campo('idFamigliaConvivenza', t.tipoIdFamigliaConvivenza, 'Id famiglia convivenza'),
];

export const tipoLegameSoggetto: Gruppo = [
  campo('tipoLegame?', t.tipoScheda, 'Tipo legame'),
  campo('dataDecorrenza', t.tipoDataAnagrafica, 'Data decorrenza'),
  campo('codiceLegame', t.tipoCodiceLegame, 'Codice legame', 5),
  campo('progressivoComponente?', t.numericoMax3, 'Progressivo componente'),
];

export const tipoLegameSoggettoCompleto: Gruppo = [
  ...tipoLegameSoggetto,
  campo('dataDecorrenzaLegame?', t.tipoDataAnagrafica, 'Data decorrenza legame'),
];

export const tipoFamigliaConvivenzaRisposta: Gruppo = [
  sezione('idFamigliaConvivenzaComune?', tipoIdFamigliaConvivenzaComune, 'Id famiglia convivenza comune'),
  campo('idFamigliaConvivenzaANPR?', t.tipoIdFamigliaConvivenzaANPR, 'Id famiglia convivenza ANPR'),
  campo('famigliaAire?', t.tipoSN1, 'Famiglia AIRE'),
  campo('dataOrigineFamigliaConvivenza?', t.tipoDataAnagrafica, 'Data origine famiglia convivenza'),
  campo('motivoCostituzione?', t.tipoMotivoCostituzione, 'Motivo costituzione', 26),
  campo('denominazioneConvivenza?', t.tipoDenominazioneConvivenza, 'Denominazione convivenza'),
  campo('specieConvivenza?', t.tipoSpecieConvivenza, 'Specie convivenza', 27),
  campo('tipoMovimentazione?', t.tipoMovimentazioneFamiglia, 'Tipo movimentazione', 23),
  campo('presenzaFamigliaCoabitante?', t.tipoSN1, 'Presenza famiglia coabitante'),
  campo('tipoScheda', t.tipoScheda, 'Tipo scheda'),
];
