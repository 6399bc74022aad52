import type { Campi } from '../../contract/operazioni/albero.ts';
import { comuneOspite, elementoComune } from './luoghi.ts';
import { indirizzoDato } from './schede.ts';

/** Where the Comune's people vote: the seat of each section. */
const sedi = [
  ['SCUOLA PRIMARIA DEL CAPOLUOGO', 'GIARDINI', '12'],
  ['SCUOLA PRIMARIA DEL CAPOLUOGO', 'GIARDINI', '12'],
  ['SCUOLA SECONDARIA DI PRIMO GRADO', 'GUGLIELMO MARCONI', '3'],
  ['SCUOLA SECONDARIA DI PRIMO GRADO', 'GUGLIELMO MARCONI', '3'],
  ['SALA CIVICA', 'DELLA REPUBBLICA', '1'],
  ['SCUOLA DELLA FRAZIONE', 'MONTE CIMONE', '20'],
] as const;

/** The electoral sections of the sandbox's Comune (`tipoListaSezioni5011`), in order of number. */
export const sezioniElettorali: readonly Campi[] = sedi.map(([denominazione, via, numero], i) => ({
  comune: elementoComune(comuneOspite),
  sezioneelettoralenum: String(i + 1),
  sezioneelettoraledenom: denominazione,
  sezioneelettoraleind: indirizzoDato(comuneOspite, via, { numero }),
  circoscrelezionimembriue: 'ITALIA NORD-ORIENTALE',
  collegiocameradeputati: 'EMILIA-ROMAGNA 02',
  circoscrregionali: 'MODENA',
  collegiosenatorepubblica: 'EMILIA-ROMAGNA 01',
}));
