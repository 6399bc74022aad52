import type { SpecieSoggetto } from '../../contract/sandbox.ts';
import type { Caso } from './caso.ts';
import { type Comune, comuneAbitato, ITALIA, type LuogoNascita, type Stato, stati } from './luoghi.ts';
import { cognomi, nomiFemminili, nomiMaschili, nomiStranieri } from './nomi.ts';
import type { Sezioni } from './tappe.ts';

/** The population is as it stood on this day: ages do not depend on when it is generated. */
export const GIORNO_ZERO = '2026-01-01';
export const ANNO_ZERO = 2026;
/** The last year in which something can have happened. */
const ULTIMO_ANNO = ANNO_ZERO - 1;

/** Something of stato civile that happened on a day (`YYYY-MM-DD`) in a Comune. */
export interface Evento {
  readonly data: string;
  readonly comune: Comune;
}

/** The end of a registration: ANPR's table 15, and where to. */
export interface Cancellazione {
  readonly data: string;
  readonly motivo: string;
  readonly destinazione?: Comune | Stato;
}

/** A person before being written as ANPR's record. Civil status follows from what happened to them. */
export interface Individuo {
  /** Empty for who has none. */
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: 'M' | 'F';
  readonly dataNascita: string;
  /** What of the birth date is not known: ANPR writes 1 in its place. */
  readonly ignoti?: 'giorno' | 'giorno-mese';
  readonly luogo: LuogoNascita;
  readonly cittadinanza: typeof ITALIA | Stato;
  /** The day from which a foreigner by birth is Italian. */
  italianoDal?: string;
  padre?: Individuo;
  madre?: Individuo;
  coniuge?: Individuo;
  matrimonio?: Evento;
  /** Day of the divorce. */
  divorzio?: string;
  unione?: { readonly con: Individuo; readonly evento: Evento };
  /** Convivenza di fatto: with whom, and the day of the contract. */
  convivenza?: { readonly con: Individuo; readonly dal: string };
  decesso?: Evento;
  cancellazione?: Cancellazione;
  codice?: 'assente' | 'omocodo' | 'provvisorio';
  /** The Agenzia delle Entrate has not validated codice fiscale and generalità. */
  nonValidato?: true;
  /** ANPR's table 42, where the record is not wholly certifiable. */
  certificabile?: '0' | '1' | '4';
  tutore?: Individuo;
  cartaInScadenza?: true;
  soggiornoInScadenza?: true;
  elettoreUE?: true;
  /** Sections that CIEOnline sees otherwise than ANPR's record has them. */
  cie?: Sezioni;
  /** What this person is an example of. */
  esempio?: SpecieSoggetto;
  /** Given, not drawn: the official fictitious subjects. */
  idANPR?: string;
  idScheda?: number;
}

export type Origine = 'ITALIA' | keyof typeof nomiStranieri;

const due = (n: number): string => String(n).padStart(2, '0');

/** A day of a year between the two, never after the last one in which something can have happened. */
export function giornoTra(caso: Caso, primo: number, ultimo: number): string {
  const da = Math.min(primo, ULTIMO_ANNO);
  const anno = caso.intero(da, Math.max(da, Math.min(ultimo, ULTIMO_ANNO)));
  return `${anno}-${due(caso.intero(1, 12))}-${due(caso.intero(1, 28))}`;
}

export const annoDi = (data: string): number => Number(data.slice(0, 4));
/** The same day, so many years later. */
export const traAnni = (data: string, anni: number): string => `${annoDi(data) + anni}${data.slice(4)}`;
/** The day from which the person is of age; the 29th of February is never drawn. */
export const maggioreEta = ({ dataNascita }: Pick<Individuo, 'dataNascita'>): string => traAnni(dataNascita, 18);
/** Of age on the reference day. */
export const maggiorenne = (individuo: Individuo): boolean => maggioreEta(individuo) <= GIORNO_ZERO;
export const etaDi = (individuo: Individuo): number => ANNO_ZERO - annoDi(individuo.dataNascita);
export const italiano = (individuo: Individuo): boolean => individuo.cittadinanza === ITALIA;

interface Tratti {
  readonly origine: Origine;
  readonly sesso?: 'M' | 'F';
  /** First and last year of birth. */
  readonly anni: readonly [number, number];
  readonly cognome?: string;
  /** Where the family lives: people are often born there. */
  readonly vicino: Comune;
}

/** A new person, unmarried, Italian or a foreigner born abroad. */
export function individuo(caso: Caso, tratti: Tratti): Individuo {
  const sesso = tratti.sesso ?? (caso.vero(0.5) ? 'M' : 'F');
  const base = { sesso, dataNascita: giornoTra(caso, ...tratti.anni) } as const;
  if (tratti.origine !== 'ITALIA') {
    const nomi = nomiStranieri[tratti.origine];
    const stato = stati[tratti.origine];
    return {
      ...base,
      cognome: tratti.cognome ?? caso.uno<string>(nomi.cognomi),
      nome: caso.uno<string>(sesso === 'M' ? nomi.maschili : nomi.femminili),
      luogo: { specie: 'estero', stato },
      cittadinanza: stato,
    };
  }
  const natoAllEstero = caso.vero(0.02);
  return {
    ...base,
    cognome: tratti.cognome ?? caso.unoFrequente(cognomi),
    nome: caso.unoFrequente(sesso === 'M' ? nomiMaschili : nomiFemminili),
    luogo: natoAllEstero
      ? { specie: 'estero', stato: caso.uno([stati.GERMANIA, stati.BELGIO, stati.SVIZZERA, stati.ARGENTINA]) }
      : { specie: 'comune', comune: caso.vero(0.6) ? tratti.vicino : comuneAbitato(caso) },
    cittadinanza: ITALIA,
  };
}

/** Marries the two, at an age of 20 at least, in `comune`. */
export function sposa(caso: Caso, uno: Individuo, altra: Individuo, comune: Comune): void {
  const minimo = Math.max(annoDi(uno.dataNascita), annoDi(altra.dataNascita)) + 20;
  const evento = { data: giornoTra(caso, minimo, minimo + 15), comune };
  for (const [io, lei] of [
    [uno, altra],
    [altra, uno],
  ] as const) {
    io.coniuge = lei;
    io.matrimonio = evento;
  }
}

/** Divorces the two, some years after their marriage; false where there has been no time for it. */
export function divorzia(caso: Caso, uno: Individuo, altra: Individuo): boolean {
  const anno = annoDi(uno.matrimonio!.data);
  if (anno + 2 > ULTIMO_ANNO) return false;
  const data = giornoTra(caso, anno + 2, anno + 18);
  uno.divorzio = data;
  altra.divorzio = data;
  return true;
}

/** Dies in the last years, once married for some time. */
export function muore(caso: Caso, morto: Individuo, comune: Comune): void {
  const dopo = annoDi(morto.matrimonio?.data ?? morto.dataNascita) + 5;
  morto.decesso = { data: giornoTra(caso, Math.max(dopo, ANNO_ZERO - 12), ULTIMO_ANNO), comune };
}
