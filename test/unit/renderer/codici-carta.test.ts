import { expect, test } from 'vitest';
import { difettoDelNuovo, difettoDiLunghezza, uguali, unisci } from '../../../renderer/accesso/vita/codici.ts';
import { programmaDi } from '../../../renderer/accesso/vita/programma.ts';
import { cartaFinta } from '../../supporto/ponte-finto.ts';

const byte = (testo: string) => new TextEncoder().encode(testo);
const limiti = { min: 5, max: 8 };

test('two halves become one code, in their order, and are zeroed', () => {
  const parti = [byte('1357'), byte('2468')];
  expect(unisci(parti)).toEqual(byte('13572468'));
  expect(parti.every((parte) => parte.every((uno) => uno === 0))).toBe(true);
});

test('a code given whole has no second half', () => {
  expect(unisci([byte('13572468'), byte('')])).toEqual(byte('13572468'));
});

test('codes are the same byte for byte', () => {
  expect(uguali(byte('1234'), byte('1234'))).toBe(true);
  expect([uguali(byte('1234'), byte('1235')), uguali(byte('1234'), byte('12345'))]).toEqual([false, false]);
});

test.for([
  ['1357', 'corto'],
  ['135724689', 'lungo'],
  ['1357246a', 'non-cifre'],
  ['00000000', 'uguali'],
  ['77777', 'uguali'],
  ['12345678', 'sequenza'],
  ['87654321', 'sequenza'],
  ['67890123', 'sequenza'],
  ['32109876', 'sequenza'],
  ['13572468', undefined],
  ['24681357', undefined],
  ['12345679', undefined],
  ['11112222', undefined],
] as const)('a new PIN %s: %s', ([pin, difetto]) => {
  expect(difettoDelNuovo(byte(pin), limiti)).toBe(difetto);
});

test('a card that gives no upper limit has none', () => {
  expect(difettoDiLunghezza(40, { min: 4, max: 0 })).toBeUndefined();
  expect(difettoDiLunghezza(3, { min: 4, max: 0 })).toBe('corto');
});

test.for([
  [{ produttore: 'IC: Infineon; mask: Siemens' }, undefined],
  [{ produttore: 'Athena Smartcard Solutions' }, 'idprotect'],
  [{ modello: 'IDProtect' }, 'idprotect'],
  [{ produttore: 'Bit4id' }, 'bit4id'],
  [{ produttore: 'InfoCert' }, 'safedive'],
] as const)('the program of %o: %s', ([carta, programma]) => {
  expect(programmaDi(cartaFinta(carta))).toBe(programma);
});
