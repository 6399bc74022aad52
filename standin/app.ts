import { EventEmitter } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { prodotto } from '../contract/prodotto.ts';
import { opzione } from './opzioni.ts';

const datiApplicazioni: Readonly<Record<string, string>> = {
  darwin: join(homedir(), 'Library', 'Application Support'),
  win32: process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'),
};

/** Electron's `app`, as far as main uses it. */
class App extends EventEmitter {
  readonly isPackaged = false;
  readonly #pronta = new Promise<void>((pronta) => setImmediate(pronta));

  whenReady(): Promise<void> {
    return this.#pronta;
  }

  /** What is saved on trial stays beside the trial's data, out of the user's own documents. */
  getPath(nome: 'userData' | 'documents'): string {
    if (nome === 'documents') return join(this.#dati(), 'documenti');
    if (nome !== 'userData') throw new Error(`the stand-in has no path ${String(nome)}`);
    return this.#dati();
  }

  #dati(): string {
    const base = datiApplicazioni[process.platform] ?? process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
    return opzione('user-data-dir') ?? join(base, prodotto.nome);
  }

  /** Always granted: nothing about single instance rests on the stand-in. */
  requestSingleInstanceLock(): boolean {
    return true;
  }

  /** Asks first, as Electron does: `before-quit` may put it off. */
  quit(): void {
    let rinviata = false;
    this.emit('before-quit', { preventDefault: () => (rinviata = true) });
    if (!rinviata) this.exit(0);
  }

  exit(codice = 0): void {
    this.emit('quit');
    process.exit(codice);
  }
}

export const app = new App();

for (const segnale of ['SIGINT', 'SIGTERM'] as const) process.on(segnale, () => app.quit());
