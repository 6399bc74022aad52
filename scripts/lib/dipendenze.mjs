// npm dependencies from the lock file, and Node 24 with them. Needs no npm package.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fermati } from './sistema.mjs';

export const radice = join(import.meta.dirname, '..', '..');
const moduli = join(radice, 'node_modules');
const segno = join(moduli, '.preparato');
const node24 = join(moduli, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Packages whose install scripts must run; the others' never do (`allowScripts` in package.json says the same). */
const daCompilare = ['node', 'pkcs11js'];

/** Installs exactly what the lock file says, when it says something new. */
export function preparaDipendenze() {
  const [maggiore] = process.versions.node.split('.').map(Number);
  if (maggiore < 20) fermati(`Serve Node.js 20 o successivo; questo è ${process.version}.`);
  const impronta = createHash('sha256')
    .update(readFileSync(join(radice, 'package-lock.json')))
    .digest('hex');
  if (existsSync(segno) && existsSync(node24) && readFileSync(segno, 'utf8') === impronta) return;
  if (lstatSync(moduli, { throwIfNoEntry: false })?.isSymbolicLink()) {
    fermati("node_modules è un collegamento a un'altra cartella, che l'installazione svuoterebbe: va tolto.");
  }
  process.stderr.write('Installo le dipendenze npm (una volta sola)...\n');
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
  npm('rebuild', ...daCompilare);
  if (!existsSync(node24)) fermati('Node 24 non è stato installato: il registro npm è raggiungibile?');
  writeFileSync(segno, impronta);
}

const npm = (...argomenti) => {
  const perNode = process.env.npm_execpath;
  // Our own Node may be the one that runs this, and `npm ci` takes it away: then it is the machine's.
  const [programma, prima] = perNode
    ? [existsSync(process.execPath) ? process.execPath : (process.env.npm_node_execpath ?? 'node'), [perNode]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const { status } = spawnSync(programma, [...prima, ...argomenti, '--loglevel=error'], {
    cwd: radice,
    stdio: ['ignore', 2, 2],
    shell: !perNode && process.platform === 'win32',
  });
  if (status !== 0) fermati(`npm ${argomenti.join(' ')} non è riuscito.`);
};

/** Environment in which `node` and the tools are ours. */
export const ambiente = () => ({
  ...process.env,
  PATH: [join(moduli, 'node', 'bin'), join(moduli, '.bin'), process.env.PATH].join(delimiter),
});

/** Runs a program to its end on Node 24; gives its exit code. */
export function esegui(file, argomenti = [], opzioni = {}) {
  const { status, signal } = spawnSync(node24, [...(opzioni.node ?? []), file, ...argomenti], {
    cwd: radice,
    stdio: 'inherit',
    env: { ...ambiente(), ...opzioni.env },
  });
  return signal ? 1 : (status ?? 1);
}

export { node24 };
