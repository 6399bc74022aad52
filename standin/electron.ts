/**
 * The `electron` module of the stand-in: what main uses of it, and no more. What is missing fails at import or at the
 * first use, never in silence; the types are held to Electron's own in `tipi.ts`.
 */
import type { SaveDialogOptions } from 'electron';
import { app as applicazione } from './app.ts';
import { clipboard as appunti } from './finestra.ts';
import { ipcMain as ipc } from './ipc.ts';
import { powerMonitor as energia } from './power-monitor.ts';
import { protocol as protocollo } from './protocollo.ts';
import { severo } from './severo.ts';
import { utilityProcess as processi } from './utility-process.ts';

export { BrowserWindow } from './finestra.ts';

export const app = severo('app', applicazione);
export const ipcMain = severo('ipcMain', ipc);
export const protocol = severo('protocol', protocollo);
export const clipboard = severo('clipboard', appunti);
export const utilityProcess = severo('utilityProcess', processi);
export const powerMonitor = severo('powerMonitor', energia);
/** There is nobody to choose a file for a page: what is proposed is taken, in the stand-in's own folder. */
export const dialog = severo('dialog', {
  showSaveDialog(...argomenti: unknown[]) {
    const { defaultPath = '' } = argomenti.at(-1) as SaveDialogOptions;
    return Promise.resolve({ canceled: defaultPath === '', filePath: defaultPath });
  },
});
export const Menu = severo('Menu', { setApplicationMenu: () => undefined });

/** The system's Chromium keeps no secrets for us: said plainly, so that nothing is sealed with it. */
export const safeStorage = severo('safeStorage', {
  getSelectedStorageBackend: () => 'basic_text' as const,
  isAsyncEncryptionAvailable: () => Promise.resolve(false),
  encryptStringAsync: () => Promise.reject(new Error('the stand-in seals nothing')),
  decryptStringAsync: () => Promise.reject(new Error('the stand-in seals nothing')),
});

/** Chromium's own defaults hold: no permission is granted in a fresh profile. */
const permessi = {
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  setDevicePermissionHandler: () => undefined,
};
export const session = severo('session', { defaultSession: severo('session.defaultSession', permessi) });
