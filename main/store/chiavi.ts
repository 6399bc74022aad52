import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { rendiDurevole, scriviDurevole } from '../durevole.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Sigillo } from '../host.ts';
import { Sigillatura } from '../sigillatura.ts';

/** The raw keys of the two databases, 32 bytes each. The store zeroes what it is given. */
export interface ChiaviArchivio {
  readonly registro: Uint8Array;
  readonly lavoro: Uint8Array;
}

const lunghezza = 32;

/**
 * Reads the databases' keys from their file, drawing them at first. They lie there as {@link Sigillatura} says.
 *
 * @throws ErrorePostazione SIGILLO_NON_DISPONIBILE, CUSTODIA_DI_ALTRO_ACCOUNT, REGISTRO_CHIAVE_ERRATA
 */
export async function leggiChiavi(percorso: string, sigillo: Sigillo, inChiaro: boolean): Promise<ChiaviArchivio> {
  const sigillatura = new Sigillatura(sigillo, inChiaro);
  await sigillatura.esigi();
  const salvate = await sigillatura.leggi(percorso);
  if (salvate) return dividi(salvate);
  const nuove = randomBytes(2 * lunghezza);
  // Durable before they are used: a log whose key was lost is a lost log.
  await mkdir(dirname(percorso), { recursive: true, mode: 0o700 });
  await scriviDurevole(percorso, await sigillatura.chiudi(nuove), 'wx');
  await rendiDurevole(dirname(percorso));
  return dividi(nuove);
}

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
