import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  IpcMainInvokeEvent,
  PrintToPDFOptions,
  WebContentsPrintOptions,
} from 'electron';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { app } from './app.ts';
import { avviaBrowser } from './browser.ts';
import { codec } from './codec.ts';
import { invoca } from './ipc.ts';
import { nomeCollegamento, scriptPonte } from './ponte-pagina.ts';
import { comeInElectron, instrada, nelBrowser } from './protocollo.ts';

const { scrivi, leggi } = codec();

/** Electron's `WebContents`, as far as main uses it. */
class WebContents extends EventEmitter {
  readonly #coda: string[] = [];
  #attesa: ((messaggio: string) => void) | undefined;
  #pagina: Page | undefined;
  /** Stands for the page's main frame; its address is what the page has now. */
  readonly mainFrame: { readonly url: string };

  constructor() {
    super();
    const indirizzo = () => comeInElectron(this.#pagina?.url() ?? '');
    this.mainFrame = {
      get url() {
        return indirizzo();
      },
    };
  }

  /** Popups are closed whatever the handler says: main denies them all. */
  setWindowOpenHandler(): void {
    // Nothing to keep: see BrowserWindow, which closes every other page.
  }

  send(canale: string, ...argomenti: unknown[]): void {
    const messaggio = scrivi({ canale, argomenti });
    if (this.#attesa) this.#attesa(messaggio);
    else this.#coda.push(messaggio);
    this.#attesa = undefined;
  }

  /** Chromium's own print dialog; without a window there is no paper, and nothing to wait for. */
  print(_opzioni: WebContentsPrintOptions, finita: (riuscita: boolean, motivo: string) => void): void {
    this.#aperta()
      .evaluate('window.print()')
      .then(
        () => finita(true, ''),
        (causa: unknown) => finita(false, String(causa)),
      );
  }

  printToPDF({ printBackground, preferCSSPageSize, generateTaggedPDF }: PrintToPDFOptions): Promise<Buffer> {
    return this.#aperta().pdf({
      format: 'A4',
      printBackground: printBackground ?? false,
      preferCSSPageSize: preferCSSPageSize ?? false,
      tagged: generateTaggedPDF ?? false,
    });
  }

  #aperta(): Page {
    if (!this.#pagina) throw new Error('the page is not open');
    return this.#pagina;
  }

  async collega(pagina: Page, preload: string): Promise<void> {
    this.#pagina = pagina;
    await pagina.exposeBinding(nomeCollegamento, ({ frame }, testo: string) => this.#ricevi(frame, testo));
    await pagina.addInitScript(await scriptPonte(preload));
  }

  async #ricevi(frame: Frame, testo: string): Promise<string> {
    const messaggio = leggi(testo) as { tipo: 'attendi' } | { tipo: 'invoca'; canale: string; argomenti: unknown[] };
    if (messaggio.tipo === 'attendi') {
      return this.#coda.shift() ?? new Promise((pronto) => (this.#attesa = pronto));
    }
    const mio = frame === this.#pagina?.mainFrame();
    const senderFrame = mio ? this.mainFrame : { url: comeInElectron(frame.url()) };
    const evento = { sender: this, senderFrame } as unknown as IpcMainInvokeEvent;
    try {
      return scrivi({ valore: await invoca(messaggio.canale, evento, messaggio.argomenti) });
    } catch (causa) {
      return scrivi({ errore: causa instanceof Error ? causa.message : String(causa) });
    }
  }
}

let contesto: Promise<BrowserContext> | undefined;

/** Electron's `BrowserWindow` on one page of the system's Chromium. */
export class BrowserWindow extends EventEmitter {
  static readonly #aperte = new Set<BrowserWindow>();

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#aperte];
  }

  readonly webContents = new WebContents();
  readonly #opzioni: BrowserWindowConstructorOptions;
  #pagina: Page | undefined;
  #distrutta = false;

  constructor(opzioni: BrowserWindowConstructorOptions) {
    super();
    this.#opzioni = opzioni;
    BrowserWindow.#aperte.add(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    const preload = this.#opzioni.webPreferences?.preload;
    if (!preload) throw new Error('the stand-in opens no window without a preload');
    contesto ??= avviaBrowser(this.#opzioni.width ?? 800, this.#opzioni.height ?? 600);
    const browser = await contesto;
    const pagina = browser.pages()[0] ?? (await browser.newPage());
    this.#pagina = pagina;
    browser.on('page', (altra) => void (altra !== pagina && altra.close()));
    pagina.on('close', () => this.#chiusa());
    await instrada(browser);
    await this.webContents.collega(pagina, preload);
    await pagina.goto(nelBrowser(url));
    this.emit('ready-to-show');
  }

  show(): void {
    // Chromium's window is there from the start.
  }

  isDestroyed(): boolean {
    return this.#distrutta;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    // Never minimised: see isMinimized.
  }

  focus(): void {
    void this.#pagina?.bringToFront();
  }

  #chiusa(): void {
    this.#distrutta = true;
    BrowserWindow.#aperte.delete(this);
    this.emit('closed');
    app.emit('window-all-closed');
  }
}

/** Writes on the clipboard of the page's browser. */
export const clipboard = {
  async writeText(testo: string): Promise<void> {
    const browser = await contesto;
    await browser?.grantPermissions(['clipboard-write']);
    await browser?.pages()[0]?.evaluate((t) => navigator.clipboard.writeText(t), testo);
  },
};
