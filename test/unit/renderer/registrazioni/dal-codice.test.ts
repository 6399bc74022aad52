import { describe, expect, test } from 'vitest';
import { conSesso } from '../../../../renderer/registrazioni/dal-codice.ts';

const codice = 'matrimonio/coniuge/codiceFiscale/codFiscale';
const sesso = 'matrimonio/coniuge/sesso';

describe('the sex that a codice fiscale says', () => {
  test('goes into its field', () => {
    expect(conSesso({}, { [codice]: 'RSSMRA80A01F257T' })[sesso]).toBe('M');
    expect(conSesso({}, { [codice]: 'bncmra80a41f257d' })[sesso]).toBe('F');
  });
  test('not over what was written', () => {
    expect(conSesso({ [sesso]: 'F' }, { [codice]: 'RSSMRA80A01F257T' })).toEqual({ [codice]: 'RSSMRA80A01F257T' });
  });
  test('not from a code half typed, nor from other fields', () => {
    expect(conSesso({}, { [codice]: 'RSSMRA80A0' })).toEqual({ [codice]: 'RSSMRA80A0' });
    expect(conSesso({}, { 'matrimonio/coniuge/cognome': 'RSSMRA80A01F257T' })[sesso]).toBeUndefined();
  });
});
