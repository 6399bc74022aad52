import type { SpecieSoggetto } from '../../contract/sandbox.ts';
import type { Caso } from './caso.ts';
import { ANNO_ZERO, type Individuo, individuo, type Origine } from './individui.ts';
import {
  comuneOspite,
  comunePerCatastale,
  comunePerIstat,
  elementoComune,
  ITALIA,
  sediEstere,
  type Stato,
  stati,
} from './luoghi.ts';
import { casaDelFiglio, conContratto, convivenza, famigliaDi, trasferito } from './famiglie.ts';
import { dimore, membro, type Nucleo, parentela, primaDimora } from './nuclei.ts';
import { indirizzoDato, localitaEstera } from './schede.ts';

/** More than the 50 that a search by name may find (EN175). */
const OMONIMI_DI_MARIO_ROSSI = 60;

const denominazioni = ['CASA RESIDENZA PER ANZIANI VILLA SERENA', 'CONVENTO DEI CAPPUCCINI', 'COMUNITÀ IL FAGGIO'];

const [COLONIA, MONACO] = sediEstere;
const BOLOGNA = comunePerIstat('037006');

const qui = { origine: 'ITALIA', vicino: comuneOspite } as const;

/** Somebody who lives alone in the sandbox's Comune from that day. */
const solo = (caso: Caso, persona: Individuo, dal: string): Nucleo => ({
  specie: 'famiglia',
  dimore: dimore(caso, comuneOspite, dal),
  membri: [membro(persona, dal, parentela.intestatario)],
});

const adulto = (caso: Caso, cosi: Partial<Individuo> = {}, origine: Origine = 'ITALIA'): Individuo => ({
  ...individuo(caso, { origine, vicino: comuneOspite, anni: [ANNO_ZERO - 60, ANNO_ZERO - 35] }),
  ...cosi,
});

const straniero = (caso: Caso, stato: Stato, cosi: Partial<Individuo>): Individuo =>
  adulto(caso, { luogo: { specie: 'estero', stato }, cittadinanza: stato, ...cosi });

/** Says that this person is an example of that. */
const segna = (nuclei: readonly Nucleo[], posto: number, esempio: SpecieSoggetto): readonly Nucleo[] => {
  nuclei.at(-1)!.membri[posto]!.persona.esempio = esempio;
  return nuclei;
};

/** Homonyms, an omocodia, a crowd of the same name. */
function* omonimi(caso: Caso): Generator<Nucleo[]> {
  const primo = adulto(caso, { sesso: 'M', dataNascita: '1974-02-11', cognome: 'BARALDI', nome: 'ANDREA' });
  yield [solo(caso, { ...primo, esempio: 'omonimo' }, '2003-05-12')];
  const MODENA = { specie: 'comune', comune: comunePerIstat('036023') } as const;
  const giovane: Individuo = { ...primo, dataNascita: '1984-06-21', luogo: MODENA, esempio: 'omonimo-giovane' };
  yield [solo(caso, giovane, '2012-09-03')];
  const nicolo: Individuo = { ...primo, cognome: "D'ANGELO", nome: 'NICOLÒ', dataNascita: '1975-03-09' };
  yield [solo(caso, { ...nicolo, esempio: 'stesso-nome-e-giorno' }, '2001-02-19')];
  // Same name and birth date in another place: only the identifiers tell them apart.
  yield [solo(caso, { ...nicolo, luogo: { specie: 'comune', comune: BOLOGNA } }, '2008-11-24')];
  const anna: Individuo = { ...primo, cognome: 'MÜLLER', nome: 'ANNA-LUISA', sesso: 'F', dataNascita: '1992-12-01' };
  yield [solo(caso, anna, '2016-04-04')];
  yield [solo(caso, { ...anna, codice: 'omocodo', esempio: 'omocodia' }, '2018-10-08')];
  for (let i = 0; i < OMONIMI_DI_MARIO_ROSSI; i++) {
    const uno = individuo(caso, { ...qui, sesso: 'M', anni: [1935, 2003] });
    yield [solo(caso, { ...uno, cognome: 'ROSSI', nome: 'MARIO', cittadinanza: ITALIA }, '2024-03-18')];
  }
}

