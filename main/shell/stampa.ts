import { app, BrowserWindow, dialog } from 'electron';
import { mkdir, writeFile } from 'node:fs/promises';
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
 * @returns the path, or null where they gave up
 * @throws Error where it cannot be written
 */
export async function salvaPdf(nome: string): Promise<string | null> {
  const pdf = await finestra().webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
  });
  const { canceled, filePath } = await dialog.showSaveDialog(finestra(), {
    defaultPath: join(app.getPath('documents'), nome),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled) return null;
  await mkdir(dirname(filePath), { recursive: true });
  await writeFile(filePath, pdf, { mode: 0o600 });
  return filePath;
}
