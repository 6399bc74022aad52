import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { massimoNotifica } from '../../contract/ansc/notifica.ts';
import { massimoFileLotto } from '../../contract/pdnd/lotto.ts';
import { canali, type Gestori } from '../../contract/canali.ts';
import { fallito, riuscito, type Esito } from '../../contract/esito.ts';
import { canaleStato, nomiCanali, type NomeCanale } from '../../contract/nomi-canali.ts';
import type { Stato } from '../../contract/stato.ts';
import { origine } from './csp.ts';
import { cancellaByte, pesaPiuDi } from './misura.ts';

/** Bytes of a request, about: the longest form is far below. */
const massimo = 64 * 1024;

/** Where a request may be larger: by its schema it is one text of that length. */
const massimi: Readonly<Partial<Record<NomeCanale, number>>> = {
  'ansc:leggi': massimoNotifica + 1024,
  'lotto:crea': massimoFileLotto + 1024,
};

/**
 * The one door between the window and main: each channel answers only to the main frame of our own window, on our own
 * page, and only to a request of the channel's shape (Electron security checklist 17).
 */
export function apriRotte(finestra: BrowserWindow, gestori: Gestori): void {
  for (const canale of nomiCanali) {
    ipcMain.handle(canale, (evento: IpcMainInvokeEvent, richiesta: unknown) =>
      nostro(evento, finestra) ? instrada(canale, richiesta, gestori) : rifiuta(richiesta, 'sender'),
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

/** Checks shape and size, then answers; what does not fit never reaches a handler. */
export async function instrada<N extends NomeCanale>(
  canale: N,
  richiesta: unknown,
  gestori: Gestori,
): Promise<Esito<unknown>> {
  const letta = leggi(canale, richiesta);
  if (!letta.ok) return letta;
  // The schema is the channel's own, so what it lets through is the handler's argument.
  return (gestori[canale] as (richiesta: unknown) => Promise<Esito<unknown>>)(letta.value);
}

/** The request as its schema reads it. Says where it does not fit, never what was there. */
const leggi = (canale: NomeCanale, richiesta: unknown): Esito<unknown> => {
  try {
    const letta = canali[canale].richiesta.safeParse(richiesta);
    if (!letta.success) return rifiuta(richiesta, letta.error.issues.map((i) => i.path.join('.')).join(', '));
    return pesaPiuDi(massimi[canale] ?? massimo, richiesta) ? rifiuta(richiesta, 'size') : riuscito(letta.data);
  } catch (causa) {
    return fallito('CANALE_RIFIUTATO', causa instanceof Error ? causa.name : 'unreadable');
  }
};

/** Nobody else will wipe a PIN that is turned away here. */
const rifiuta = (richiesta: unknown, dettaglio: string): Esito<never> => {
  cancellaByte(richiesta);
  return fallito('CANALE_RIFIUTATO', dettaglio);
};
