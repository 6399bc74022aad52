import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Caso } from './caso.ts';
import {
  type Comune,
  comuneAbitato,
  comuneOspite,
  ITALIA,
  type LuogoNascita,
  type SedeEstera,
  type Stato,
  stati,
} from './luoghi.ts';
import { cognomi, nomiFemminili, nomiMaschili, nomiStranieri } from './nomi.ts';

/** The population is as it stood on this day: ages do not depend on when it is generated. */
export const GIORNO_ZERO = '2026-01-01';
const ANNO_ZERO = 2026;

/** ANPR's table 1. */
export type StatoCivile = '1' | '2' | '3' | '4';
/** Codes of ANPR's table 5 that the generator uses. */
export const parentela = {
  intestatario: '1',
  coniuge: '2',
  figlio: '3',
  genitore: '6',
  fratello: '9',
  affettivo: '23',
} as const;
/** Codes of ANPR's table 6. */
export const legameConvivenza = { responsabile: '1', membro: '2' } as const;

export interface Evento {
  /** `YYYY-MM-DD`. */
  readonly data: string;
  readonly comune: Comune;
}

/** A person before being written as ANPR's record. */
export interface Individuo {
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: 'M' | 'F';
  readonly dataNascita: string;
  readonly luogo: LuogoNascita;
  readonly cittadinanza: typeof ITALIA | Stato;
  statoCivile: StatoCivile;
  /** Table 5 in a family, table 6 in a convivenza. */
  legame: string;
  padre?: Individuo;
  madre?: Individuo;
  coniuge?: Individuo;
  matrimonio?: Evento;
  decesso?: Evento;
  senzaCodiceFiscale?: true;
  omocodia?: true;
  /** Given, not drawn: the official fictitious subjects. */
  idANPR?: string;
  idScheda?: number;
}

/** People who live together, with what they have in common. */
export interface Nucleo {
  readonly specie: 'famiglia' | 'aire' | 'convivenza';
  readonly comune: Comune;
  /** Only abroad. */
  readonly sede?: SedeEstera;
  /** A particular address (`tipoIndirizzo`); drawn where absent. */
  readonly indirizzo?: Campi;
  readonly altraLingua?: readonly Campi[];
  readonly denominazione?: string;
  readonly membri: readonly Individuo[];
}

export type Origine = 'ITALIA' | keyof typeof nomiStranieri;

const due = (n: number): string => String(n).padStart(2, '0');

/** A day of a year between the two, never after the reference day. */
export function giornoTra(caso: Caso, primo: number, ultimo: number): string {
  const anno = caso.intero(primo, Math.max(primo, Math.min(ultimo, ANNO_ZERO - 1)));
  return `${anno}-${due(caso.intero(1, 12))}-${due(caso.intero(1, 28))}`;
}

export const annoDi = (data: string): number => Number(data.slice(0, 4));
/** Of age on the reference day. */
export const maggiorenne = (individuo: Individuo): boolean => individuo.dataNascita <= `${ANNO_ZERO - 18}-01-01`;
export const etaDi = (individuo: Individuo): number => ANNO_ZERO - annoDi(individuo.dataNascita);

interface Tratti {
  readonly origine: Origine;
  readonly sesso?: 'M' | 'F';
  /** First and last year of birth. */
  readonly anni: readonly [number, number];
  readonly cognome?: string;
  readonly legame: string;
  /** Where the family lives: people are often born there. */
  readonly vicino: Comune;
}

