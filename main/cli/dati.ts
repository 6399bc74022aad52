import { readFile } from 'node:fs/promises';
import { ErrorePostazione } from '../../contract/esito.ts';
import { fileIllegibile } from '../../contract/messaggi/riga-comando.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Parti } from '../parti.ts';
import { ErroreUso } from './errore-uso.ts';

/** The fields in a JSON file. @throws ErroreUso where it cannot be read */
export const leggiJson = async (file: string): Promise<Campi> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Campi;
  } catch (causa) {
    throw new ErroreUso(fileIllegibile(file), { cause: causa });
  }
};

/** Log-in with the demo card and PIN that the sandbox publishes: environment `prova` alone. */
export const accediDaDimostrazione = async ({ sandbox, carte, sessione }: Parti): Promise<void> => {
  const operatore = sandbox.operatori[0]!;
  const lettore = carte.lettori.find(({ carta }) => carta?.etichetta === operatore.token);
  if (!lettore?.carta) throw new ErrorePostazione(carte.errore?.code ?? 'CARTA_ASSENTE', carte.errore?.dettaglio);
  const pin = Buffer.from(operatore.pin);
  await sessione.accedi({ lettore: lettore.id, seriale: lettore.carta.seriale }, pin).finally(() => pin.fill(0));
};
