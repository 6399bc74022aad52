import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prodotto } from '../../../contract/prodotto.ts';

const leggi = (...percorso: string[]) => readFileSync(join(import.meta.dirname, '..', '..', '..', ...percorso), 'utf8');

describe('the house', () => {
  it('tells ANPR the version of the package', () => {
    expect(prodotto.versione).toBe((JSON.parse(leggi('package.json')) as { version: string }).version);
  });

  it('keeps the preload under 30 lines, frozen', () => {
    const preload = leggi('preload', 'index.ts');
    expect(preload.trim().split('\n').length).toBeLessThan(30);
    expect(preload).toContain('Object.freeze');
  });

  it('awaits nothing at the top of main: Electron is not ready until its entry has been evaluated', () => {
    expect(leggi('main', 'index.ts')).not.toMatch(/^await |^(?:const|let) .* = await /m);
  });

  it('writes no registry’s address in the lock file', () => {
    expect(leggi('package-lock.json')).not.toContain('"resolved"');
  });
});
