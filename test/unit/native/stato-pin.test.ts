import pkcs11js from 'pkcs11js';
import { expect, test } from 'vitest';
import { statoPin, statoPuk } from '../../../native/stato-pin.ts';

const { CKF_USER_PIN_COUNT_LOW: pochi, CKF_USER_PIN_FINAL_TRY: ultimo, CKF_USER_PIN_LOCKED: bloccato } = pkcs11js;

test.each([
  ['no flag', 0, 'normale'],
  ['a flag of something else', pkcs11js.CKF_SO_PIN_LOCKED | pkcs11js.CKF_RNG, 'normale'],
  ['COUNT_LOW', pochi, 'pochi-tentativi'],
  ['FINAL_TRY with COUNT_LOW', pochi | ultimo, 'ultimo-tentativo'],
  ['FINAL_TRY alone', ultimo, 'ultimo-tentativo'],
  ['LOCKED with all the others', pochi | ultimo | bloccato, 'bloccato'],
])('%s', (_, bandiere, stato) => {
  expect(statoPin(bandiere)).toBe(stato);
});

test("of the PUK, the security officer's flags speak, and the user's do not", () => {
  expect(statoPuk(bloccato)).toBe('normale');
  expect(statoPuk(pkcs11js.CKF_SO_PIN_COUNT_LOW)).toBe('pochi-tentativi');
  expect(statoPuk(pkcs11js.CKF_SO_PIN_COUNT_LOW | pkcs11js.CKF_SO_PIN_FINAL_TRY)).toBe('ultimo-tentativo');
  expect(statoPuk(pkcs11js.CKF_SO_PIN_LOCKED)).toBe('bloccato');
});
