import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carattereDiControllo,
  esaminaIdAnpr,
  idAnprCorretto,
  mostraIdAnpr,
  normalizzaIdAnpr,
} from '../../../contract/identificativi/id-anpr.ts';

/** The ministry's fictitious subjects. */
const ufficiali = [
  'AF41450AS',
  'UK79569LF',
  'JF28000UG',
  'EV45959WW',
  'TK44563XB',
  'LB27131ED',
  'RE03592S1',
  'DU58740Y1',
  'GS66689VV',
  'DJ02468WZ',
];
const alfabeto = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const corretto = fc
  .array(fc.constantFrom(...alfabeto), { minLength: 8, maxLength: 8 })
  .map((corpo) => corpo.join('') + carattereDiControllo(corpo.join('')));

describe('the check character of an ID ANPR', () => {
  test.each(ufficiali)('is right in %s', (id) => {
    expect(esaminaIdAnpr(id)).toMatchObject({
      wellFormed: true,
      checkDigit: true,
      usualStructure: true,
      suggestions: [],
    });
  });

  test.each(['123456780', '123456789', 'AF41450AT', 'FA41450AS'])('is wrong in %s', (id) => {
    expect(idAnprCorretto(id)).toBe(false);
  });

  test('finds every change of one character', () => {
    for (const id of ufficiali) {
      for (let posto = 0; posto < 9; posto++) {
        for (const altro of alfabeto) {
          if (altro === id[posto]) continue;
          expect(idAnprCorretto(id.slice(0, posto) + altro + id.slice(posto + 1))).toBe(false);
        }
      }
    }
    const proprieta = fc.property(corretto, fc.nat(8), fc.constantFrom(...alfabeto), (id, posto, altro) => {
      fc.pre(altro !== id[posto]);
      expect(idAnprCorretto(id.slice(0, posto) + altro + id.slice(posto + 1))).toBe(false);
    });
    fc.assert(proprieta, { numRuns: 2000 });
  });

  test('finds every exchange of two neighbours but 0 with Z', () => {
    const proprieta = fc.property(corretto, fc.nat(7), (id, posto) => {
      const [a, b] = [id[posto]!, id[posto + 1]!];
      fc.pre(a !== b);
      const scambiato = id.slice(0, posto) + b + a + id.slice(posto + 2);
      expect(idAnprCorretto(scambiato)).toBe(`${a}${b}` === '0Z' || `${a}${b}` === 'Z0');
    });
    fc.assert(proprieta, { numRuns: 5000 });
  });
});

describe('an ID ANPR as people type it', () => {
  test.each([
    ['af41450as', 'AF41450AS'],
    [' AF 41450 AS ', 'AF41450AS'],
    ['AF-41450-AS', 'AF41450AS'],
    ['AF.41450.AS', 'AF41450AS'],
    ['ＡＦ４１４５０ＡＳ', 'AF41450AS'],
    ['AF–41450—AS', 'AF41450AS'],
  ])('%s is %s', (scritto, id) => {
    expect(normalizzaIdAnpr(scritto)).toBe(id);
    expect(esaminaIdAnpr(scritto).checkDigit).toBe(true);
  });

  test.each([
    ['A', false],
    ['AF41450A', false],
    ['AF41450ASX', false],
    ['ÀF41450AS', false],
    ['AF41450A$', false],
    ['000000000', true],
  ])('%s: well formed %s', (scritto, bene) => {
    expect(esaminaIdAnpr(scritto).wellFormed).toBe(bene);
  });

  test.each([
    ['AF4I450AS', 'AF41450AS'],
    ['AF4145OAS', 'AF41450AS'],
    ['AF4145OA5', 'AF41450AS'],
    ['REO3592S1', 'RE03592S1'],
    ['RE03592SI', 'RE03592S1'],
    ['R3O3592S1', undefined],
  ])('%s suggests %s', (scritto, proposta) => {
    expect(esaminaIdAnpr(scritto).suggestions).toEqual(proposta === undefined ? [] : [proposta]);
  });

  test('suggestions are always right, and never what was typed', () => {
    const quasi = fc
      .tuple(corretto, fc.nat(8), fc.constantFrom(...'OISBZ01582'))
      .map(([id, posto, c]) => id.slice(0, posto) + c + id.slice(posto + 1));
    const proprieta = fc.property(quasi, (scritto) => {
      for (const proposta of esaminaIdAnpr(scritto).suggestions) {
        expect(idAnprCorretto(proposta)).toBe(true);
        expect(proposta).not.toBe(scritto);
      }
    });
    fc.assert(proprieta);
  });

  test('a number of seven to nine digits looks like the number of a record', () => {
    expect(esaminaIdAnpr('1234567').looksLikeScheda).toBe(true);
    expect(esaminaIdAnpr('123456789').looksLikeScheda).toBe(true);
    expect(esaminaIdAnpr('1234567890').looksLikeScheda).toBe(false);
  });

  test('is shown in groups, where it has the usual structure', () => {
    expect(mostraIdAnpr('AF41450AS')).toBe('AF 41450 AS');
    expect(mostraIdAnpr('000000000')).toBe('000000000');
  });
});
