import { defineConfig } from 'rolldown';

/** Native, or with files of their own beside the code: they stay in node_modules. */
const esterni = ['electron', 'better-sqlite3', 'pkcs11js', 'libxml2-wasm'];

export default defineConfig([
  {
    input: {
      'main/index': 'main/index.ts',
      'main/store/index': 'main/store/index.ts',
      'native/index': 'native/index.ts',
      'sandbox/index': 'sandbox/index.ts',
    },
    platform: 'node',
    external: esterni,
    output: { dir: 'dist', format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'comuni/[name]-[hash].js' },
  },
  {
    // Electron's sandboxed preloads are CommonJS, in one file.
    input: { 'preload/index': 'preload/index.ts' },
    platform: 'node',
    external: ['electron'],
    output: { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs' },
  },
]);
