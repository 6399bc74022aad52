import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { daFile, daVariabili } from '../../../main/shell/impostazioni.ts';

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

const conFile = <T>(testo: string | undefined, lavoro: (cartella: string) => T): T => {
  const cartella = mkdtempSync(join(tmpdir(), 'impostazioni-'));
  if (testo !== undefined) writeFileSync(join(cartella, 'impostazioni.json'), testo);
  try {
    return lavoro(cartella);
  } finally {
    rmSync(cartella, { recursive: true });
  }
};

it('reads what the administrator set, and nothing where there is no file', () => {
  expect(conFile(undefined, daFile)).toEqual({});
  expect(conFile('{"conservazioneGiorni": 30, "originali": true}', daFile)).toEqual({
    conservazione: 30,
    originali: true,
  });
});

it.each(['{"conservazioneGiorni": 0}', '{"conservazione": 30}', 'trenta'])(
  'names the file it cannot read: %s',
  (testo) => {
    expect(() => conFile(testo, daFile)).toThrow(/impostazioni\.json is not JSON like/);
  },
);