/** Families of every kind. */
function* famiglieNotevoli(caso: Caso): Generator<readonly Nucleo[]> {
  const vedovi = famigliaDi(caso, 'vedovi', comuneOspite, 'ITALIA');
  const { membri } = vedovi.at(-1)!;
  const morto = membri.findIndex(({ persona }) => persona.decesso);
  segna(vedovi, morto, 'deceduto');
  yield segna(vedovi, 1 - morto, 'vedovo');
  yield segna(famigliaDi(caso, 'divorziati', comuneOspite, 'ITALIA'), 0, 'divorziato');
  yield segna(famigliaDi(caso, 'uniti', comuneOspite, 'ITALIA'), 0, 'unione-civile');
  const conviventi = famigliaDi(caso, 'conviventi', comuneOspite, 'ITALIA');
  const [lui, lei] = conviventi.at(-1)!.membri;
  conContratto(caso, lui!.persona, lei!.persona, '2012-01-01');
  yield segna(conviventi, 0, 'convivenza-di-fatto');
  const conFiglio = famigliaDi(caso, 'unGenitore', comuneOspite, 'ITALIA');
  const figlio = { ...conFiglio.at(-1)!.membri[1]!.persona, dataNascita: '1996-08-17' };
  const madre = { ...conFiglio.at(-1)!.membri[0]!, dal: figlio.dataNascita };
  yield [
    { ...casaDelFiglio(caso, qui, figlio) },
    {
      specie: 'famiglia',
      dimore: dimore(caso, comuneOspite, figlio.dataNascita),
      membri: [
        membro(Object.assign(madre.persona, { dataNascita: '1969-05-02' }), madre.dal, parentela.intestatario),
        membro(Object.assign(figlio, { esempio: 'figlio-uscito' }), madre.dal, parentela.figlio),
      ],
    },
  ];
  for (const [i, denominazione] of denominazioni.entries()) {
    const nuclei = convivenza(caso, comuneOspite, denominazione);
    yield i === 0 ? segna(nuclei, 1, 'convivenza') : nuclei;
  }
  const numerosa = famigliaDi(caso, 'conFigli', comuneOspite, 'ITALIA').at(-1)!;
  const [padre, moglie] = numerosa.membri;
  const bambini = ['2009-03-04', '2011-07-21', '2014-01-30', '2019-10-12'].map((dataNascita) => {
    const chi = individuo(caso, { ...qui, anni: [2010, 2010], cognome: padre!.persona.cognome });
    const bambino = { ...chi, dataNascita, padre: padre!.persona, madre: moglie!.persona };
    return membro(bambino, dataNascita, parentela.figlio);
  });
  const nozze = { data: '2007-09-15', comune: comuneOspite };
  const sposi = [
    [padre!, '1976-04-09', parentela.intestatario],
    [moglie!, '1979-11-26', parentela.coniuge],
  ] as const;
  const genitori = sposi.map(([chi, dataNascita, codice]) =>
    membro(Object.assign(chi.persona, { dataNascita, matrimonio: nozze }), nozze.data, codice),
  );
  const daScapolo: Nucleo = {
    specie: 'famiglia',
    dimore: dimore(caso, comuneOspite, '2001-02-05', '2007-01-01'),
    membri: [membro(padre!.persona, '2001-02-05', parentela.intestatario)],
  };
  const insieme: Nucleo = {
    specie: 'famiglia',
    dimore: dimore(caso, comuneOspite, nozze.data),
    membri: [...genitori, ...bambini],
  };
  yield segna([daScapolo, insieme], 0, 'famiglia-numerosa');
}

