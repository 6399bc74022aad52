import { resolve } from 'node:path';
import { opzioneMancante } from '../../contract/messaggi/riga-comando.ts';
import { avviaSandbox } from '../postazione/ambiente-prova.ts';
import type { Comando } from './index.ts';
import { ErroreUso } from './errore-uso.ts';

/** Runs the sandbox in the foreground until it is asked to stop; `sandbox.json` appears when it is ready. */
export const sandbox: Comando = async (_argomenti, { dir, port }, host, fine) => {
  if (dir === undefined) throw new ErroreUso(opzioneMancante('--dir'));
  const processo = await avviaSandbox(host, resolve(dir), port === undefined ? [] : ['--port', port]);
  const finita = new Promise<number>((risolvi) => processo.allaFine((codice) => risolvi(codice ?? 1)));
  const termina = () => processo.invia({ tipo: 'termina' });
  if (fine.aborted) termina();
  else fine.addEventListener('abort', termina);
  return finita;
};
