/** The benchmarks: one JSON object a line with `--json`, a table without; exit code 1 where a target is missed. */
import { misureAccesso } from './accesso.ts';
import type { Misura } from './misura.ts';
import { misureLotto, misureMemoria } from './memoria.ts';
import { misurePagina } from './pagina.ts';
import { misureRegistro } from './registro.ts';
import { misureXml } from './xml.ts';

const json = process.argv.includes('--json');

const riga = ({ name, value, unit, ratio, target, ok }: Misura): string =>
  json
    ? JSON.stringify({ name, value, unit, ratio, target, ok })
    : `${ok ? ' ' : '!'} ${name.padEnd(76)} ${String(value).padStart(9)} ${unit}  x${String(ratio).padEnd(8)} ${target}`;

let mancati = 0;
for (const misure of [misureAccesso, misureXml, misureRegistro, misurePagina, misureMemoria, misureLotto]) {
  for (const misura of await misure()) {
    process.stdout.write(`${riga(misura)}\n`);
    if (!misura.ok) mancati++;
  }
}
process.exitCode = mancati === 0 ? 0 : 1;