/** A new person, unmarried, Italian or a foreigner born abroad. */
export function individuo(caso: Caso, tratti: Tratti): Individuo {
  const sesso = tratti.sesso ?? (caso.vero(0.5) ? 'M' : 'F');
  const base = {
    sesso,
    dataNascita: giornoTra(caso, ...tratti.anni),
    statoCivile: '1' as const,
    legame: tratti.legame,
  };
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

/** Marries the two, at an age of 20 at least. */
function sposa(caso: Caso, uno: Individuo, altra: Individuo): void {
  const minimo = Math.max(annoDi(uno.dataNascita), annoDi(altra.dataNascita)) + 20;
  const evento = { data: giornoTra(caso, minimo, minimo + 15), comune: comuneOspite };
  for (const [io, lei] of [
    [uno, altra],
    [altra, uno],
  ] as const) {
    io.statoCivile = '2';
    io.coniuge = lei;
    io.matrimonio = evento;
  }
}

/** One of a couple has died: the other is widowed. The dead stays in the record of the family. */
function muore(caso: Caso, morto: Individuo, comune: Comune): void {
  const dopo = annoDi(morto.matrimonio?.data ?? morto.dataNascita) + 5;
  morto.decesso = { data: giornoTra(caso, Math.max(dopo, ANNO_ZERO - 12), ANNO_ZERO - 1), comune };
  if (morto.coniuge) morto.coniuge.statoCivile = '3';
}

interface Luogo {
  readonly origine: Origine;
  readonly vicino: Comune;
}

function coppia(caso: Caso, luogo: Luogo, anni: readonly [number, number], legame: string): Individuo[] {
  const lui = individuo(caso, { ...luogo, sesso: 'M', anni, legame: parentela.intestatario });
  const anno = annoDi(lui.dataNascita);
  const lei = individuo(caso, { ...luogo, sesso: 'F', anni: [anno - 4, anno + 6], legame });
  return [lui, lei];
}

function figli(caso: Caso, luogo: Luogo, padre: Individuo | undefined, madre: Individuo, quanti: number): Individuo[] {
  const primo = annoDi(madre.dataNascita) + 20;
  const piuGiovane = Math.max(primo, padre ? annoDi(padre.dataNascita) + 18 : primo);
  return Array.from({ length: quanti }, () => {
    const figlio = individuo(caso, {
      ...luogo,
      cognome: (padre ?? madre).cognome,
      anni: [piuGiovane, Math.min(piuGiovane + 18, ANNO_ZERO - 2)],
      legame: parentela.figlio,
    });
    return Object.assign(figlio, { madre, ...(padre ? { padre } : {}) });
  });
}

const costruttori = {
  solo(caso: Caso, luogo: Luogo): Individuo[] {
    const io = individuo(caso, { ...luogo, anni: [ANNO_ZERO - 92, ANNO_ZERO - 22], legame: parentela.intestatario });
    if (etaDi(io) > 65 && caso.vero(0.6)) {
      const altroSesso = io.sesso === 'M' ? 'F' : 'M';
      const anno = annoDi(io.dataNascita);
      const morto = individuo(caso, {
        ...luogo,
        sesso: altroSesso,
        anni: [anno - 5, anno + 3],
        legame: parentela.coniuge,
      });
      sposa(caso, io, morto);
      muore(caso, morto, luogo.vicino);
      return [io, morto];
    }
    if (etaDi(io) > 38 && caso.vero(0.25)) io.statoCivile = '4';
    return [io];
  },
  coniugi(caso: Caso, luogo: Luogo): Individuo[] {
    const [lui, lei] = coppia(caso, luogo, [ANNO_ZERO - 85, ANNO_ZERO - 30], parentela.coniuge) as [
      Individuo,
      Individuo,
    ];
    sposa(caso, lui, lei);
    return [lui, lei];
  },
  conFigli(caso: Caso, luogo: Luogo): Individuo[] {
    const anni = [ANNO_ZERO - 60, ANNO_ZERO - 30] as const;
    const [lui, lei] = coppia(caso, luogo, anni, parentela.coniuge) as [Individuo, Individuo];
    sposa(caso, lui, lei);
    return [lui, lei, ...figli(caso, luogo, lui, lei, caso.intero(1, 3))];
  },
  conNonna(caso: Caso, luogo: Luogo): Individuo[] {
    const famiglia = costruttori.conFigli(caso, luogo);
    const [lui] = famiglia as [Individuo];
    const anno = annoDi(lui.dataNascita);
    const nonna = individuo(caso, { ...luogo, sesso: 'F', anni: [anno - 32, anno - 21], legame: parentela.genitore });
    nonna.statoCivile = '4';
    lui.madre = nonna;
    return [...famiglia, nonna];
  },
  unGenitore(caso: Caso, luogo: Luogo): Individuo[] {
    const anni = [ANNO_ZERO - 58, ANNO_ZERO - 30] as const;
    const madre = individuo(caso, { ...luogo, sesso: 'F', anni, legame: parentela.intestatario });
    madre.statoCivile = caso.vero(0.5) ? '1' : '4';
    return [madre, ...figli(caso, luogo, undefined, madre, caso.intero(1, 2))];
  },
  conviventi(caso: Caso, luogo: Luogo): Individuo[] {
    const anni = [ANNO_ZERO - 55, ANNO_ZERO - 27] as const;
    const [lui, lei] = coppia(caso, luogo, anni, parentela.affettivo) as [Individuo, Individuo];
    return [lui, lei, ...figli(caso, luogo, lui, lei, caso.intero(0, 2))];
  },
  fratelli(caso: Caso, luogo: Luogo): Individuo[] {
    const primo = individuo(caso, { ...luogo, anni: [ANNO_ZERO - 80, ANNO_ZERO - 40], legame: parentela.intestatario });
    const anno = annoDi(primo.dataNascita);
    const altro = individuo(caso, {
      ...luogo,
      cognome: primo.cognome,
      anni: [anno + 1, anno + 8],
      legame: parentela.fratello,
    });
    return [primo, altro];
  },
};

const frequenze = {
  solo: 33,
  coniugi: 20,
  conFigli: 28,
  conNonna: 3,
  unGenitore: 8,
  conviventi: 6,
  fratelli: 2,
} as const;

/** A family resident in `comune`. */
export function famiglia(caso: Caso, comune: Comune): Nucleo {
  const straniera = caso.vero(0.09);
  const origine = straniera ? caso.uno(Object.keys(nomiStranieri) as (keyof typeof nomiStranieri)[]) : 'ITALIA';
  const membri = costruttori[caso.pesato(frequenze)](caso, { origine, vicino: comune });
  return { specie: 'famiglia', comune, membri };
}

/** A family of Italians abroad, kept by the consulate and by their Comune's AIRE; some have no codice fiscale. */
export function famigliaAire(caso: Caso, comune: Comune, sede: SedeEstera): Nucleo {
  const membri = costruttori[caso.pesato({ solo: 5, coniugi: 2, conFigli: 3 })](caso, {
    origine: 'ITALIA',
    vicino: comune,
  });
  for (const membro of membri) if (caso.vero(0.1)) membro.senzaCodiceFiscale = true;
  return { specie: 'aire', comune, sede, membri };
}

/** Unrelated people under one roof: a home, a convent, a barracks. */
export function convivenza(caso: Caso, comune: Comune, denominazione: string): Nucleo {
  const membri = Array.from({ length: caso.intero(5, 14) }, (_, posto) =>
    individuo(caso, {
      origine: 'ITALIA',
      vicino: comune,
      anni: [ANNO_ZERO - 95, ANNO_ZERO - 30],
      legame: posto === 0 ? legameConvivenza.responsabile : legameConvivenza.membro,
    }),
  );
  return { specie: 'convivenza', comune, denominazione, membri };
}
