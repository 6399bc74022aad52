import { app, BrowserWindow, Menu, session, type WebContents } from 'electron';
import { titoloFinestra } from '../../contract/messaggi/finestra.ts';
import { origine } from './csp.ts';

/** Denies every page, whoever opens it, what this application never needs (Electron security checklist). */
export function vietaTutto(): void {
  session.defaultSession.setPermissionRequestHandler((_contenuti, _permesso, rispondi) => rispondi(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_evento, contenuti) => blinda(contenuti));
  Menu.setApplicationMenu(null);
}

const blinda = (contenuti: WebContents): void => {
  contenuti.setWindowOpenHandler(() => ({ action: 'deny' }));
  contenuti.on('will-navigate', (evento) => evento.preventDefault());
  contenuti.on('will-redirect', (evento) => evento.preventDefault());
  contenuti.on('will-attach-webview', (evento) => evento.preventDefault());
};

/** The one window, still empty; shown when it has something to show. */
export function creaFinestra(preload: string): BrowserWindow {
  const finestra = new BrowserWindow({
    title: titoloFinestra,
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 400,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  finestra.once('ready-to-show', () => finestra.show());
  return finestra;
}

/** Milliseconds before a page that fell is loaded again: one that falls at once must not keep the computer busy. */
const attesaRicarica = 1_000;

/** When the page's process falls, nobody can see what is open: locks, then shows the page anew. */
export function rimediaAllaCaduta(finestra: BrowserWindow, blocca: () => void): void {
  finestra.webContents.on('render-process-gone', (_evento, { reason }) => {
    if (reason === 'clean-exit') return;
    blocca();
    setTimeout(() => !finestra.isDestroyed() && finestra.webContents.reload(), attesaRicarica);
  });
}

/** The only page there is. */
export const pagina = `${origine}/index.html`;
