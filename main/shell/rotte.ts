import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { canali, type Gestori } from '../../contract/canali.ts';
import { fallito, type Esito } from '../../contract/esito.ts';
import { canaleStato, nomiCanali, type NomeCanale } from '../../contract/nomi-canali.ts';
import type { Stato } from '../../contract/stato.ts';
import { origine } from './csp.ts';

/** Bytes of a request, as JSON: the longest form is far below. */
const massimo = 64 * 1024;

/**
 * The one door between the window and main: each channel answers only to the main frame of our own window, on our own
 * page, and only to a request of the channel's shape (Electron security checklist 17).
 */
export function apriRotte(finestra: BrowserWindow, gestori: Gestori): void {
  for (const canale of nomiCanali) {
    ipcMain.handle(canale, (evento: IpcMainInvokeEvent, richiesta: unknown) =>
      nostro(evento, finestra) ? instrada(canale, richiesta, gestori) : fallito('CANALE_RIFIUTATO', 'sender'),
    );
  }
}

/** Tells the window the new state. */
export function mandaStato(finestra: BrowserWindow, stato: Stato): void {
  if (!finestra.isDestroyed()) finestra.webContents.send(canaleStato, stato);
}

const nostro = (evento: IpcMainInvokeEvent, finestra: BrowserWindow): boolean =>
  evento.sender === finestra.webContents &&
  evento.senderFrame !== null &&
  evento.senderFrame === finestra.webContents.mainFrame &&
  evento.senderFrame.url.startsWith(`${origine}/`);

/** Checks size and shape, then answers; what does not fit never reaches a handler. */
export async function instrada<N extends NomeCanale>(
  canale: N,
  richiesta: unknown,
  gestori: Gestori,
): Promise<Esito<unknown>> {
  if ((JSON.stringify(richiesta) ?? '').length > massimo) return fallito('CANALE_RIFIUTATO', 'size');
  const letta = canali[canale].richiesta.safeParse(richiesta);
  if (!letta.success) return fallito('CANALE_RIFIUTATO', letta.error.issues.map((i) => i.path.join('.')).join(', '));
  // The schema is the channel's own, so what it lets through is the handler's argument.
  return (gestori[canale] as (richiesta: unknown) => Promise<Esito<unknown>>)(letta.data);
}
