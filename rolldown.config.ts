import { dirname } from 'node:path';
import { defineConfig, type RolldownOptions } from 'rolldown';

/** Native, or with files of their own beside the code: they stay in node_modules. */
const esterni = ['electron', 'better-sqlite3', 'pkcs11js', 'libxml2-wasm'];

/** One file a process, so that none loads at start what only another needs; beside it what it imports on demand. */
const processo = (voce: string): RolldownOptions => ({
  input: { [voce]: `${voce}.ts` },
  platform: 'node',
  external: esterni,
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: `${dirname(voce)}/[name]-a-richiesta.js`,
  },
});

export default defineConfig([
  processo('main/index'),
  processo('main/store/index'),
  processo('native/index'),
  processo('sandbox/index'),
  {
    // Electron's sandboxed preloads are CommonJS.
    input: { 'preload/index': 'preload/index.ts' },
    platform: 'node',
    external: ['electron'],
    output: { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs' },
  },
]);
