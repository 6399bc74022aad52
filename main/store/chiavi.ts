import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Sigillo } from '../host.ts';

/** The raw keys of the two databases, 32 bytes each. The store zeroes what it is given. */
export interface ChiaviArchivio {
  readonly registro: Uint8Array;
  readonly lavoro: Uint8Array;
}

const lunghezza = 32;

/**
 * Reads the databases' keys from their file, drawing them at first. They lie there sealed by the system; in the clear
 * only where `inChiaro` allows it, which is the environment `prova` alone (design 4). Never a silent fallback: what was
 * sealed is not read as clear, nor the other way round.
 *
 * @throws ErrorePostazione SIGILLO_NON_DISPONIBILE, CUSTODIA_DI_ALTRO_ACCOUNT, REGISTRO_CHIAVE_ERRATA
 */
export async function leggiChiavi(percorso: string, sigillo: Sigillo, inChiaro: boolean): Promise<ChiaviArchivio> {
  const sigillabile = !inChiaro && (await sigillo.disponibile());
  if (!inChiaro && !sigillabile) throw new ErrorePostazione('SIGILLO_NON_DISPONIBILE');
  const salvate = await leggiSeEsiste(percorso);
  if (salvate) return dividi(inChiaro ? salvate : await aperte(sigillo, salvate));
  const nuove = randomBytes(2 * lunghezza);
  await scrivi(percorso, inChiaro ? nuove : await sigillo.chiudi(nuove));
  return dividi(nuove);
}

/** What the system sealed for somebody else, or on another computer, it does not open. */
const aperte = (sigillo: Sigillo, sigillate: Uint8Array): Promise<Uint8Array> =>
  sigillo.apri(sigillate).catch((causa: unknown) => {
    throw new ErrorePostazione('CUSTODIA_DI_ALTRO_ACCOUNT', causa instanceof Error ? causa.message : undefined, causa);
  });

const dividi = (chiavi: Uint8Array): ChiaviArchivio => {
  if (chiavi.length !== 2 * lunghezza) throw new ErrorePostazione('REGISTRO_CHIAVE_ERRATA', 'key file damaged');
  // Copies: a Buffer's slice would share the bytes that are wiped next.
  const divise = {
    registro: new Uint8Array(chiavi.subarray(0, lunghezza)),
    lavoro: new Uint8Array(chiavi.subarray(lunghezza)),
  };
  chiavi.fill(0);
  return divise;
};

const leggiSeEsiste = async (percorso: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(percorso);
  } catch (causa) {
    if ((causa as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw causa;
  }
};

/** Durable before it is used: a log whose key was lost is a lost log. */
const scrivi = async (percorso: string, contenuto: Uint8Array): Promise<void> => {
  await mkdir(dirname(percorso), { recursive: true, mode: 0o700 });
  const file = await open(percorso, 'wx', 0o600);
  try {
    await file.writeFile(contenuto);
    await file.sync();
  } finally {
    await file.close();
  }
};
