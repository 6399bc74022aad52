import type { Caso } from './caso.ts';
import {
  ANNO_ZERO,
  annoDi,
  divorzia,
  etaDi,
  giornoTra,
  type Individuo,
  individuo,
  muore,
  type Origine,
  sposa,
} from './individui.ts';
import { type Comune, comuneAbitato, type SedeEstera } from './luoghi.ts';
import { nomiStranieri } from './nomi.ts';
import { casaDaSolo, dimore, legameConvivenza, type Membro, membro, type Nucleo, parentela } from './nuclei.ts';
import { ultimo } from './tappe.ts';

/** The law on civil unions and on contracts of cohabitation has been in force since these days. */
const PRIMO_ANNO_UNIONI = 2017;

/** Where a family comes from and where it lives. */
interface Luogo {
  readonly origine: Origine;
  readonly vicino: Comune;
}

/** A family in its own house, and the households that its people formed before, or have left it for. */
interface Famiglia {
  readonly membri: readonly Membro[];
  readonly altri?: readonly Nucleo[];
}

const coppia = (caso: Caso, luogo: Luogo, anni: readonly [number, number]): [Individuo, Individuo] => {
  const lui = individuo(caso, { ...luogo, sesso: 'M', anni });
  const anno = annoDi(lui.dataNascita);
  return [lui, individuo(caso, { ...luogo, sesso: 'F', anni: [anno - 4, anno + 6] })];
};

function figliDi(
  caso: Caso,
  luogo: Luogo,
  padre: Individuo | undefined,
  madre: Individuo,
  quanti: number,
): Individuo[] {
  const primo = annoDi(madre.dataNascita) + 20;
  const piuGiovane = Math.max(primo, padre ? annoDi(padre.dataNascita) + 18 : primo);
  return Array.from({ length: quanti }, () => {
    const figlio = individuo(caso, {
      ...luogo,
      cognome: (padre ?? madre).cognome,
      anni: [piuGiovane, Math.min(piuGiovane + 18, ANNO_ZERO - 2)],
    });
    // Children of foreigners who live here are born here.
    const qui = luogo.origine === 'ITALIA' ? {} : ({ luogo: { specie: 'comune', comune: luogo.vicino } } as const);
    return Object.assign(figlio, { madre, ...(padre ? { padre } : {}), ...qui });
  });
}

const nascitaDelPrimo = (figli: readonly Individuo[]): string | undefined =>
  figli.map(({ dataNascita }) => dataNascita).sort()[0];

/** The day from which a couple lives together: that of the wedding or, where it comes first, of the first birth. */
const insiemeDal = (figli: readonly Individuo[], nozze: string): string => {
  const primo = nascitaDelPrimo(figli);
  return primo !== undefined && primo < nozze ? primo : nozze;
};

/** Houses of their own that some of these people had before this one. */
const caseDiPrima = (caso: Caso, luogo: Luogo, chi: readonly Individuo[], finoAl: string): Nucleo[] =>
  chi.flatMap((persona) => (caso.vero(0.35) ? (casaDaSolo(caso, persona, finoAl, luogo.vicino) ?? []) : []));

const membroFiglio = (figlio: Individuo): Membro => membro(figlio, figlio.dataNascita, parentela.figlio);

/** A child who is grown up may have gone to live alone. */
const caseDeiFigli = (caso: Caso, luogo: Luogo, figli: readonly Individuo[]): Nucleo[] =>
  figli.filter((figlio) => etaDi(figlio) > 24 && caso.vero(0.6)).map((figlio) => casaDelFiglio(caso, luogo, figlio));

/** The house of somebody who has left the parents' family, since a few years. */
export function casaDelFiglio(caso: Caso, luogo: Luogo, figlio: Individuo): Nucleo {
  const dal = giornoTra(caso, annoDi(figlio.dataNascita) + 20, annoDi(figlio.dataNascita) + 32);
  const dove = caso.vero(0.6) ? luogo.vicino : comuneAbitato(caso);
  return {
    specie: 'famiglia',
    dimore: dimore(caso, dove, dal),
    membri: [membro(figlio, dal, parentela.intestatario)],
  };
}

