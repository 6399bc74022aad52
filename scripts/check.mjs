// `npm run check`: format, lint, types, tests; stops at the first that fails.
import { join } from 'node:path';
import { esegui, preparaDipendenze, radice } from './lib/dipendenze.mjs';
import { preparaSistema } from './lib/sistema.mjs';

preparaSistema('prova');
preparaDipendenze();
const strumento = (percorso) => join(radice, 'node_modules', percorso);
const passi = [
  [strumento('prettier/bin/prettier.cjs'), ['--check', '.', '--log-level', 'warn']],
  [strumento('eslint/bin/eslint.js'), ['.']],
  [strumento('typescript/bin/tsc'), ['-p', 'tsconfig.json']],
  [join(radice, 'scripts', 'test.mjs'), process.argv.slice(2)],
];
for (const [file, argomenti] of passi) {
  const codice = esegui(file, argomenti);
  if (codice !== 0) process.exit(codice);
}
