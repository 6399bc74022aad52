// `npm test`: every test but the benchmarks; with --long the same code with the big counts.
import { join } from 'node:path';
import { costruisci } from './build.mjs';
import { esegui, preparaDipendenze, radice } from './lib/dipendenze.mjs';
import { preparaSistema } from './lib/sistema.mjs';

const lungo = process.argv.includes('--long');
const altri = process.argv.slice(2).filter((argomento) => argomento !== '--long');

preparaSistema('prova');
preparaDipendenze();
costruisci();
const vitest = join(radice, 'node_modules', 'vitest', 'vitest.mjs');
process.exit(esegui(vitest, ['run', ...altri], { env: lungo ? { POSTAZIONE_LUNGO: '1' } : {} }));
