// Electron's binary: fetched once, and used only where it starts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ambiente, node24, radice } from './dipendenze.mjs';

const cartella = join(radice, 'node_modules', 'electron');
const alSuoPosto = 'uso il browser Chromium del sistema (per prove, non per il lavoro)';

/** Path of Electron's binary, or undefined, said on standard error, where it cannot be had or does not start. */
export function electronCheParte() {
  const binario = binarioElectron();
  if (!binario || siAvvia(binario)) return binario;
  process.stderr.write(
    `Electron c'è ma qui non si avvia (per esempio da root, o senza spazi dei nomi utente): ${alSuoPosto}.\n`,
  );
  return undefined;
}

/** Whether Electron gets as far as telling its version: what forbids its sandbox stops it before that. */
export function siAvvia(binario) {
  const { status } = spawnSync(binario, ['--version'], { stdio: 'ignore', timeout: 15_000, env: ambiente() });
  return status === 0;
}

/** Fetched by Electron's own installer: tried once, for a short time. */
function binarioElectron() {
  const percorso = () => {
    const file = join(cartella, 'path.txt');
    const binario = existsSync(file) && join(cartella, 'dist', readFileSync(file, 'utf8'));
    return binario && existsSync(binario) ? binario : undefined;
  };
  const tentato = join(cartella, '.tentato');
  if (percorso() || existsSync(tentato)) return percorso();
  process.stderr.write('Scarico Electron (una volta sola)...\n');
  spawnSync(node24, [join(cartella, 'install.js')], { stdio: 'ignore', timeout: 60_000, env: ambiente() });
  writeFileSync(tentato, '');
  if (!percorso()) process.stderr.write(`Electron non si può scaricare da qui: ${alSuoPosto}.\n`);
  return percorso();
}