const costruttori = {
  solo(caso: Caso, luogo: Luogo): Famiglia {
    const io = individuo(caso, { ...luogo, anni: [ANNO_ZERO - 92, ANNO_ZERO - 22] });
    const anno = annoDi(io.dataNascita);
    const dal = giornoTra(caso, anno + 20, anno + 45);
    return { membri: [membro(io, dal, parentela.intestatario)] };
  },
  /** The head of the family has died, or the other has; the dead stay in its record. */
  vedovi(caso: Caso, luogo: Luogo): Famiglia {
    const [lui, lei] = coppia(caso, luogo, [ANNO_ZERO - 90, ANNO_ZERO - 62]);
    sposa(caso, lui, lei, luogo.vicino);
    const morto = caso.vero(0.7) ? lui : lei;
    muore(caso, morto, luogo.vicino);
    const dal = lui.matrimonio!.data;
    const poi = morto === lui ? [{ dal: lui.decesso!.data, codice: parentela.intestatario }] : [];
    return {
      membri: [membro(lui, dal, parentela.intestatario), membro(lei, dal, parentela.coniuge, ...poi)],
      altri: caseDiPrima(caso, luogo, [lui, lei], dal),
    };
  },
  /** Married and divorced; one has stayed in the house, the other lives alone. */
  divorziati(caso: Caso, luogo: Luogo): Famiglia {
    const [lui, lei] = coppia(caso, luogo, [ANNO_ZERO - 70, ANNO_ZERO - 44]);
    sposa(caso, lui, lei, luogo.vicino);
    const dal = lui.matrimonio!.data;
    const nucleo = [membro(lei, dal, parentela.intestatario), membro(lui, dal, parentela.coniuge)];
    if (!divorzia(caso, lui, lei)) return { membri: nucleo };
    const fuori = dimore(caso, caso.vero(0.7) ? luogo.vicino : comuneAbitato(caso), lui.divorzio!);
    const altrove = membro(lui, lui.divorzio!, parentela.intestatario);
    return { membri: nucleo, altri: [{ specie: 'famiglia', dimore: fuori, membri: [altrove] }] };
  },
  coniugi(caso: Caso, luogo: Luogo): Famiglia {
    const sposi = coppia(caso, luogo, [ANNO_ZERO - 85, ANNO_ZERO - 30]);
    const [lui, lei] = sposi;
    sposa(caso, lui, lei, luogo.vicino);
    const dal = lui.matrimonio!.data;
    return {
      membri: [membro(lui, dal, parentela.intestatario), membro(lei, dal, parentela.coniuge)],
      altri: caseDiPrima(caso, luogo, sposi, dal),
    };
  },
  conFigli(caso: Caso, luogo: Luogo): Famiglia {
    const sposi = coppia(caso, luogo, [ANNO_ZERO - 62, ANNO_ZERO - 30]);
    const [lui, lei] = sposi;
    sposa(caso, lui, lei, luogo.vicino);
    const figli = figliDi(caso, luogo, lui, lei, caso.intero(1, 3));
    const nozze = lui.matrimonio!.data;
    const dal = insiemeDal(figli, nozze);
    const prime = dal < nozze ? parentela.affettivo : parentela.coniuge;
    const poi = dal < nozze ? [{ dal: nozze, codice: parentela.coniuge }] : [];
    return {
      membri: [
        membro(lui, dal, parentela.intestatario),
        membro(lei, dal, prime, ...poi),
        ...figli.map((figlio) => membroFiglio(figlio)),
      ],
      altri: [...caseDiPrima(caso, luogo, sposi, dal), ...caseDeiFigli(caso, luogo, figli)],
    };
  },
  /** A grandmother has come to live with them, widowed of somebody who never was in ANPR. */
  conNonna(caso: Caso, luogo: Luogo): Famiglia {
    const famiglia = costruttori.conFigli(caso, luogo);
    const [capo, moglie] = famiglia.membri as [Membro, Membro];
    const lui = capo.persona;
    const anno = annoDi(lui.dataNascita);
    const nonna = individuo(caso, { ...luogo, sesso: 'F', anni: [anno - 32, anno - 21] });
    const nonno = individuo(caso, { ...luogo, sesso: 'M', anni: [anno - 38, anno - 25], cognome: lui.cognome });
    sposa(caso, nonna, nonno, luogo.vicino);
    muore(caso, nonno, luogo.vicino);
    lui.madre = nonna;
    lui.padre = nonno;
    const dal = ultimo(giornoTra(caso, annoDi(nonno.decesso!.data), ANNO_ZERO), capo.dal);
    return {
      membri: [
        capo,
        moglie,
        membro(nonna, ultimo(dal, nonno.decesso!.data), parentela.genitore),
        ...famiglia.membri.slice(2),
      ],
      altri: famiglia.altri ?? [],
    };
  },
  unGenitore(caso: Caso, luogo: Luogo): Famiglia {
    const madre = individuo(caso, { ...luogo, sesso: 'F', anni: [ANNO_ZERO - 58, ANNO_ZERO - 30] });
    if (caso.vero(0.5)) {
      const anno = annoDi(madre.dataNascita);
      const lui = individuo(caso, { ...luogo, sesso: 'M', anni: [anno - 6, anno + 2] });
      sposa(caso, madre, lui, luogo.vicino);
      divorzia(caso, madre, lui);
    }
    const figli = figliDi(caso, luogo, undefined, madre, caso.intero(1, 2));
    const dal = nascitaDelPrimo(figli)!;
    return { membri: [membro(madre, dal, parentela.intestatario), ...figli.map((figlio) => membroFiglio(figlio))] };
  },
  conviventi(caso: Caso, luogo: Luogo): Famiglia {
    const due = coppia(caso, luogo, [ANNO_ZERO - 55, ANNO_ZERO - 27]);
    const [lui, lei] = due;
    const figli = figliDi(caso, luogo, lui, lei, caso.intero(0, 2));
    const minimo = Math.max(annoDi(lui.dataNascita), annoDi(lei.dataNascita)) + 20;
    const dal = insiemeDal(figli, giornoTra(caso, minimo, minimo + 10));
    if (caso.vero(0.4)) conContratto(caso, lui, lei, dal);
    return {
      membri: [
        membro(lui, dal, parentela.intestatario),
        membro(lei, dal, parentela.affettivo),
        ...figli.map((figlio) => membroFiglio(figlio)),
      ],
      altri: caseDiPrima(caso, luogo, due, dal),
    };
  },
  /** Two of the same sex, united civilly. */
  uniti(caso: Caso, luogo: Luogo): Famiglia {
    const sesso = caso.vero(0.5) ? 'M' : 'F';
    const primo = individuo(caso, { ...luogo, sesso, anni: [ANNO_ZERO - 60, ANNO_ZERO - 32] });
    const anno = annoDi(primo.dataNascita);
    const altro = individuo(caso, { ...luogo, sesso, anni: [anno - 5, anno + 5] });
    const dal = giornoTra(caso, anno + 25, anno + 35);
    const data = giornoTra(caso, Math.max(PRIMO_ANNO_UNIONI, annoDi(dal) + 1), ANNO_ZERO);
    const evento = { data, comune: luogo.vicino };
    if (data > dal) {
      primo.unione = { con: altro, evento };
      altro.unione = { con: primo, evento };
    }
    const poi = data > dal ? [{ dal: data, codice: parentela.unito }] : [];
    return {
      membri: [membro(primo, dal, parentela.intestatario), membro(altro, dal, parentela.affettivo, ...poi)],
    };
  },
  fratelli(caso: Caso, luogo: Luogo): Famiglia {
    const primo = individuo(caso, { ...luogo, anni: [ANNO_ZERO - 80, ANNO_ZERO - 40] });
    const anno = annoDi(primo.dataNascita);
    const altro = individuo(caso, { ...luogo, cognome: primo.cognome, anni: [anno + 1, anno + 8] });
    const dal = giornoTra(caso, annoDi(altro.dataNascita) + 20, annoDi(altro.dataNascita) + 30);
    return { membri: [membro(primo, dal, parentela.intestatario), membro(altro, dal, parentela.fratello)] };
  },
};
export type TipoFamiglia = keyof typeof costruttori;

