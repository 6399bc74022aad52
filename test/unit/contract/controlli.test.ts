import { describe, expect, test } from 'vitest';
import {
  codiciControllo,
  livelloPredefinito,
  rilieviDi,
  type CodiceControllo,
  type Esaminata,
} from '../../../contract/controlli/index.ts';
import { carattereDiControlloCF } from '../../../contract/identificativi/codice-fiscale.ts';
import { testiControlli } from '../../../contract/messaggi/controlli.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../../contract/operazioni/index.ts';

const OGGI = '2026-06-15';

const esaminata = (
  operazione: CodiceRegistrazione,
  campi: Campi,
  altro: Partial<Omit<Esaminata, 'operazione' | 'campi'>> = {},
): Esaminata => ({ operazione, campi, decorrenza: OGGI, oggi: OGGI, ...altro });

/** Every check, also those that come off: what each would say of a registration. */
const tutti = Object.fromEntries(codiciControllo.map((codice) => [codice, 'avvisa' as const]));
const percorsi = (codice: CodiceControllo, che: Esaminata): readonly string[] =>
  rilieviDi(che, tutti)
    .filter((uno) => uno.codice === codice)
    .map(({ percorso }) => percorso);

const luogo = { comune: { nomeComune: 'MODENA', codiceIstat: '036023', siglaProvinciaIstat: 'MO' } };
const atto = { comuneRegistrazione: luogo.comune, anno: '2026', parte: '1', numeroAtto: '3' };
const LIVIA = { cognome: 'TOSCHI', nome: 'LIVIA', sesso: 'F', dataNascita: '2026-06-10', luogoNascita: luogo };

const nascita = (altro: Campi = {}, attoNascita: Campi = atto): Campi => ({
  generalita1001: { generalita: { ...LIVIA, ...altro } },
  attoNascita,
});
const morto = (altro: Campi = {}, chi: Campi = {}): Campi => ({
  generalitaPerRicerca: { cognome: 'ROSSI', nome: 'MARIO', dataNascita: '1950-01-01', ...chi },
  datiDecesso: { dataEvento: OGGI, luogoEvento: luogo, attoEvento: atto, ...altro },
});
const sposi = (coniuge: Campi, altro: Campi = {}, uno: Campi = {}): Campi => ({
  generalitaPerRicerca: { sesso: 'F', dataNascita: '1990-01-01', ...uno },
  matrimonio: { coniuge, datiMatrimonio: { dataEvento: OGGI, attoEvento: atto, ...altro } },
});
const uniti = (unito: Campi): Campi => ({
  generalitaPerRicerca: { sesso: 'F', dataNascita: '1990-01-01' },
  unioneCivile: { unitoCivilmente: unito, attoUnione: { dataEvento: OGGI, attoEvento: atto } },
});
const componente = (codiceLegame: string, dataNascita: string): Campi => ({
  generalita: { cognome: 'ROSSI', nome: 'UGO', dataNascita },
  legameSoggetto: { dataDecorrenza: OGGI, codiceLegame },
});
const trasloco = (elencoSoggettiFamiglia: readonly Campi[], civico: Campi | undefined = { numero: '4' }): Campi => ({
  residenzaFamiglia: [
    {
      tipoIndirizzo: '1',
      indirizzo: { toponimo: { denominazioneToponimo: 'GIARDINI' }, ...(civico ? { numeroCivico: civico } : {}) },
    },
  ],
  elencoSoggettiFamiglia,
  datiControllo: { tipoMutazione: '02', tipoScheda: '2' },
});
const daFuori = (codiceStato: string, altro: Campi = {}): Campi => ({
  generalita1002: { generalita: { cognome: 'BENALI', nome: 'SALMA', dataNascita: '1990-05-04' } },
  cittadinanza: [{ descrizioneStato: 'X', codiceStato }],
  famiglia: { legameSoggetto: { codiceLegame: '1' } },
  ...altro,
});
const conControllo = (primi: string): string => primi + carattereDiControlloCF(primi);
const adulto = '1980-01-01';
const minore = '2012-06-16';

