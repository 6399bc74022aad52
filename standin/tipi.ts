/**
 * Holds the stand-in to Electron's own types: whatever it has, Electron has, with a signature that main could be given
 * by either. Only the compiler reads this file.
 */
import type * as Electron from 'electron';
import type * as Sostituto from './electron.ts';

/** Members of the stand-in that Electron does not have, or has otherwise. */
type Diversi<S, E> = { [K in keyof S]: K extends keyof E ? (S[K] extends E[K] ? never : K) : K }[keyof S];

type Nessuno<T extends never> = T;

/** Event emitters are compared by their own methods: `on` and its like are Node's. */
type Proprie<T> = Omit<T, keyof NodeJS.EventEmitter>;

export type Verifica = [
  Nessuno<Diversi<Proprie<typeof Sostituto.app>, Electron.App>>,
  Nessuno<Diversi<typeof Sostituto.protocol, Electron.Protocol>>,
  Nessuno<Diversi<typeof Sostituto.safeStorage, Electron.SafeStorage>>,
  Nessuno<Diversi<Proprie<typeof Sostituto.powerMonitor>, Electron.PowerMonitor>>,
  Nessuno<Diversi<typeof Sostituto.clipboard, Electron.Clipboard>>,
  Nessuno<Diversi<typeof Sostituto.ipcMain, Electron.IpcMain>>,
  Nessuno<Diversi<typeof Sostituto.session.defaultSession, Electron.Session>>,
  Nessuno<Diversi<typeof Sostituto.dialog, Electron.Dialog>>,
  Nessuno<Diversi<typeof Sostituto.Menu, typeof Electron.Menu>>,
  Nessuno<Exclude<keyof Proprie<InstanceType<typeof Sostituto.BrowserWindow>>, keyof Electron.BrowserWindow>>,
  Nessuno<
    Exclude<
      keyof Proprie<InstanceType<typeof Sostituto.BrowserWindow>['webContents']>,
      keyof Electron.WebContents | 'collega'
    >
  >,
  Nessuno<Exclude<keyof Proprie<ReturnType<typeof Sostituto.utilityProcess.fork>>, keyof Electron.UtilityProcess>>,
  Nessuno<Exclude<keyof typeof Sostituto, keyof typeof Electron>>,
];
