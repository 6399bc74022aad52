import { join } from 'node:path';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { motivo } from '../../../scripts/lint/direzione-import.js';
import testiNelCatalogo from '../../../scripts/lint/testi-nel-catalogo.js';

const radice = join(import.meta.dirname, '..', '..', '..');
const fra = (da: string, a: string, soloTipo = false) => motivo(join(radice, da), join(radice, a), soloTipo);

describe('the direction of imports', () => {
  it.each([
    ['main/core.ts', 'contract/esito.ts'],
    ['renderer/main.tsx', 'contract/stato.ts'],
    ['main/sportello/sportello.ts', 'main/anpr/cliente.ts'],
    ['main/parti.ts', 'main/traccia/traccia.ts'],
    ['test/unit/a.test.ts', 'sandbox/sandbox.ts'],
  ])('lets %s import %s', (da, a) => {
    expect(fra(da, a)).toBeUndefined();
  });

  it.each([
    ['contract/esito.ts', 'main/core.ts'],
    ['main/core.ts', 'sandbox/sandbox.ts'],
    ['sandbox/sandbox.ts', 'main/core.ts'],
    ['renderer/main.tsx', 'main/core.ts'],
    ['preload/index.ts', 'renderer/main.tsx'],
    ['native/index.ts', 'main/host.ts'],
    ['main/anpr/cliente.ts', 'main/traccia/traccia.ts'],
  ])('keeps %s from importing %s', (da, a) => {
    expect(fra(da, a)).toMatch(/may not import|meet only/);
  });

  it('lets a part of main name the type of another', () => {
    expect(fra('main/anpr/cliente.ts', 'main/traccia/traccia.ts', true)).toBeUndefined();
  });
});

describe('texts in the catalogue', () => {
  it('refuses what people read, and leaves code alone', () => {
    RuleTester.describe = (_nome, prova) => prova();
    RuleTester.it = (_nome, prova) => prova();
    const tester = new RuleTester({
      languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    });
    const filename = 'schermata.tsx';
    const errors = 1;
    const casi = {
      valid: [
        { filename, code: '<p className="due classi">{messaggi.titolo}</p>' },
        { filename, code: '<p className={scelta ? "riga scelta" : `riga ${altra} volta`} />' },
        { filename, code: '<input type="password" autoComplete="off" />' },
        { filename, code: 'throw new Error("the bridge is missing")' },
        { filename: 'core.ts', code: 'const fase = "in-corso"' },
      ],
      invalid: [
        { filename, code: '<p>Accesso</p>', errors },
        { filename, code: '<button aria-label="Chiudi" />', errors },
        { filename, code: 'const testo = "Premere il tasto"', errors },
        { filename, code: 'const testo = `Non è ${che} una carta`', errors: 2 },
        { filename: 'core.ts', code: 'const titolo = "Città"', errors },
      ],
    };
    expect(() => tester.run('testi-nel-catalogo', testiNelCatalogo as never, casi)).not.toThrow();
  });
});
