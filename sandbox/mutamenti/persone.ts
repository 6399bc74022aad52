import type { Campi, Valore } from '../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { comunePerIstat, elementoComune } from '../popolazione/luoghi.ts';
import { numeroNelComune } from '../popolazione/schede.ts';
import { alla, type Tappa } from '../popolazione/tappe.ts';
import type { Scrittura } from './scrittura.ts';

// What is different in a person's record from a day on.

/** The generalità as they stand on a day. */
const generalitaAl = (scrittura: Scrittura, persona: number, giorno: string): Campi =>
  sezioneDi(alla(scrittura.tappe(persona), giorno), 'generalita')!;

/** Part of the generalità changes from a day on; undefined takes a field away. */
function cambiaGeneralita(
  scrittura: Scrittura,
  persona: number,
  dal: string,
  campi: Readonly<Record<string, Valore | undefined>>,
): void {
  const nuove = { ...generalitaAl(scrittura, persona, dal), ...campi };
  const generalita: Campi = Object.fromEntries(
    Object.entries(nuove).flatMap(([nome, v]) => (v === undefined ? [] : [[nome, v]])),
  );
  scrittura.nuovaTappa(persona, dal, { generalita });
}

/** The record belongs to another Comune from a day on: `soggettoAIRE` as well, where it goes to or comes from the AIRE. */
export function cambiaComune(
  scrittura: Scrittura,
  persona: number,
  dal: string,
  verso: { readonly istat: string; readonly provenienza?: Campi | null; readonly aire?: { readonly anno: string } },
): void {
  cambiaGeneralita(scrittura, persona, dal, {
    idSchedaSoggettoComune: numeroComunale(verso.istat, persona),
    soggettoAIRE: verso.aire ? 'S' : undefined,
    annoEspatrio: verso.aire?.anno,
  });
  if (verso.provenienza !== undefined) scrittura.nuovaTappa(persona, dal, { provenienza: verso.provenienza });
}

export const numeroComunale = (istat: string, persona: number): Campi => ({
  idSchedaSoggettoComuneIstat: istat,
  idSchedaSoggetto: numeroNelComune(persona),
});

/** Who registers, and how it came about: what is written of a registration in the record of the registered. */
export interface Iscrizione {
  readonly istat: string;
  readonly dal: string;
  readonly protocollo: string | undefined;
  readonly idComune: string;
  readonly idANPR: string;
  /** `iscrizioneResidente` or `tipoIscrizioneAIRE`. */
  readonly come: Campi;
  readonly sentenza?: Campi | undefined;
}

/** `tipoDatiIscrizione`. */
export const datiIscrizione = ({ istat, dal, protocollo, idComune, idANPR, come, sentenza }: Iscrizione): Campi => ({
  datiIscrizioneComune: {
    dataIscrizione: dal,
    protocolloComune: protocollo ?? idANPR,
    comune: elementoComune(comunePerIstat(istat)),
    idOperazioneComune: idComune,
    idOperazioneANPR: idANPR,
  },
  ...come,
  ...(sentenza ? { sentenza } : {}),
});

/** The registration ends: with it go the lists and the digital domicile. */
export const fineIscrizione = (datiCancellazione: Campi): Tappa['sezioni'] => ({
  listaElettoraleCompleta: null,
  domicilioDigitale: null,
  datiCancellazione,
});

/** Who was cancelled is registered again. */
export const nuovoInizio: Tappa['sezioni'] = { datiCancellazione: null, destinazione: null };

/** The first day after `giorno` from which something else is written of any of those sections, or of any at all. */
export const cambiataDopo = (
  tappe: readonly Tappa[],
  giorno: string,
  sezioni?: readonly string[],
): string | undefined =>
  tappe.find(({ dal, sezioni: nuove }) => dal > giorno && (!sezioni || sezioni.some((nome) => nome in nuove)))?.dal;

/** True for who is in the AIRE. */
export const inAire = (sezioni: Readonly<Record<string, Valore>>): boolean =>
  testoDi(sezioneDi(sezioni, 'generalita'), 'soggettoAIRE') === 'S';
