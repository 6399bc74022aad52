import { app, BrowserWindow, dialog } from 'electron';
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Rinuncia } from '../host.ts';

/** What Chromium says where the officer closed the print dialog. */
const rinuncia = /cancel/i;

const finestra = (): BrowserWindow => {
  const [aperta] = BrowserWindow.getAllWindows();
  if (!aperta) throw new Error('no window');
  return aperta;
};

/** Prints what the page has for paper; the system asks on which printer. @throws Rinuncia, Error with the system's reason */
export function stampa(): Promise<void> {
  return new Promise((stampata, fallita) => {
    finestra().webContents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (riuscita, motivo) => {
      if (riuscita) stampata();
      else fallita(rinuncia.test(motivo) ? new Rinuncia(motivo) : new Error(motivo));
    });
  });
}

/**
 * Saves what the page has for paper as a tagged PDF, where the officer chooses.
 *
 * @param ancora throws where it may no longer be done: the dialog may have stayed open over a locked session
 * @returns the path, or null where they gave up
 * @throws Error where it cannot be written; what `ancora` throws
 */
export async function salvaPdf(nome: string, ancora: () => void): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(finestra(), {
    defaultPath: join(app.getPath('documents'), nome),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled) return null;
  ancora();
  const pdf = await finestra().webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
  });
  ancora();
  await scriviRiservato(filePath, pdf);
  return filePath;
}

/** A new file that only its owner reads takes the place of the old one, which may be everybody's. */
async function scriviRiservato(percorso: string, byte: Uint8Array): Promise<void> {
  await mkdir(dirname(percorso), { recursive: true });
  const nuovo = `${percorso}.${randomUUID()}`;
  try {
    await writeFile(nuovo, byte, { mode: 0o600, flag: 'wx' });
    await rename(nuovo, percorso);
  } catch (causa) {
    await rm(nuovo, { force: true });
    throw causa;
  }
}
