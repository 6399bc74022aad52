import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { ModuloTrovato } from '../../contract/driver.ts';
import type { Errore } from '../../contract/esito.ts';
import { architetturaDi } from './architettura.ts';
import type { ModuloNoto } from './moduli-noti.ts';

/** The known modules that are on this computer, one path each: the first that may be loaded, else the first that is there. */
export async function moduliTrovati(noti: readonly ModuloNoto[]): Promise<readonly ModuloTrovato[]> {
  const tutti = await Promise.all(
    noti.map(async ({ nome, percorsi }) => {
      const presenti = await Promise.all(
        percorsi
          .filter((uno) => existsSync(uno))
          .map(async (percorso) => {
            const difetto = await difettoDi(percorso);
            return { nome, percorso, ...(difetto ? { difetto } : {}) };
          }),
      );
      return presenti.find(({ difetto }) => !difetto) ?? presenti[0];
    }),
  );
  return tutti.filter((uno) => uno !== undefined);
}

/** Why a file cannot be loaded here, as far as its header tells; undefined where nothing speaks against it. */
export async function difettoDi(percorso: string): Promise<Errore | undefined> {
  if (!existsSync(percorso)) return { code: 'MODULO_ASSENTE', dettaglio: percorso };
  try {
    const architettura = await architetturaDi(percorso);
    if (architettura === undefined || architettura === process.arch) return undefined;
    const dettaglio = `${basename(percorso)}: ${architettura}, ${process.arch}`;
    return { code: 'MODULO_ALTRA_ARCHITETTURA', dettaglio };
  } catch (causa) {
    return { code: 'MODULO_NON_CARICATO', dettaglio: `${percorso}: ${(causa as Error).message}` };
  }
}