const frequenze: Readonly<Record<TipoFamiglia, number>> = {
  solo: 17,
  vedovi: 9,
  divorziati: 6,
  coniugi: 18,
  conFigli: 30,
  conNonna: 3,
  unGenitore: 8,
  conviventi: 6,
  uniti: 1,
  fratelli: 2,
};

/** A contract of cohabitation, once the law has it. */
export function conContratto(caso: Caso, uno: Individuo, altra: Individuo, insiemeDal: string): void {
  const dal = giornoTra(caso, Math.max(PRIMO_ANNO_UNIONI, annoDi(insiemeDal) + 1), ANNO_ZERO);
  if (dal <= insiemeDal) return;
  uno.convivenza = { con: altra, dal };
  altra.convivenza = { con: uno, dal };
}

/** A family of that kind, resident in `comune`, with the households that its people come from or have gone to. */
export function famigliaDi(caso: Caso, tipo: TipoFamiglia, comune: Comune, origine: Origine): Nucleo[] {
  const { membri, altri = [] } = costruttori[tipo](caso, { origine, vicino: comune });
  const dal = membri.map((m) => m.dal).sort()[0]!;
  return [...altri, { specie: 'famiglia', dimore: dimore(caso, comune, dal), membri }];
}

/** A family resident in `comune`, of any kind. */
export function famiglia(caso: Caso, comune: Comune): Nucleo[] {
  const straniera = caso.vero(0.09);
  const origine = straniera ? caso.uno(Object.keys(nomiStranieri) as (keyof typeof nomiStranieri)[]) : 'ITALIA';
  const nuclei = famigliaDi(caso, caso.pesato(frequenze), comune, origine);
  if (straniera) diventanoItaliani(caso, nuclei.at(-1)!.membri);
  if (caso.vero(0.03)) siCancella(caso, nuclei);
  return nuclei;
}

