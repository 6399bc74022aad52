import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all. */
export const scriviIntero = async (file: string, byte: Buffer): Promise<void> => {
  const provvisorio = `${file}.${randomUUID()}`;
  try {
    await writeFile(provvisorio, byte, { mode: 0o600 });
    await rename(provvisorio, file);
  } finally {
    await rm(provvisorio, { force: true });
  }
};
