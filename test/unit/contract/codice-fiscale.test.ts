import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carattereDiControlloCF, esaminaCodiceFiscale } from '../../../contract/identificativi/codice-fiscale.ts';

/** The ministry's fictitious subjects. */
const ufficiali = [
  'STTSGT90A01H501J',
  'PRVGNN90R10H501Q',
  'NRECLD90R50H501G',
  'NNOSGT90A01H501I',
  'TTVSGT90A01H501H',
  'NDRCPL01A01H501S',
  'NDRMRC02B02H501D',
  'NVPPRV51S51C573S',
  'KPPMTT20A16A089N',
  'SGGNNA90R50F839T',
  'DPLPRM90R10H501I',
];
const numerici = [6, 7, 9, 10, 12, 13, 14];
const lettere = 'LMNPQRSTUV';

test.each(ufficiali)('%s is right', (codice) => {
  expect(esaminaCodiceFiscale(codice)).toMatchObject({ forma: 'persona', controllo: true, omocodia: false });
});

test.each(ufficiali)('%s with another check letter is wrong', (codice) => {
  const altra = codice.endsWith('A') ? 'B' : 'A';
  expect(esaminaCodiceFiscale(codice.slice(0, 15) + altra)).toMatchObject({ forma: 'persona', controllo: false });
});

test('says birth and sex', () => {
  expect(esaminaCodiceFiscale('NRECLD90R50H501G')).toMatchObject({
    sesso: 'F',
    nascita: { anno: '90', mese: 10, giorno: 10, luogo: 'H501' },
  });
  expect(esaminaCodiceFiscale('STTSGT90A01H501J')).toMatchObject({
    sesso: 'M',
    nascita: { anno: '90', mese: 1, giorno: 1, luogo: 'H501' },
  });
});

test('every omocodia of a right code is right, and says the same of the person', () => {
  const proprieta = fc.property(
    fc.constantFrom(...ufficiali),
    fc.subarray(numerici, { minLength: 1 }),
    (codice, posti) => {
      const cifre = [...codice.slice(0, 15)]
        .map((c, posto) => (posti.includes(posto) ? lettere[Number(c)]! : c))
        .join('');
      const omocodo = esaminaCodiceFiscale(cifre + carattereDiControlloCF(cifre));
      expect(omocodo).toMatchObject({ forma: 'persona', controllo: true, omocodia: true });
      expect(omocodo.nascita).toEqual(esaminaCodiceFiscale(codice).nascita);
    },
  );
  fc.assert(proprieta);
});

test('is read in small letters, with spaces and in full width', () => {
  for (const scritto of ['sttsgt90a01h501j', 'STT SGT 90A01 H501J', 'ＳＴＴＳＧＴ９０Ａ０１Ｈ５０１Ｊ']) {
    expect(esaminaCodiceFiscale(scritto)).toMatchObject({ codice: 'STTSGT90A01H501J', controllo: true });
  }
});

test.each([
  ['a provisional code', '00743110157', 'provvisorio', true],
  ['a provisional code with another last digit', '00743110158', 'provvisorio', false],
  ['a code with a month that is none', 'STTSGT90F01H501J', 'nessuna', false],
  ['a code cut short', 'STTSGT90A01H501', 'nessuna', false],
  ['two codes together', 'STTSGT90A01H501JSTTSGT90A01H501J', 'nessuna', false],
  ['a name', 'ROSSI MARIO', 'nessuna', false],
] as const)('%s', (_, scritto, forma, controllo) => {
  expect(esaminaCodiceFiscale(scritto)).toMatchObject({ forma, controllo });
});

describe('does not refuse', () => {
  test('a place that is no longer there, nor a day that never was', () => {
    for (const corpo of ['STTSGT90A00Z999', 'STTSGT90B31A000']) {
      expect(esaminaCodiceFiscale(corpo + carattereDiControlloCF(corpo)).controllo).toBe(true);
    }
  });
});
