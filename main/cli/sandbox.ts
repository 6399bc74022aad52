import { resolve } from 'node:path';
import { attesaNonValida, guastoSconosciuto, opzioneMancante } from '../../contract/messaggi/riga-comando.ts';
import { MASSIMA_ATTESA, type NomeGuasto, nomiGuasti } from '../../contract/sandbox.ts';
import { avviaSandbox } from '../postazione/ambiente-prova.ts';
import type { Comando, Opzioni } from './index.ts';
import { ErroreUso } from './errore-uso.ts';

/**
 * Runs the sandbox in the foreground until it is asked to stop, playing a fault where one is named; `sandbox.json` appears
 * when it is ready.
 */
export const sandbox: Comando = async (_argomenti, opzioni, host, fine) => {
  const { dir, port } = opzioni;
  if (dir === undefined) throw new ErroreUso(opzioneMancante('--dir'));
  const porta = port === undefined ? [] : ['--port', port];
  const processo = await avviaSandbox(host, resolve(dir), [...porta, ...guastoChiesto(opzioni)]);
  const finita = new Promise<number>((risolvi) => processo.allaFine((codice) => risolvi(codice ?? 1)));
  const termina = () => processo.invia({ tipo: 'termina' });
  if (fine.aborted) termina();
  else fine.addEventListener('abort', termina);
  return finita;
};

/** The fault to play, as the sandbox's own options. @throws ErroreUso for one that does not exist */
function guastoChiesto({ guasto, ms }: Opzioni): readonly string[] {
  if (guasto === undefined && ms === undefined) return [];
  if (guasto === undefined) throw new ErroreUso(opzioneMancante('--guasto'));
  if (!nomiGuasti.includes(guasto as NomeGuasto)) throw new ErroreUso(guastoSconosciuto(guasto));
  if (ms === undefined) return ['--guasto', guasto];
  if (!/^\d{1,6}$/.test(ms) || Number(ms) > MASSIMA_ATTESA) throw new ErroreUso(attesaNonValida(ms));
  return ['--guasto', guasto, '--ms', ms];
}
