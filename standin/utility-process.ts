import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { ForkOptions } from 'electron';

const portaGenitore = join(import.meta.dirname, 'parent-port.ts');

/** Electron's `UtilityProcess` on a forked Node process. */
class UtilityProcess extends EventEmitter {
  readonly #figlio: ChildProcess;

  constructor(percorso: string, argomenti: readonly string[], opzioni: ForkOptions) {
    super();
    this.#figlio = fork(percorso, [...argomenti], {
      execArgv: ['--import', portaGenitore],
      serialization: 'advanced',
      env: opzioni.env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#figlio.once('spawn', () => this.emit('spawn'));
    this.#figlio.on('message', (messaggio) => this.emit('message', messaggio));
    // Electron gives a number whatever ended the process.
    this.#figlio.once('exit', (codice) => this.emit('exit', codice ?? 1));
  }

  get pid(): number | undefined {
    return this.#figlio.exitCode === null && this.#figlio.signalCode === null ? this.#figlio.pid : undefined;
  }

  postMessage(messaggio: unknown): void {
    if (this.#figlio.connected) this.#figlio.send(messaggio as object);
  }
}

export const utilityProcess = {
  fork: (percorso: string, argomenti: readonly string[] = [], opzioni: ForkOptions = {}) =>
    new UtilityProcess(percorso, argomenti, opzioni),
};
