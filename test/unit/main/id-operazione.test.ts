import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ErrorePostazione } from '../../../contract/esito.ts';
import { IdOperazione } from '../../../main/anpr/id-operazione.ts';

const postazione = '036030-PC-0001';
const oggi = 1_790_000_000_000;
/** Times of a clock that stands still, goes on and goes back. */
const orologio = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 60 });

describe('idOperazioneComune', () => {
  test('is 13 digits of milliseconds, 4 of the workstation, 3 of the counter', () => {
    expect(new IdOperazione('036030-PC-0042').prossimo(oggi)).toBe('17900000000000042000');
  });

  test('counts within a millisecond', () => {
    const id = new IdOperazione(postazione);
    expect([id.prossimo(oggi), id.prossimo(oggi), id.prossimo(oggi)].map((uno) => uno.slice(17))).toEqual([
      '000',
      '001',
      '002',
    ]);
  });

  test('only grows and keeps its form, whatever the clock does', () => {
    const proprieta = fc.property(orologio, (scarti) => {
      const id = new IdOperazione(postazione);
      let prima = 0n;
      for (const scarto of scarti) {
        const uno = id.prossimo(oggi + scarto);
        expect(uno).toMatch(/^\d{13}0001\d{3}$/);
        expect(BigInt(uno)).toBeGreaterThan(prima);
        prima = BigInt(uno);
      }
    });
    fc.assert(proprieta);
  });

  test('only grows from the last one used, whoever used it and whenever', () => {
    const ultimi = fc.bigInt({ min: 0n, max: 9_999_999_999_990_001_000n * 10n }).map(String);
    const proprieta = fc.property(ultimi, orologio, (ultimo, scarti) => {
      const id = new IdOperazione(postazione, ultimo);
      let prima = BigInt(ultimo);
      for (const scarto of scarti) {
        const uno = id.prossimo(oggi + scarto);
        expect(BigInt(uno)).toBeGreaterThan(prima);
        prima = BigInt(uno);
      }
    });
    fc.assert(proprieta);
  });

  test('borrows the next millisecond where the counter is full', () => {
    const id = new IdOperazione(postazione);
    const tutti = Array.from({ length: 1001 }, () => id.prossimo(oggi));
    expect(tutti[999]).toBe('17900000000000001999');
    expect(tutti[1000]).toBe('17900000000010001000');
  });

  test('goes above the last one of another workstation', () => {
    const dopo = new IdOperazione(postazione, '17900000000000009999').prossimo(oggi);
    expect(dopo).toBe('17900000000010001000');
  });

  test('is not drawn for a workstation without a number', () => {
    expect(() => new IdOperazione('036030')).not.toThrow();
    expect(() => new IdOperazione('PC-1')).toThrow(ErrorePostazione);
  });
});
