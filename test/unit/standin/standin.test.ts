import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codec } from '../../../standin/codec.ts';
import { comeInElectron, nelBrowser } from '../../../standin/protocollo.ts';
import { severo } from '../../../standin/severo.ts';

const { scrivi, leggi } = codec();

describe('the stand-in', () => {
  it('fails loudly on a call that it does not have', () => {
    const app = severo('app', { quit: () => 'fatto' }) as { quit(): string; dock?: unknown };
    expect(app.quit()).toBe('fatto');
    expect(() => app.dock).toThrow('the stand-in has no app.dock');
  });

  it('carries values as structured clone does', () => {
    const valore = fc.anything({
      maxDepth: 3,
      // JSON has no -0, no NaN and no infinity: nothing of ours crosses with them.
      values: [
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.constant(undefined),
        fc.date({ noInvalidDate: true }),
      ],
    });
    fc.assert(fc.property(valore, (v) => void expect(leggi(scrivi(v))).toEqual(v)));
  });

  it('carries bytes, such as a PIN', () => {
    const pin = new TextEncoder().encode('12345678');
    expect(leggi(scrivi({ pin }))).toEqual({ pin });
  });

  it('refuses a function, as Electron does', () => {
    expect(() => scrivi({ ascolta: () => 1 })).toThrow('An object could not be cloned.');
  });

  it('serves app:// under a host that cannot exist', () => {
    expect(nelBrowser('app://postazione/index.html')).toBe('https://postazione.app.invalid/index.html');
    expect(comeInElectron(nelBrowser('app://postazione/a/b.js'))).toBe('app://postazione/a/b.js');
    expect(comeInElectron('https://example.org/x')).toBe('https://example.org/x');
  });
});
