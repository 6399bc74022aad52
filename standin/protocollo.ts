import type { BrowserContext, Route } from 'playwright-core';

type Gestore = (richiesta: Request) => Response | Promise<Response>;

/** Custom schemes become https hosts that cannot exist: Chromium outside Electron has no custom schemes. */
const suffisso = '.invalid';
const gestori = new Map<string, Gestore>();

/** Electron's `protocol`, as far as main uses it. */
export const protocol = {
  registerSchemesAsPrivileged(): void {
    // https is standard and secure already.
  },
  handle(schema: string, gestore: Gestore): void {
    gestori.set(schema, gestore);
  },
};

/** `app://postazione/x` as the browser knows it: `https://postazione.app.invalid/x`. */
export const nelBrowser = (url: string): string => url.replace(/^([a-z]+):\/\/([^/]+)/, `https://$2.$1${suffisso}`);

/** The other way round; what is not ours stays as it is. */
export const comeInElectron = (url: string): string => url.replace(/^https:\/\/([^/]+)\.([a-z]+)\.invalid/, '$2://$1');

/** Serves our schemes and cuts off everything else. */
export const instrada = (contesto: BrowserContext): Promise<unknown> => contesto.route('**/*', servi);

const servi = async (rotta: Route): Promise<void> => {
  const url = comeInElectron(rotta.request().url());
  const gestore = gestori.get(new URL(url).protocol.slice(0, -1));
  if (!gestore) return rotta.abort();
  const risposta = await gestore(new Request(url, { method: rotta.request().method() }));
  return rotta.fulfill({
    status: risposta.status,
    headers: Object.fromEntries(risposta.headers),
    body: Buffer.from(await risposta.arrayBuffer()),
  });
};
