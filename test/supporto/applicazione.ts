import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as attendi } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';

const radice = join(import.meta.dirname, '..', '..');

export interface OpzioniApplicazione {
  /** Folder of the application's data; a new one if absent. */
  readonly dati?: string;
  /** Environment variables added for the application. */
  readonly ambiente?: Readonly<Record<string, string>>;
}

/** The whole application as a user starts it, with a hold on its page: main, children, browser, sandbox. */
export class Applicazione {
  readonly processo: ChildProcess;
  readonly dati: string;
  readonly pagina: Page;
  /** Everything that its processes said. */
  readonly parole: string[];
  readonly #browser: Browser;
  readonly #buttare: boolean;

  private constructor(
    processo: ChildProcess,
    dati: string,
    browser: Browser,
    pagina: Page,
    parole: string[],
    buttare: boolean,
  ) {
    this.processo = processo;
    this.dati = dati;
    this.#browser = browser;
    this.pagina = pagina;
    this.parole = parole;
    this.#buttare = buttare;
  }

  static async avvia({ dati, ambiente = {} }: OpzioniApplicazione = {}): Promise<Applicazione> {
    const cartella = dati ?? mkdtempSync(join(tmpdir(), 'applicazione-'));
    const porta = await portaLibera();
    const processo = spawn(
      process.execPath,
      [
        '--import',
        join(radice, 'standin', 'register.ts'),
        join(radice, 'dist', 'main', 'index.js'),
        `--user-data-dir=${cartella}`,
        `--remote-debugging-port=${porta}`,
      ],
      { env: { ...process.env, POSTAZIONE_SENZA_FINESTRA: '1', ...ambiente }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const parole: string[] = [];
    for (const flusso of [processo.stdout, processo.stderr]) flusso.on('data', (pezzo) => parole.push(String(pezzo)));
    const browser = await collega(porta, processo, parole);
    const pagina = await paginaNostra(browser);
    return new Applicazione(processo, cartella, browser, pagina, parole, dati === undefined);
  }

  /** Ends it as the system would: SIGTERM, and a little patience. Its folder stays. */
  async ferma(): Promise<void> {
    if (this.processo.exitCode !== null || this.processo.signalCode !== null) return;
    const fine = new Promise((risolvi) => this.processo.once('exit', risolvi));
    this.processo.kill('SIGTERM');
    await Promise.race([fine, attendi(10_000)]);
    this.processo.kill('SIGKILL');
  }

  /** Ends it with no warning; its browser ends by itself, its folder stays. */
  async uccidi(): Promise<void> {
    const fine = new Promise((risolvi) => this.processo.once('exit', risolvi));
    this.processo.kill('SIGKILL');
    await fine;
    await this.#browser.close();
  }

  /** Ends it and removes its folder, if it was made for it. */
  async chiudi(): Promise<void> {
    await this.ferma();
    await this.#browser.close();
    if (this.#buttare) rmSync(this.dati, { recursive: true, force: true });
  }
}

const portaLibera = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((pronto) => server.once('listening', pronto));
  const { port } = server.address() as AddressInfo;
  await new Promise((chiuso) => server.close(chiuso));
  return port;
};

const collega = async (porta: number, processo: ChildProcess, parole: readonly string[]): Promise<Browser> => {
  for (let volta = 0; volta < 150; volta++) {
    if (processo.exitCode !== null) throw new Error(`the application ended: ${parole.join('')}`);
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${porta}`);
    } catch {
      // Not listening yet.
      await attendi(200);
    }
  }
  throw new Error(`the application shows no window: ${parole.join('')}`);
};

const paginaNostra = async (browser: Browser): Promise<Page> => {
  for (let volta = 0; volta < 100; volta++) {
    const pagina = browser
      .contexts()[0]
      ?.pages()
      .find((una) => una.url().includes('postazione.app.invalid'));
    if (pagina) return pagina;
    await attendi(100);
  }
  throw new Error('our page did not open');
};
