// `npm start`: the application, on Electron where its binary can be had, else on the stand-in.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { costruisci } from './build.mjs';
import { ambiente, node24, preparaDipendenze, radice } from './lib/dipendenze.mjs';
import { electronCheParte } from './lib/electron.mjs';
import { accompagna } from './lib/accompagna.mjs';
import { fermati, preparaSistema } from './lib/sistema.mjs';

preparaSistema('avvio');
preparaDipendenze();
costruisci();
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
const electron = electronCheParte();
const [programma, argomenti] = electron
  ? [electron, ['.']]
  : [node24, ['--import', join(radice, 'standin', 'register.ts'), join(radice, 'dist', 'main', 'index.js')]];
const figlio = spawn(programma, [...argomenti, ...process.argv.slice(2)], {
  cwd: radice,
  stdio: 'inherit',
  env: ambiente(),
});
accompagna(figlio);