/** Italians abroad, gone or come back. */
function* allEstero(caso: Caso): Generator<readonly Nucleo[]> {
  const aire = (chi: Individuo, dal: string): Nucleo => ({
    specie: 'aire',
    dimore: [{ dal, comune: comuneOspite, sede: COLONIA }],
    membri: [membro(chi, dal, parentela.intestatario)],
  });
  yield [aire(adulto(caso, { esempio: 'aire' }), '2009-10-05')];
  yield [aire(adulto(caso, { codice: 'assente', esempio: 'senza-codice-fiscale' }), '2011-06-20')];
  yield espatriati(caso);
  const tornato = adulto(caso, { esempio: 'rimpatriato', dataNascita: '1981-05-18' });
  const prima: Nucleo = {
    specie: 'famiglia',
    dimore: dimore(caso, comuneOspite, '2004-03-08', '2013-01-01'),
    membri: [membro(tornato, '2004-03-08', parentela.intestatario)],
  };
  yield [prima, aire(tornato, '2013-02-11'), solo(caso, tornato, '2020-08-03')];
  const altrove: Individuo = adulto(caso, {
    esempio: 'cie-indirizzo-diverso',
    cie: { residenza: { tipoIndirizzo: '4', localitaEstera: localitaEstera(caso, MONACO) } },
  });
  yield [aire(altrove, '2014-05-19')];
}

/** A family that has gone to live abroad: what it was here has ended. */
function espatriati(caso: Caso): readonly Nucleo[] {
  const espatrio = '2021-09-06';
  for (;;) {
    const famiglia = famigliaDi(caso, 'conFigli', comuneOspite, 'ITALIA').at(-1)!;
    if (primaDimora(famiglia).dal > '2015') continue;
    const qui = {
      ...famiglia,
      dimore: famiglia.dimore.filter(({ dal }) => dal < espatrio),
      membri: famiglia.membri.filter(({ dal }) => dal < espatrio),
    };
    const la: Nucleo = {
      specie: 'aire',
      dimore: [{ dal: espatrio, comune: comuneOspite, sede: MONACO }],
      membri: famiglia.membri.map((chi) => trasferito(chi, espatrio)),
    };
    return segna([qui, la], 0, 'famiglia-aire');
  }
}

