import { afterEach, expect, test, vi } from 'vitest';
import { TokenHost } from '../../../main/carta/token-host.ts';
import type { Host } from '../../../main/host.ts';

afterEach(() => void vi.unstubAllGlobals());

test('no copy of a PIN outlives a request made while the driver is down', async () => {
  const token = new TokenHost({} as Host, { modulo: '/nessuno/driver.so' });
  const pin = new TextEncoder().encode('12345678');
  const copie: Uint8Array[] = [];
  vi.stubGlobal(
    'Uint8Array',
    class extends Uint8Array {
      constructor(byte: Uint8Array) {
        super(byte);
        copie.push(this);
      }
    },
  );
  expect(await token.accedi({ lettore: '00', seriale: '1' }, pin)).toMatchObject({
    ok: false,
    error: { code: 'MODULO_NON_CARICATO' },
  });
  expect(copie.map((copia) => [...copia])).toEqual([Array(8).fill(0)]);
  expect(new TextDecoder().decode(pin)).toBe('12345678');
});