/** Some foreigners become Italian, all of a family on one day, ten years after they came; who is born later is born so. */
function diventanoItaliani(caso: Caso, membri: readonly Membro[]): void {
  const dal = membri.map((m) => m.dal).sort()[0]!;
  if (annoDi(dal) > ANNO_ZERO - 14 || !caso.vero(0.3)) return;
  const giorno = giornoTra(caso, annoDi(dal) + 11, annoDi(dal) + 20);
  for (const { persona } of membri) {
    if (!(persona.decesso && persona.decesso.data <= giorno)) persona.italianoDal = ultimo(giorno, persona.dataNascita);
  }
}

/** Somebody, not the head of others, can no longer be found or has gone back abroad. */
function siCancella(caso: Caso, nuclei: readonly Nucleo[]): void {
  const scelto = nuclei.at(-1)!.membri.at(-1)!;
  const { persona } = scelto;
  const altrove = nuclei.some(({ membri }) => membri.some((m) => m.persona === persona && m.dal > scelto.dal));
  if (altrove || persona.decesso || persona.coniuge || persona.unione || etaDi(persona) < 20) return;
  const data = giornoTra(caso, Math.max(annoDi(scelto.dal), annoDi(persona.dataNascita) + 18) + 1, ANNO_ZERO);
  if (data <= scelto.dal || (persona.italianoDal ?? '') >= data) return;
  const straniero = 'unioneEuropea' in persona.cittadinanza && !persona.italianoDal ? persona.cittadinanza : undefined;
  persona.cancellazione = straniero ? { data, motivo: '5', destinazione: straniero } : { data, motivo: '6' };
}

/**
 * A family of Italians abroad, kept by the consulate and by its Comune's AIRE; half have lived in the Comune before, and
 * some people have no codice fiscale.
 */
export function famigliaAire(caso: Caso, comune: Comune, sede: SedeEstera): Nucleo[] {
  const tipo = caso.pesato({ solo: 5, coniugi: 2, conFigli: 3 });
  const { membri } = costruttori[tipo](caso, { origine: 'ITALIA', vicino: comune });
  for (const { persona } of membri) if (caso.vero(0.1)) persona.codice = 'assente';
  const dal = membri.map((m) => m.dal).sort()[0]!;
  const espatrio = giornoTra(caso, annoDi(dal) + 1, annoDi(dal) + 15);
  if (espatrio <= dal || caso.vero(0.5)) return [{ specie: 'aire', dimore: [{ dal, comune, sede }], membri }];
  return [
    { specie: 'famiglia', dimore: dimore(caso, comune, dal, espatrio), membri: membri.filter((m) => m.dal < espatrio) },
    { specie: 'aire', dimore: [{ dal: espatrio, comune, sede }], membri: membri.map((m) => trasferito(m, espatrio)) },
  ];
}

/** The same member in the household that takes the place of another on `giorno`, with the tie that holds then. */
export function trasferito(chi: Membro, giorno: string): Membro {
  if (chi.dal >= giorno) return chi;
  const tenuti = chi.legami.filter(({ dal }) => dal > giorno);
  return membro(chi.persona, giorno, chi.legami.findLast(({ dal }) => dal <= giorno)!.codice, ...tenuti);
}

/** Unrelated people under one roof: a home, a convent, a barracks. */
export function convivenza(caso: Caso, comune: Comune, denominazione: string): Nucleo[] {
  const dal = giornoTra(caso, 1996, 2004);
  const quanti = caso.intero(5, 14);
  const membri = Array.from({ length: quanti }, (_, posto) => {
    const anni =
      posto === 0 ? ([ANNO_ZERO - 75, ANNO_ZERO - 52] as const) : ([ANNO_ZERO - 95, ANNO_ZERO - 45] as const);
    const persona = individuo(caso, { origine: 'ITALIA', vicino: comune, anni });
    if (posto === 0) return membro(persona, dal, legameConvivenza.responsabile);
    return membro(persona, ultimo(giornoTra(caso, 2005, ANNO_ZERO), dal), legameConvivenza.membro);
  });
  const daSoli = membri
    .slice(1)
    .flatMap((m) => (caso.vero(0.4) ? (casaDaSolo(caso, m.persona, m.dal, comune) ?? []) : []));
  return [...daSoli, { specie: 'convivenza', dimore: [{ dal, comune }], denominazione, membri }];
}
