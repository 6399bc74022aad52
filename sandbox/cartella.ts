import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the sandbox keeps each thing under its folder; the folder can be moved while the sandbox is stopped. */
export const cartella = (radice: string) => ({
  radice,
  autorita: join(radice, 'autorita'),
  chiavi: join(radice, 'chiavi'),
  softhsm: join(radice, 'softhsm'),
  softhsmConf: join(radice, 'softhsm2.conf'),
  archivio: join(radice, 'sandbox.sqlite'),
  porte: join(radice, 'porte.json'),
  diario: join(radice, 'sandbox.log'),
  descrizione: join(radice, 'sandbox.json'),
});

export type Cartella = ReturnType<typeof cartella>;

/** Creates the folder, readable by this account alone: it holds private keys. */
export function creaCartella(radice: string): Cartella {
  const percorsi = cartella(radice);
  for (const percorso of [percorsi.radice, percorsi.autorita, percorsi.chiavi, percorsi.softhsm]) {
    mkdirSync(percorso, { recursive: true, mode: 0o700 });
  }
  return percorsi;
}
