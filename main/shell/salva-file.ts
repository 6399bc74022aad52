import { app, BrowserWindow, dialog } from 'electron';
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';

/** The window over which the system asks. @throws Error where there is none */
export const finestra = (): BrowserWindow => {
  const [aperta] = BrowserWindow.getAllWindows();
  if (!aperta) throw new Error('no window');
  return aperta;
};

/** Asks the officer where a file goes; null where they gave up. */
export async function chiediDove(nome: string): Promise<string | null> {
  const estensione = extname(nome).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(finestra(), {
    defaultPath: join(app.getPath('documents'), nome),
    filters: [{ name: estensione.toUpperCase(), extensions: [estensione] }],
  });
  return canceled ? null : filePath;
}

/**
 * Saves a text where the officer chooses, piece by piece: it is never whole in memory.
 *
 * @param ancora throws where it may no longer be done: the dialog may have stayed open over a locked session
 * @returns the path, or null where they gave up
 * @throws Error where it cannot be written; what `contenuto` or `ancora` throw
 */
export async function salvaFile(
  nome: string,
  contenuto: AsyncIterable<string>,
  ancora: () => void,
): Promise<string | null> {
  const percorso = await chiediDove(nome);
  if (percorso === null) return null;
  ancora();
  await scriviRiservato(percorso, contenuto);
  return percorso;
}

/** A new file that only its owner reads takes the place of the old one, which may be everybody's. */
export async function scriviRiservato(percorso: string, contenuto: Uint8Array | AsyncIterable<string>): Promise<void> {
  await mkdir(dirname(percorso), { recursive: true });
  const nuovo = `${percorso}.${randomUUID()}`;
  try {
    await writeFile(nuovo, contenuto, { mode: 0o600, flag: 'wx' });
    await rename(nuovo, percorso);
  } catch (causa) {
    await rm(nuovo, { force: true });
    throw causa;
  }
}
