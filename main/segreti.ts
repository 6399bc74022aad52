import { type Esito, esitoDi } from '../contract/esito.ts';

/** Does it and zeroes the secrets that came from the window, whatever happens; a null one is typed on the reader. */
export const conSegreti = (
  segreti: readonly (Uint8Array | null)[],
  lavoro: () => Promise<void>,
): Promise<Esito<null>> =>
  esitoDi(async () => {
    try {
      await lavoro();
      return null;
    } finally {
      for (const segreto of segreti) segreto?.fill(0);
    }
  });
