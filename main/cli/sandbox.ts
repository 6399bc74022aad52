import { resolve } from 'node:path';
import { opzioneMancante } from '../../contract/messaggi/riga-comando.ts';
import { avviaSandbox } from '../postazione/ambiente-prova.ts';
import type { Comando } from './index.ts';
import { ErroreUso } from './errore-uso.ts';

/** Runs the sandbox in the foreground until SIGTERM or SIGINT; `sandbox.json` appears when it is ready. */
export const sandbox: Comando = async (_argomenti, { dir, port }, host) => {
  if (dir === undefined) throw new ErroreUso(opzioneMancante('--dir'));
  const fine = Promise.withResolvers<void>();
  for (const segnale of ['SIGTERM', 'SIGINT'] as const) process.once(segnale, () => fine.resolve());
  const processo = await avviaSandbox(host, resolve(dir), port === undefined ? [] : ['--port', port]);
  const finita = new Promise<number>((risolvi) => processo.allaFine((codice) => risolvi(codice ?? 1)));
  void fine.promise.then(() => processo.invia({ tipo: 'termina' }));
  return finita;
};