describe('a date that has still to come', () => {
  test.each([
    ['of a death', esaminata('2001', morto({ dataEvento: '2026-06-16' })), ['datiDecesso/dataEvento']],
    [
      'of a birth',
      esaminata('1001', nascita({ dataNascita: '2026-06-16' })),
      ['generalita1001/generalita/dataNascita'],
    ],
    ['from which it holds', esaminata('5001', {}, { decorrenza: '2026-06-16' }), ['#decorrenza']],
    [
      'of an event is told once, not of the day that follows it',
      esaminata('2001', morto({ dataEvento: '2026-06-16' }), { decorrenza: '2026-06-16' }),
      ['datiDecesso/dataEvento'],
    ],
    ['is not today', esaminata('2001', morto()), []],
  ] as const)('%s', (_che, che, attesi) => {
    expect(percorsi('data-futura', che)).toEqual(attesi);
  });
});

describe('before the birth', () => {
  test.each([
    ['an event', esaminata('2001', morto({ dataEvento: '1949-12-31' })), ['datiDecesso/dataEvento']],
    ['the day from which it holds', esaminata('5008', morto(), { decorrenza: '1850-01-01' }), ['#decorrenza']],
    ['on that very day it may be', esaminata('2001', morto({ dataEvento: '1950-01-01' })), []],
    [
      'of a birth known by its year alone nothing is said',
      esaminata('2001', morto({ dataEvento: '1949-12-31' }, { senzaGiornoMese: '1' })),
      [],
    ],
  ] as const)('%s', (_che, che, attesi) => {
    expect(percorsi('prima-della-nascita', che)).toEqual(attesi);
  });
});

describe('the day from which it holds', () => {
  test.each([
    ['of a birth is that of the birth', esaminata('1001', nascita()), ['#decorrenza']],
    ['of a death is that of the death', esaminata('2001', morto(), { decorrenza: '2026-06-14' }), ['#decorrenza']],
    ['is that of the event', esaminata('2001', morto()), []],
    [
      'of a presumed death is the judgement’s',
      esaminata('2001', { ...morto({ dataEvento: '2016-01-01' }), datiSentenza: {} }),
      [],
    ],
    ['of a change of address is anybody’s', esaminata('5001', {}, { decorrenza: '2026-06-01' }), []],
  ] as const)('%s', (_che, che, attesi) => {
    expect(percorsi('decorrenza-diversa', che)).toEqual(attesi);
  });
});

describe('a birth declared late', () => {
  const dove = ['generalita1001/generalita/dataNascita'];
  test.each([
    ['after eleven days', esaminata('1001', nascita({ dataNascita: '2026-06-04' })), dove],
    ['not after ten', esaminata('1001', nascita({ dataNascita: '2026-06-05' })), []],
    [
      'not where the act was formed in time',
      esaminata('1001', nascita({ dataNascita: '2026-05-04' }, { ...atto, dataFormazioneAtto: '2026-05-10' })),
      [],
    ],
    ['not abroad', esaminata('A001', { generalitaA001: { generalita: { dataNascita: '2026-01-01' } } }), []],
  ] as const)('%s', (_che, che, attesi) => {
    expect(percorsi('nascita-tardiva', che)).toEqual(attesi);
  });
});

describe('a residence that runs from long ago', () => {
  const casa = { residenzaFamigliaConvivenza: { tipoIndirizzo: '1' } };
  test.each([
    ['of a family', esaminata('5001', casa, { decorrenza: '2026-05-25' }), ['#decorrenza']],
    ['from abroad', esaminata('1002', daFuori('216'), { decorrenza: '2026-05-25' }), ['#decorrenza']],
    ['not after twenty days', esaminata('5001', casa, { decorrenza: '2026-05-26' }), []],
    ['not where nobody moves', esaminata('5001', {}, { decorrenza: '2026-01-01' }), []],
  ] as const)('%s', (_che, che, attesi) => {
    expect(percorsi('residenza-tardiva', che)).toEqual(attesi);
  });
});

