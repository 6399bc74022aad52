import type { IpcMainInvokeEvent } from 'electron';

type Gestore = (evento: IpcMainInvokeEvent, ...argomenti: unknown[]) => unknown;

const gestori = new Map<string, Gestore>();

/** Electron's `ipcMain`, requests with an answer alone. */
export const ipcMain = {
  handle(canale: string, gestore: Gestore): void {
    if (gestori.has(canale)) throw new Error(`Attempted to register a second handler for '${canale}'`);
    gestori.set(canale, gestore);
  },
};

/** What Electron does when the page invokes a channel. */
export function invoca(canale: string, evento: IpcMainInvokeEvent, argomenti: unknown[]): unknown {
  const gestore = gestori.get(canale);
  if (!gestore) throw new Error(`No handler registered for '${canale}'`);
  return gestore(evento, ...argomenti);
}
