import { type Esito, esitoDi } from '../contract/esito.ts';

/** Does it and zeroes the secrets that came from the window, whatever happens; a null one is typed on the reader. */
export const conSegreti = <T>(segreti: readonly (Uint8Array | null)[], lavoro: () => Promise<T>): Promise<Esito<T>> =>
  esitoDi(async () => {
    try {
      return await lavoro();
    } finally {
      for (const segreto of segreti) segreto?.fill(0);
    }
  });