describe('an event of more than a year ago', () => {
  test.each([
    ['a death', esaminata('2001', morto({ dataEvento: '2025-06-14' })), ['datiDecesso/dataEvento']],
    ['not after a year', esaminata('2001', morto({ dataEvento: '2025-06-15' })), []],
    ['not abroad', esaminata('2001', morto({ dataEvento: '2020-01-01', luogoEvento: { localita: {} } })), []],
    [
      'not transcribed',
      esaminata('2001', morto({ dataEvento: '2020-01-01', attoEvento: { ...atto, trascritto: '1' } })),
      [],
    ],
    [
      'not where the act was formed in time',
      esaminata('2001', morto({ dataEvento: '2020-01-01', attoEvento: { ...atto, dataFormazioneAtto: '2020-01-03' } })),
      [],
    ],
    ['not one that is revoked', esaminata('5013', morto({ dataEvento: '2020-01-01' })), []],
  ] as const)('%s', (_che, che, attesi) => {
    expect(percorsi('evento-lontano', che)).toEqual(attesi);
  });
});

describe('the year of an act', () => {
  const anno = (uno: string) => ({ ...atto, anno: uno });
  test.each([
    ['before the death', esaminata('2001', morto({ attoEvento: anno('2025') })), ['datiDecesso/attoEvento/anno']],
    ['before the birth', esaminata('1001', nascita({}, anno('2025'))), ['attoNascita/anno']],
    ['still to come', esaminata('1001', nascita({}, anno('2027'))), ['attoNascita/anno']],
    [
      'inside an act of ANSC',
      esaminata('2001', morto({ attoEvento: undefined, attoEventoANPR: { attoANSC: { anno: '2025' } } })),
      ['datiDecesso/attoEventoANPR/attoANSC/anno'],
    ],
    ['may be the year after', esaminata('2001', morto({ dataEvento: '2025-12-31' })), []],
    ['of an older act of birth, on a record, is anybody’s', esaminata('5008', { attoNascita: anno('1990') }), []],
  ] as const)('%s', (_che, che, attesi) => {
    expect(percorsi('anno-atto', che)).toEqual(attesi);
  });
});

describe('an event without its act', () => {
  const senza = { attoEvento: undefined };
  test.each([
    ['a death', esaminata('2001', morto(senza)), ['datiDecesso/attoEvento']],
    ['a birth', esaminata('1001', { generalita1001: { generalita: LIVIA } }), ['attoNascita']],
    ['a birth with an act of ANSC has one', esaminata('1001', { attoNascitaANPR: { attoANSC: {} } }), []],
    ['a presumed death has a judgement', esaminata('2001', { ...morto(senza), datiSentenza: { data: OGGI } }), []],
    ['a death with its act', esaminata('2001', morto()), []],
  ] as const)('%s', (_che, che, attesi) => {
    expect(percorsi('evento-senza-atto', che)).toEqual(attesi);
  });
});

describe('a codice fiscale', () => {
  // Of Mario Rossi, born in Modena on 1 January 1980.
  const codFiscale = conControllo('RSSMRA80A01F257');
  const sbagliato = codFiscale.slice(0, 15) + (codFiscale.endsWith('A') ? 'B' : 'A');
  const mario = (altro: Campi = {}, codice = codFiscale) => ({
    generalita: { codiceFiscale: { codFiscale: codice }, cognome: 'ROSSI', nome: 'MARIO', ...altro },
  });
  const della = (chi: Campi) => percorsi('codice-fiscale', esaminata('1001', { paternita: chi }));
  const dove = ['paternita/generalita/codiceFiscale/codFiscale'];
  test.each([
    ['of somebody else', mario({ cognome: 'BIANCHI' })],
    ['of another name', mario({ nome: 'LUIGI' })],
    ['of the other sex', mario({ sesso: 'F' })],
    ['of another day', mario({ dataNascita: '1980-01-02' })],
    ['with a wrong check character', mario({}, sbagliato)],
    ['of who was born in Italy, for who was not', mario({ luogoNascita: { localita: { codiceStato: '436' } } })],
  ])('%s is told', (_che, chi) => {
    expect(della(chi)).toEqual(dove);
  });
  test.each([
    ['that agrees', mario({ sesso: 'M', dataNascita: '1980-01-01', luogoNascita: luogo })],
    ['with nothing beside it', { generalita: { codiceFiscale: { codFiscale } } }],
    ['of a day known by its year alone', mario({ dataNascita: '1980-06-01', senzaGiornoMese: '1' })],
    ['as ANPR has it', mario({ cognome: 'BIANCHI', idSchedaSoggettoANPR: '12' })],
    ['of an omocodia', mario({ sesso: 'M', dataNascita: '1980-01-01' }, conControllo('RSSMRA80A01F25T'))],
  ])('%s is not', (_che, chi) => {
    expect(della(chi)).toEqual([]);
  });
});

