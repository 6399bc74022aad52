// The `postazione` command, from the sources, on Node 24.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ambiente, node24, preparaDipendenze, radice } from './lib/dipendenze.mjs';
import { accompagna } from './lib/accompagna.mjs';
import { preparaSistema } from './lib/sistema.mjs';

preparaSistema('comando');
preparaDipendenze();
const figlio = spawn(
  node24,
  ['--import', join(radice, 'standin', 'register.ts'), join(radice, 'main', 'index.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: ambiente() },
);
accompagna(figlio);
