import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { type CodiceAnpr, ErroreAnpr } from '../../errori.ts';
import type { Atto } from '../atto.ts';
import { type CodiciComune, controllaComune } from './luoghi.ts';

/** What ANPR says of a wrong act, each kind having codes of its own. */
export interface CodiciAtto {
  readonly comune: CodiciComune;
  /** Formed, or of a year, after today. */
  readonly futuro: CodiceAnpr;
  /** Formed, or of a year, before what it certifies. */
  readonly anteriore: CodiceAnpr;
}

const attoDiNascita: CodiciAtto = {
  comune: { inesistente: 'EC166', istat: 'EC168', nonValido: 'EC169' },
  futuro: 'EHR79',
  anteriore: 'ES013',
};
export const attoDiMorte: CodiciAtto = {
  comune: { inesistente: 'EC110', istat: 'EC112', nonValido: 'EC113' },
  futuro: 'EHR80',
  anteriore: 'EC184',
};
export const attoDiMatrimonio: CodiciAtto = {
  comune: { inesistente: 'EC081', istat: 'EC083', nonValido: 'EC103' },
  futuro: 'EHR81',
  anteriore: 'EHR81',
};
export const attoDiMorteConiuge: CodiciAtto = {
  comune: { inesistente: 'EC084', istat: 'EC086', nonValido: 'EC104' },
  futuro: 'EHR82',
  anteriore: 'EHR82',
};
export const attoDiCessazione: CodiciAtto = {
  comune: { inesistente: 'EC096', istat: 'EC098', nonValido: 'EC105' },
  futuro: 'EHR83',
  anteriore: 'EHR83',
};
export const attoDiUnione: CodiciAtto = {
  comune: { inesistente: 'EC114', istat: 'EC116', nonValido: 'EC117' },
  futuro: 'EHR35',
  anteriore: 'EHR35',
};
export const attoDiScioglimento: CodiciAtto = {
  comune: { inesistente: 'EC118', istat: 'EC120', nonValido: 'EC121' },
  futuro: 'EHR37',
  anteriore: 'EHR37',
};

/** The act inside `tipoAttoANPR` (of stato civile or of ANSC), or the act itself. */
const dentro = (atto: Campi): Campi => sezioneDi(atto, 'atto') ?? sezioneDi(atto, 'attoANSC') ?? atto;

/**
 * An act of stato civile: registered by a Comune that exists, not before what it certifies and not in the future.
 *
 * @param evento day of what it certifies; undefined where an act may come first
 */
export function controllaAtto(
  atto: Atto,
  dato: Campi | undefined,
  evento: string | undefined,
  codici: CodiciAtto,
): void {
  if (!dato) return;
  const uno = dentro(dato);
  const anno = testoDi(uno, 'anno');
  if (anno === undefined) return;
  const formato = testoDi(uno, 'dataFormazioneAtto')?.slice(0, 10);
  const { oggi } = atto;
  if (anno > oggi.slice(0, 4) || (formato !== undefined && formato > oggi)) {
    throw new ErroreAnpr(codici.futuro, [formato ?? anno]);
  }
  if (evento !== undefined && (anno < evento.slice(0, 4) || (formato !== undefined && formato < evento))) {
    throw new ErroreAnpr(codici.anteriore, [formato ?? anno]);
  }
  controllaComune(atto, sezioneDi(uno, 'comuneRegistrazione')!, formato ?? `${anno}-12-31`, codici.comune);
}

/** The act of an event, under either of the names that it may have. */
export const attoDellEvento = (evento: Campi | undefined): Campi | undefined =>
  sezioneDi(evento, 'attoEventoANPR') ?? sezioneDi(evento, 'attoEvento');

const tribunali = ['1', '2', '3', '4', '9'];

/** `tipoSentenza`: given, and valid, before the registration has effect. */
export function controllaSentenza({ decorrenza }: Atto, sentenza: Campi | undefined): void {
  if (!sentenza) return;
  const data = testoDi(sentenza, 'data')!.slice(0, 10);
  const validita = testoDi(sentenza, 'dataValidita')!.slice(0, 10);
  if (!tribunali.includes(testoDi(sentenza, 'tipoTribunale')!)) throw new ErroreAnpr('EN242', [], 'tipoTribunale');
  if (data > decorrenza) throw new ErroreAnpr('EHR90', [data]);
  if (validita > decorrenza) throw new ErroreAnpr('EHR91', [validita]);
  if (validita < data) throw new ErroreAnpr('EHR31', [validita]);
}

/** The birth act of a request, by the name under which it goes into the record; the other name is then empty. */
export function attoNascita(atto: Atto, dataNascita: string): Readonly<Record<string, Campi>> | undefined {
  const nomi = ['attoNascita', 'attoNascitaANPR'] as const;
  const presenti = nomi.filter((nome) => sezioneDi(atto.richiesta, nome));
  const [nome] = presenti;
  if (!nome) return undefined;
  const dato = sezioneDi(atto.richiesta, nome)!;
  controllaAtto(atto, dato, dataNascita, attoDiNascita);
  return { [nome]: dato };
}
