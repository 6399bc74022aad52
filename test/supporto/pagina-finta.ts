import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Stato } from '../../contract/stato.ts';
import { intestazioni } from '../../main/shell/csp.ts';
import { PonteFinto } from './ponte-finto.ts';

/** Built by `test/supporto/costruzione.ts` before the first test. */
const cartella = join(import.meta.dirname, '..', '..', 'dist', 'renderer');
const tipi: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export interface PaginaAperta {
  readonly page: Page;
  readonly ponte: PonteFinto;
}

/** The smallest window that the screens are made for, and the same at 200%. */
export const intera = { width: 1280, height: 800 } as const;
export const ingrandita = { width: 640, height: 400 } as const;

/** The built page, under the application's own headers, in the system's Chromium, with a bridge of the test's. */
export class PaginaFinta {
  readonly #server: Server;
  readonly #browser: Browser;
  readonly #contesti: BrowserContext[] = [];

  private constructor(server: Server, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  static async prepara(): Promise<PaginaFinta> {
    const server = createServer((richiesta, risposta) => {
      const percorso = new URL(richiesta.url ?? '/', 'http://localhost').pathname;
      const file = join(cartella, percorso === '/' ? 'index.html' : percorso);
      risposta.writeHead(200, { ...intestazioni, 'Content-Type': tipi[extname(file)] ?? 'application/octet-stream' });
      risposta.end(readFileSync(file));
    });
    await new Promise<void>((pronto) => server.listen(0, '127.0.0.1', pronto));
    const browser = await chromium.launch({
      executablePath: process.env['POSTAZIONE_BROWSER'] ?? '/usr/bin/chromium',
      // Chromium has no sandbox of its own for root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    return new PaginaFinta(server, browser);
  }

  async apri(stato: Stato): Promise<PaginaAperta> {
    const contesto = await this.#browser.newContext({ viewport: intera, colorScheme: 'light', locale: 'it-IT' });
    this.#contesti.push(contesto);
    const page = await contesto.newPage();
    ascoltaFinestreFile(page);
    const ponte = new PonteFinto(page, stato);
    await ponte.installa();
    await page.goto(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`);
    return { page, ponte };
  }

  async chiudiContesti(): Promise<void> {
    await Promise.all(this.#contesti.splice(0).map((contesto) => contesto.close()));
  }

  async smonta(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }
}

/**
 * From here on the windows in which files are chosen are the test's: one that opens before anybody listens is the system's,
 * and keeps the next from opening.
 */
export const ascoltaFinestreFile = (page: Page): void => void page.on('filechooser', () => undefined);

/** What axe finds against WCAG A and AA, in one line each. */
export const difettiDiAccessibilita = (page: Page): Promise<string[]> =>
  difettiPer(new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']));

/** What of it changes with the colours alone. */
export const difettiDiColore = (page: Page): Promise<string[]> =>
  difettiPer(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));

async function difettiPer(esame: AxeBuilder): Promise<string[]> {
  // The page has no frames: what puts their findings together, in a page of its own, has nothing to do.
  const { violations } = await esame.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** True if something is cut off at the right: the page scrolls one way only. */
export const trabocca = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);

/** Keeps a picture of the screen where `SCATTI` names a folder, for who looks at them. */
export async function scatta(page: Page, nome: string): Promise<void> {
  const cartella = process.env['SCATTI'];
  if (!cartella) return;
  mkdirSync(cartella, { recursive: true });
  await page.screenshot({ path: join(cartella, `${nome}.png`) });
}
