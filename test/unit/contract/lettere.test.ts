import { expect, test } from 'vitest';
import { lettereRifiutate, normalizzaScrittura, traslittera } from '../../../contract/identificativi/lettere.ts';
import { t } from '../../../contract/operazioni/tipi-semplici.ts';

const nomi = t.alfabeticoNomiCognomi;

test.each([
  ['D’Angelo', "D'ANGELO", ['maiuscole', 'apostrofo']],
  ['  ROSSI   MARIO ', 'ROSSI MARIO', ['spazi']],
  ['NICOLO\u0300', 'NICOLÒ', ['composizione']],
  ['Strauß', 'STRAUSS', ['maiuscole']],
  ["D'AMICO", "D'AMICO", []],
])('%o is sent as %s', (scritto, testo, cambi) => {
  expect(normalizzaScrittura(scritto)).toEqual({ testo, cambi });
});

test('every change leaves a text that changes no more', () => {
  for (const scritto of ['d‘angelo ', 'ŉ', 'İstanbul', 'a\u00a0b']) {
    const { testo } = normalizzaScrittura(scritto);
    expect(normalizzaScrittura(testo).testo).toBe(testo);
  }
});

test.each([
  ['STĂNESCU-ȘTEFAN', [{ lettera: 'Ș', proposta: 'Ş' }]],
  [
    'ȚEPEȘ',
    [
      { lettera: 'Ț', proposta: 'Ţ' },
      { lettera: 'Ș', proposta: 'Ş' },
    ],
  ],
  ['NGUYỄN', [{ lettera: 'Ễ', proposta: 'Ê' }]],
  [
    'TRƯỜNG',
    [
      { lettera: 'Ư', proposta: 'U' },
      { lettera: 'Ờ', proposta: 'O' },
    ],
  ],
  ['ИВАН', ['И', 'В', 'А', 'Н'].map((lettera) => ({ lettera, proposta: null }))],
  ['ROSSI 2', [{ lettera: '2', proposta: null }]],
  ["ŻÓŁĆ ĐURIĆ D'ÀÉ", []],
])('of %s ANPR refuses %o', (testo, rifiutate) => {
  expect(lettereRifiutate(nomi, testo)).toEqual(rifiutate);
});

test('the proposal is admitted', () => {
  expect(traslittera(nomi, 'ȚEPEȘ')).toBe('ŢEPEŞ');
  expect(lettereRifiutate(nomi, traslittera(nomi, 'NGUYỄN TRƯỜNG'))).toEqual([]);
});
