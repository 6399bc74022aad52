import { open } from 'node:fs/promises';

/**
 * Writes a file that only its owner reads, and that outlives a power cut once this returns.
 *
 * @param modo `wx` where there must be none yet
 */
export async function scriviDurevole(percorso: string, contenuto: Uint8Array, modo: 'w' | 'wx' = 'w'): Promise<void> {
  const file = await open(percorso, modo, 0o600);
  try {
    await file.writeFile(contenuto);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name in the folder too must outlive a power cut; Windows opens no folder and needs none of this. */
export async function rendiDurevole(cartella: string): Promise<void> {
  if (process.platform === 'win32') return;
  const aperta = await open(cartella);
  try {
    await aperta.sync();
  } finally {
    await aperta.close();
  }
}