/** People of whom something is missing, odd or about to end. */
function* singoli(caso: Caso): Generator<readonly Nucleo[]> {
  const { INDIA, SOMALIA, MAROCCO, BELGIO } = stati;
  const chi: readonly [Individuo, string][] = [
    [straniero(caso, INDIA, { cognome: 'GURPREETSINGH', nome: '', sesso: 'M', esempio: 'senza-nome' }), '2014-02-24'],
    [straniero(caso, INDIA, { cognome: '', nome: 'HARJINDERPAL', sesso: 'M', esempio: 'senza-cognome' }), '2015-07-13'],
    [straniero(caso, SOMALIA, { ...chiSomalo('AYAANLE'), ignoti: 'giorno', esempio: 'giorno-ignoto' }), '2010-12-06'],
    [
      straniero(caso, SOMALIA, {
        ...chiSomalo('SAHRAAWI'),
        dataNascita: '1962-01-01',
        ignoti: 'giorno-mese',
        esempio: 'giorno-e-mese-ignoti',
      }),
      '2009-01-19',
    ],
    [adulto(caso, { codice: 'provvisorio', esempio: 'codice-provvisorio' }, 'UCRAINA'), '2023-03-27'],
    [adulto(caso, { esempio: 'straniero' }, 'MAROCCO'), '2011-03-21'],
    [adulto(caso, { soggiornoInScadenza: true, esempio: 'soggiorno-in-scadenza' }, 'UCRAINA'), '2018-06-11'],
    [adulto(caso, { italianoDal: '2024-05-08', esempio: 'nuovo-cittadino' }, 'ALBANIA'), '2007-10-15'],
    [adulto(caso, { elettoreUE: true, esempio: 'elettore-ue' }, 'ROMANIA'), '2013-11-18'],
    [adulto(caso, { luogo: { specie: 'estero', stato: BELGIO }, esempio: 'nato-all-estero' }), '1999-09-06'],
    [adulto(caso, { cancellazione: { data: '2023-10-02', motivo: '6' }, esempio: 'irreperibile' }), '2016-01-25'],
    [
      adulto(
        caso,
        { cancellazione: { data: '2024-07-15', motivo: '5', destinazione: MAROCCO }, esempio: 'emigrato' },
        'MAROCCO',
      ),
      '2012-04-16',
    ],
    [adulto(caso, { cartaInScadenza: true, esempio: 'carta-in-scadenza' }), '2005-05-30'],
    [adulto(caso, { certificabile: '0', esempio: 'non-certificabile' }), '2006-10-23'],
    [adulto(caso, { certificabile: '1', esempio: 'certificabile-in-parte' }), '2017-08-28'],
    [adulto(caso, { nonValidato: true, esempio: 'cie-codice-non-validato' }), '2015-02-02'],
    [
      adulto(caso, {
        sesso: 'F',
        nome: 'ROSA MARIA',
        cie: { generalita: { nome: 'ROSAMARIA' } },
        esempio: 'cie-nome-precedente',
      }),
      '2004-04-26',
    ],
  ];
  for (const [persona, dal] of chi) yield [solo(caso, persona, dal)];
  const tutore = adulto(caso);
  const interdetto = adulto(caso, { certificabile: '4', tutore, cognome: tutore.cognome, esempio: 'interdetto' });
  yield [solo(caso, tutore, '2002-03-11'), solo(caso, interdetto, '2008-09-29')];
  yield [senzaIstat(caso)];
  yield [sempreInViaggio(caso)];
}

const chiSomalo = (cognome: string): Partial<Individuo> => ({
  cognome,
  nome: 'CABDULAAHI',
  sesso: 'M',
  dataNascita: '1971-06-01',
});

/** The Comune of residence has no ISTAT code in what CIEOnline reads. */
function senzaIstat(caso: Caso): Nucleo {
  const indirizzo = indirizzoDato(comuneOspite, 'CASTELLO', { numero: '9' });
  const { codiceIstat: _, ...comune } = elementoComune(comuneOspite);
  const chi = adulto(caso, {
    esempio: 'cie-comune-senza-istat',
    cie: { residenza: { indirizzo: { ...indirizzo, comune } } },
  });
  return {
    specie: 'famiglia',
    dimore: [{ dal: '2010-07-19', comune: comuneOspite, indirizzo }],
    membri: [membro(chi, '2010-07-19', parentela.intestatario)],
  };
}

/** Many moves, in this Comune and in others. */
function sempreInViaggio(caso: Caso): Nucleo {
  const chi = adulto(caso, { esempio: 'molte-residenze', dataNascita: '1973-12-04' });
  const tappe = [
    ['1994-02-14', comunePerCatastale('F205')],
    ['1998-06-22', comunePerCatastale('L219')],
    ['2001-10-01', BOLOGNA],
    ['2005-03-17', comuneOspite],
    ['2009-12-28', comunePerCatastale('D612')],
    ['2014-08-11', comuneOspite],
    ['2021-11-02', comuneOspite],
  ] as const;
  return {
    specie: 'famiglia',
    dimore: tappe.map(([dal, comune]) => ({ dal, comune })),
    membri: [membro(chi, '1994-02-14', parentela.intestatario)],
  };
}

/** People of whom there must be some in the sandbox's Comune, one group of related households after the other. */
export function* casiNotevoli(caso: Caso): Generator<readonly Nucleo[]> {
  yield* omonimi(caso);
  yield* famiglieNotevoli(caso);
  yield* allEstero(caso);
  yield* singoli(caso);
}
