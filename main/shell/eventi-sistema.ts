import { app, powerMonitor, type BrowserWindow, type Event } from 'electron';
import type { EventoSistema } from '../host.ts';

/** Milliseconds between two looks at the screen lock, where the system does not tell of it. */
const sguardo = 2_000;

/**
 * What the system does that locks the session, whatever the platform calls it (Electron, powerMonitor and
 * BrowserWindow). A shutdown also quits the application, in order. To be called before the window is made; gives back
 * how to listen.
 */
export function eventiSistema(): (ascolta: (evento: EventoSistema) => void) => void {
  const ascoltatori = new Set<(evento: EventoSistema) => void>();
  const annuncia = (evento: EventoSistema): void => {
    for (const ascolta of ascoltatori) ascolta(evento);
  };
  powerMonitor.on('suspend', () => annuncia('sospensione'));
  alBloccoSchermo(() => annuncia('blocco-schermo'));
  alloSpegnimento(() => {
    annuncia('spegnimento');
    app.quit();
  });
  return (ascolta) => void ascoltatori.add(ascolta);
}

/** On Linux there is no `lock-screen`: the screen is looked at. */
const alBloccoSchermo = (fai: () => void): void => {
  if (process.platform !== 'linux') return void powerMonitor.on('lock-screen', fai);
  let eraBloccato = false;
  const guarda = (): void => {
    const bloccato = powerMonitor.getSystemIdleState(1) === 'locked';
    if (bloccato && !eraBloccato) fai();
    eraBloccato = bloccato;
  };
  setInterval(guarda, sguardo).unref();
};

/** On Windows there is no `shutdown`: each window is told. The system is asked to wait until we have quit. */
const alloSpegnimento = (fai: () => void): void => {
  const rimanda = (evento: Event): void => {
    evento.preventDefault();
    fai();
  };
  // Its type has no argument, its documentation has.
  if (process.platform !== 'win32') return void powerMonitor.on('shutdown', rimanda as () => void);
  app.on('browser-window-created', (_evento, finestra: BrowserWindow) => {
    finestra.on('query-session-end', rimanda);
    finestra.on('session-end', fai);
  });
};
