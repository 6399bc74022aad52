import type { UtilityProcess } from 'electron';
import type { ProcessoFiglio } from '../host.ts';

/** Electron's utility process as the core knows it. */
export function comeProcessoFiglio(figlio: UtilityProcess): ProcessoFiglio {
  let finito = false;
  const ascoltatori = new Set<(codice: number | null) => void>();
  const finisce = (codice: number): void => {
    if (finito) return;
    finito = true;
    for (const ascolta of ascoltatori) ascolta(codice);
  };
  figlio.on('exit', finisce);
  // V8 gave up: `exit` may be long in coming, and nothing that the child says is worth waiting for.
  figlio.on('error', () => finisce(1));
  // utilityProcess.kill asks politely; a hung driver does not listen.
  const uccidi = (): void => {
    if (figlio.pid === undefined) figlio.once('spawn', uccidi);
    else uccidiSubito(figlio.pid);
  };
  return {
    get pid() {
      return figlio.pid;
    },
    invia: (messaggio) => figlio.postMessage(messaggio),
    allaRicezione: (ascolta) => void figlio.on('message', ascolta),
    allaFine: (ascolta) => void ascoltatori.add(ascolta),
    uccidi,
  };
}

const uccidiSubito = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (causa) {
    // It died by itself, and Electron has not told us yet.
    if (!(causa instanceof Error && 'code' in causa && causa.code === 'ESRCH')) throw causa;
  }
};
