/**
 * Makes `electron` resolve to the stand-in (design D3). Load it with `--import` before main's entry, on Node 24. For
 * trial and tests: no claim about Electron's sandbox, isolation, fuses, safeStorage or single instance rests on it.
 */
import { registerHooks } from 'node:module';

const sostituto = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (nome, contesto, prossimo) =>
    nome === 'electron' ? { url: sostituto, shortCircuit: true } : prossimo(nome, contesto),
});
