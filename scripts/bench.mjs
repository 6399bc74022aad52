// `npm run bench`: the benchmarks on Node 24; `--json` prints one JSON object a line.
import { join } from 'node:path';
import { esegui, preparaDipendenze, radice } from './lib/dipendenze.mjs';

preparaDipendenze();
process.exit(esegui(join(radice, 'test', 'bench', 'index.ts'), process.argv.slice(2)));
