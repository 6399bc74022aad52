import { describe, expect, test } from 'vitest';
import {
  calcolaCodiceFiscale,
  esaminaCodiceFiscale,
  pezziCodiceFiscale,
  pezziDiversi,
  type GeneralitaPerCodice,
} from '../../../contract/identificativi/codice-fiscale.ts';

const chi = (cambi: Partial<GeneralitaPerCodice>): GeneralitaPerCodice => ({
  cognome: 'ROSSI',
  nome: 'MARIO',
  sesso: 'M',
  dataNascita: '1990-01-01',
  luogo: 'H501',
  ...cambi,
});

test.each([
  // The ministry's fictitious subjects.
  ['STTSGT90A01H501J', chi({ cognome: 'SETTIMO', nome: 'SOGGETTO' })],
  ['PRVGNN90R10H501Q', chi({ cognome: 'PROVA', nome: 'GIOVANNI', dataNascita: '1990-10-10' })],
  ['NRECLD90R50H501G', chi({ cognome: 'NERI', nome: 'CLAUDIA', dataNascita: '1990-10-10', sesso: 'F' })],
  ['RSSMRA90A01H501W', chi({})],
] as const)('%s', (codice, generalita) => {
  expect(calcolaCodiceFiscale(generalita)).toBe(codice);
  expect(esaminaCodiceFiscale(codice)).toMatchObject({ forma: 'persona', controllo: true });
});

test.each([
  ['FO', 'FOX'],
  ['', 'XXX'],
  ['WU', 'WUX'],
  ['AIE', 'AIE'],
  ["D'ANGELO", 'DNG'],
  ['DE LUCA', 'DLC'],
  ['ÜNLÜ', 'NLU'],
  ['ŁUKASZ', 'LKS'],
  ['ŞAHİN', 'SHN'],
  ['Æ', 'AEX'],
])('the surname %o gives %s', (cognome, pezzo) => {
  expect(calcolaCodiceFiscale(chi({ cognome }))?.slice(0, 3)).toBe(pezzo);
});

test.each([
  ['GIANFRANCO', 'GFR'],
  ['CARLO', 'CRL'],
  ['MARIO', 'MRA'],
  ['LEO', 'LEO'],
  ['', 'XXX'],
  ['ANNA MARIA', 'NMR'],
])('the name %o gives %s: of four consonants or more the second is left out', (nome, pezzo) => {
  expect(calcolaCodiceFiscale(chi({ nome }))?.slice(3, 6)).toBe(pezzo);
});

test('who was born abroad has the code of the state', () => {
  expect(calcolaCodiceFiscale(chi({ luogo: 'Z138' }))?.slice(11, 15)).toBe('Z138');
});

test.each([{ luogo: '' }, { luogo: '036023' }, { dataNascita: '' }, { dataNascita: '1990-13-01' }])(
  'without %o there is no code',
  (cambi) => expect(calcolaCodiceFiscale(chi(cambi))).toBeNull(),
);

describe('piece by piece', () => {
  test('names the five parts', () => {
    expect(pezziCodiceFiscale('NRECLD90R50H501G').map(({ specie, testo }) => `${specie} ${testo}`)).toEqual([
      'cognome NRE',
      'nome CLD',
      'nascita 90R50',
      'luogo H501',
      'controllo G',
    ]);
  });

  test('reads an omocodia as the digits it stands for', () => {
    expect(pezziCodiceFiscale('RSSMRA90A01H50MZ').find(({ specie }) => specie === 'luogo')).toMatchObject({
      testo: 'H50M',
      chiaro: 'H501',
    });
  });

  test('an omocodia of the computed code differs in nothing', () => {
    expect(pezziDiversi('RSSMRA90A01H50MZ', 'RSSMRA90A01H501W')).toEqual([]);
  });

  test('says which part is another', () => {
    expect(pezziDiversi('RSSMRA90A41H501A', 'RSSMRA90A01H501W')).toEqual(['nascita']);
    expect(pezziDiversi('RSSMRA90A01H501X', 'RSSMRA90A01H501W')).toEqual(['controllo']);
  });
});
