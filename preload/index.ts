import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Ponte } from '../contract/canali.ts';
import { canaleStato, nomePonte, nomiCanali } from '../contract/nomi-canali.ts';
import type { Stato } from '../contract/stato.ts';

const ponte: Ponte = {
  chiedi: (canale, richiesta) =>
    nomiCanali.includes(canale) ? ipcRenderer.invoke(canale, richiesta) : Promise.reject(new Error('unknown channel')),
  alloStato: (ascolta) => {
    const ricevi = (_evento: IpcRendererEvent, stato: Stato) => ascolta(stato);
    ipcRenderer.on(canaleStato, ricevi);
    // ipcRenderer itself, which `off` returns, must not cross the bridge.
    return () => void ipcRenderer.off(canaleStato, ricevi);
  },
};

contextBridge.exposeInMainWorld(nomePonte, Object.freeze(ponte));