describe('the two of a couple', () => {
  test.each([
    ['a marriage of two women', esaminata('5008', sposi({ sesso: 'F' })), ['matrimonio/coniuge/sesso']],
    ['a marriage with a man', esaminata('5008', sposi({ sesso: 'M' })), []],
    [
      'told by the codice fiscale',
      esaminata('5008', sposi({ codiceFiscale: { codFiscale: 'RSSMRA80A41F257C' } })),
      ['matrimonio/coniuge/sesso'],
    ],
    ['a union with a man', esaminata('5008', uniti({ sesso: 'M' })), ['unioneCivile/unitoCivilmente/sesso']],
    ['a union of two women', esaminata('5008', uniti({ sesso: 'F' })), []],
    ['nothing where it is not known', esaminata('5008', sposi({})), []],
    ['nothing of one that is revoked', esaminata('5013', sposi({ sesso: 'F' })), []],
  ] as const)('%s', (_che, che, attesi) => {
    expect(percorsi('sesso-coppia', che)).toEqual(attesi);
  });

  test.each([
    ['a minor', esaminata('5008', sposi({ dataNascita: '2008-06-16' })), ['matrimonio/coniuge/dataNascita']],
    [
      'the other one',
      esaminata('5008', sposi({}, {}, { dataNascita: '2009-01-01' })),
      ['generalitaPerRicerca/dataNascita'],
    ],
    ['not on the birthday', esaminata('5008', sposi({ dataNascita: '2008-06-15' })), []],
    [
      'on the day of the marriage, not today',
      esaminata('5008', sposi({ dataNascita: '2008-06-01' }, { dataEvento: '2026-05-31' })),
      ['matrimonio/coniuge/dataNascita'],
    ],
  ] as const)('of age: %s', (_che, che, attesi) => {
    expect(percorsi('coppia-minorenne', che)).toEqual(attesi);
  });
});

describe('father and mother', () => {
  const genitore = (quale: string, sesso: string) => ({ [quale]: { generalita: { sesso } } });
  test.each([
    ['a woman as the father', genitore('paternita', 'F'), ['paternita/generalita/codiceFiscale/codFiscale']],
    ['a man as the mother', genitore('maternita', 'M'), ['maternita/generalita/codiceFiscale/codFiscale']],
    ['each in their place', { ...genitore('paternita', 'M'), ...genitore('maternita', 'F') }, []],
  ])('%s', (_che, campi, attesi) => {
    expect(percorsi('sesso-genitore', esaminata('1001', campi))).toEqual(attesi);
  });
});

describe('minors', () => {
  test.each([
    ['as the head', trasloco([componente('1', minore)]), ['elencoSoggettiFamiglia[1]/legameSoggetto/codiceLegame']],
    ['with an adult as the head', trasloco([componente('1', adulto), componente('3', minore)]), []],
  ])('%s', (_che, campi, attesi) => {
    expect(percorsi('minore-intestatario', esaminata('5005', campi))).toEqual(attesi);
  });
  test('as the head of who comes from abroad', () => {
    const campi = daFuori('216', { generalita1002: { generalita: { dataNascita: minore } } });
    expect(percorsi('minore-intestatario', esaminata('1002', campi))).toEqual(['famiglia/legameSoggetto/codiceLegame']);
  });
  test.each([
    [
      'alone into a family',
      trasloco([componente('3', minore)]),
      ['elencoSoggettiFamiglia[1]/legameSoggetto/codiceLegame'],
    ],
    ['with an adult', trasloco([componente('3', minore), componente('2', adulto)]), []],
    ['as the head is another check’s', trasloco([componente('1', minore)]), []],
    ['nobody', trasloco([]), []],
  ])('who change family: %s', (_che, campi, attesi) => {
    expect(percorsi('minore-solo', esaminata('5005', campi))).toEqual(attesi);
  });
  test('whose tie alone is put right do not change family', () => {
    const campi = { elencoSoggettiFamiglia: [componente('3', minore)], datiControllo: { tipoMutazione: '1' } };
    expect(percorsi('minore-solo', esaminata('5001', campi))).toEqual([]);
  });
});

