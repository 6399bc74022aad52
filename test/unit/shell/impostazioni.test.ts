import { expect, it } from 'vitest';
import { daVariabili } from '../../../main/shell/impostazioni.ts';

it('changes nothing without variables', () => {
  expect(daVariabili({})).toEqual({});
});

it('reads a driver in place of the sandbox’s', () => {
  const pkcs11 = { modulo: '/usr/lib/driver.so', ambiente: { A: 'b' } };
  expect(daVariabili({ POSTAZIONE_PKCS11: JSON.stringify(pkcs11) })).toEqual({ pkcs11 });
});

it('reads how that driver takes a PUK', () => {
  const pkcs11 = { modulo: '/usr/lib/driver.so', ambiente: {}, sblocco: 'cambio-senza-accesso' };
  expect(daVariabili({ POSTAZIONE_PKCS11: JSON.stringify(pkcs11) })).toEqual({ pkcs11 });
});

it.each(['/usr/lib/driver.so', '{"modulo": 1}', '[]', '{"modulo": "a", "ambiente": {}, "sblocco": "altro"}'])(
  'names the variable that cannot be read: %s',
  (testo) => {
    expect(() => daVariabili({ POSTAZIONE_PKCS11: testo })).toThrow(/^POSTAZIONE_PKCS11 is not JSON like/);
  },
);
