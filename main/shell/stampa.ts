import { Rinuncia } from '../host.ts';
import { chiediDove, finestra, scriviRiservato } from './salva-file.ts';

/** What Chromium says where the officer closed the print dialog. */
const rinuncia = /cancel/i;

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
  const percorso = await chiediDove(nome);
  if (percorso === null) return null;
  ancora();
  const pdf = await finestra().webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
  });
  ancora();
  await scriviRiservato(percorso, pdf);
  return percorso;
}