describe('a house', () => {
  const dove = ['residenzaFamiglia[1]/indirizzo/numeroCivico/numero'];
  const da = (campi: Campi) => percorsi('indirizzo-senza-civico', esaminata('5005', campi));
  test('without a number', () => {
    expect(da(trasloco([], {}))).toEqual(dove);
    expect(da(trasloco([], { civicoInterno: { interno1: '2' } }))).toEqual(dove);
  });
  test('with a number, or metres', () => {
    expect(da(trasloco([]))).toEqual([]);
    expect(da(trasloco([], { metrico: '120' }))).toEqual([]);
  });
  test('of no fixed abode', () => {
    expect(da({ ...trasloco([], {}), datiControllo: { tipoMutazione: '01' } })).toEqual([]);
  });
});

describe('a permit to stay', () => {
  const MAROCCO = '436';
  test('that misses', () => {
    const di = (campi: Campi) => percorsi('straniero-senza-soggiorno', esaminata('1002', campi));
    expect(di(daFuori(MAROCCO))).toEqual(['permessoSoggiorno/tipoSoggiorno']);
    expect(di(daFuori(MAROCCO, { permessoSoggiorno: { tipoSoggiorno: '1' } }))).toEqual([]);
    expect(di(daFuori(MAROCCO, { permessoSoggiorno: { tipoSoggiorno: '7' } }))).toHaveLength(1);
    expect(di(daFuori('235'))).toEqual([]);
    expect(di({ cittadinanza: [{ codiceStato: MAROCCO }, { codiceStato: '100' }] })).toEqual([]);
  });
  test('that is over', () => {
    const di = (dataScadenza: string) =>
      percorsi('soggiorno-scaduto', esaminata('5008', { permessoSoggiorno: { dataScadenza } }));
    expect(di('2026-06-14')).toEqual(['permessoSoggiorno/dataScadenza']);
    expect(di(OGGI)).toEqual([]);
  });
});

test('a practice without a protocol is told only where it is known', () => {
  const di = (altro: Partial<Esaminata>) => percorsi('pratica-senza-protocollo', esaminata('5001', {}, altro));
  expect(di({ conProtocollo: false })).toEqual(['']);
  expect(di({ conProtocollo: true })).toEqual([]);
  expect(di({})).toEqual([]);
});

describe('the levels', () => {
  const futura = esaminata('2001', morto({ dataEvento: '2026-06-16' }), { decorrenza: '2026-06-16' });
  test('are those of the program until the office sets others', () => {
    expect(rilieviDi(futura, {})).toMatchObject([{ codice: 'data-futura', livello: 'blocca' }]);
    expect(rilieviDi(futura, { 'data-futura': 'avvisa' })).toMatchObject([{ livello: 'avvisa' }]);
    expect(rilieviDi(futura, { 'data-futura': 'ignora' })).toEqual([]);
  });
  test('let an ordinary registration go without a word', () => {
    expect(rilieviDi(esaminata('1001', nascita(), { decorrenza: '2026-06-10', conProtocollo: false }), {})).toEqual([]);
    expect(rilieviDi(esaminata('2001', morto(), { conProtocollo: false }), {})).toEqual([]);
    expect(rilieviDi(esaminata('5005', trasloco([componente('1', adulto)]), { conProtocollo: false }), {})).toEqual([]);
  });
  test('every check has words and a level of its own', () => {
    for (const codice of codiciControllo) {
      expect(['ignora', 'avvisa', 'blocca']).toContain(livelloPredefinito(codice));
      const { nome, problema, rimedio } = testiControlli[codice];
      expect([nome, problema, rimedio].every((testo) => testo.length > 5)).toBe(true);
      expect(nome.length).toBeLessThan(40);
    }
  });
  test('values of any shape make no check fall', () => {
    const storto = { generalitaPerRicerca: 'x', datiDecesso: ['y'], elencoSoggettiFamiglia: ['z'], matrimonio: [{}] };
    for (const operazione of ['1001', '1002', '2001', '5001', '5005', '5008'] as const) {
      expect(() => rilieviDi(esaminata(operazione, storto as Campi), tutti)).not.toThrow();
    }
  });
});
