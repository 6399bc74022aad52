import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Caso } from './caso.ts';
import { ANNO_ZERO, annoDi, GIORNO_ZERO, giornoTra, type Individuo } from './individui.ts';
import { type Comune, comuneAbitato, type SedeEstera } from './luoghi.ts';
import { piuGiorni } from './tappe.ts';

/** Codes of ANPR's table 5 that the generator uses. */
export const parentela = {
  intestatario: '1',
  coniuge: '2',
  figlio: '3',
  genitore: '6',
  fratello: '9',
  affettivo: '23',
  unito: '28',
} as const;
/** Codes of ANPR's table 6. */
export const legameConvivenza = { responsabile: '1', membro: '2' } as const;

/** A tie with the head of the household, from a day on: table 5 in a family, table 6 in a convivenza. */
export interface Legame {
  readonly dal: string;
  readonly codice: string;
}

/** Somebody who lives, or lived, in a household: from `dal` until they join another, are cancelled or die. */
export interface Membro {
  readonly persona: Individuo;
  readonly dal: string;
  /** In order of day, the first from `dal`. */
  readonly legami: readonly Legame[];
}

/** Where a household lives from a day on. */
export interface Dimora {
  readonly dal: string;
  /** Of residence, or of the AIRE. */
  readonly comune: Comune;
  /** Only abroad. */
  readonly sede?: SedeEstera;
  /** A particular address (`tipoIndirizzo`); drawn where absent. */
  readonly indirizzo?: Campi;
  readonly altraLingua?: readonly Campi[];
}

/** A household of ANPR, a "scheda": its people, and the places where it has lived, oldest first. */
export interface Nucleo {
  readonly specie: 'famiglia' | 'aire' | 'convivenza';
  readonly dimore: readonly Dimora[];
  readonly denominazione?: string;
  readonly membri: readonly Membro[];
}

export const membro = (persona: Individuo, dal: string, codice: string, ...poi: readonly Legame[]): Membro => ({
  persona,
  dal,
  legami: [{ dal, codice }, ...poi],
});

/** The first and the last place of a household. */
export const primaDimora = ({ dimore }: Nucleo): Dimora => dimore[0]!;
export const ultimaDimora = ({ dimore }: Nucleo): Dimora => dimore.at(-1)!;

/** A house moves every ten years or so, at most four times, one time in three from another Comune. */
const ANNI_PER_CASA = 11;
const MASSIMO_TRASLOCHI = 4;

/**
 * Where a household has lived between two days, so that on the last it is in `comune`; days are all different and a year
 * apart or so.
 */
export function dimore(caso: Caso, comune: Comune, dal: string, al: string = GIORNO_ZERO): Dimora[] {
  const anni = annoDi(al) - annoDi(dal);
  const quanti = Math.min(MASSIMO_TRASLOCHI, Math.floor((anni / ANNI_PER_CASA) * (caso.numero() + caso.numero())));
  const giorni = [dal];
  for (let i = 1; i <= quanti; i++) {
    const giorno = giornoTra(caso, annoDi(dal) + Math.ceil((anni * i) / (quanti + 1)), 0);
    if (giorno > piuGiorni(giorni.at(-1)!, 90) && giorno < al) giorni.push(giorno);
  }
  let altrove = comune;
  const comuni = giorni.map(() => comune);
  for (let i = giorni.length - 2; i >= 0; i--) {
    if (caso.vero(0.35)) altrove = altrove === comune ? comuneAbitato(caso) : comune;
    comuni[i] = altrove;
  }
  return giorni.map((giorno, i) => ({ dal: giorno, comune: comuni[i]! }));
}

/**
 * The household that a young person leaves to form another: alone, from some year of age up to the day on which it joins
 * the next; nothing where there is no time for it.
 */
export function casaDaSolo(caso: Caso, chi: Individuo, finoAl: string, comune: Comune): Nucleo | undefined {
  const dal = giornoTra(caso, annoDi(chi.dataNascita) + 19, annoDi(chi.dataNascita) + 26);
  if (annoDi(finoAl) - annoDi(dal) < 2 || annoDi(dal) >= ANNO_ZERO) return undefined;
  const dove = caso.vero(0.5) ? comune : comuneAbitato(caso);
  return {
    specie: 'famiglia',
    dimore: dimore(caso, dove, dal, piuGiorni(finoAl, -200)),
    membri: [membro(chi, dal, parentela.intestatario)],
  };
}
