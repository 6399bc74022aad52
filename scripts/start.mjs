// `npm start`: the application, on Electron where its binary can be had, else on the stand-in.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costruisci } from './build.mjs';
import { ambiente, node24, preparaDipendenze, radice } from './lib/dipendenze.mjs';
import { accompagna } from './lib/accompagna.mjs';
import { fermati, preparaSistema } from './lib/sistema.mjs';

preparaSistema('avvio');
preparaDipendenze();
costruisci();
const electron = binarioElectron();
if (
  process.platform === 'linux' &&
  !process.env.DISPLAY &&
  !process.env.WAYLAND_DISPLAY &&
  !process.env.POSTAZIONE_SENZA_FINESTRA
) {
  fermati(
    "Non c'è uno schermo (DISPLAY non è impostata). Aprire una sessione grafica, oppure usare xvfb-run npm start.",
  );
}
const [programma, argomenti] = electron
  ? [electron, ['.']]
  : [node24, ['--import', join(radice, 'standin', 'register.ts'), join(radice, 'dist', 'main', 'index.js')]];
const figlio = spawn(programma, [...argomenti, ...process.argv.slice(2)], {
  cwd: radice,
  stdio: 'inherit',
  env: ambiente(),
});
accompagna(figlio);

/** Path of Electron's binary, fetched by its own installer: tried once, for a short time. */
function binarioElectron() {
  const cartella = join(radice, 'node_modules', 'electron');
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
  if (!percorso()) {
    process.stderr.write(
      'Electron non si può scaricare da qui: uso il browser Chromium del sistema (per prove, non per il lavoro).\n',
    );
  }
  return percorso();
}
