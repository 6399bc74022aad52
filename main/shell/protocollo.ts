import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol } from 'electron';
import { intestazioni, origine, schema } from './csp.ts';

const tipi: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the application is ready (Electron, protocol.registerSchemesAsPrivileged). */
export function registraSchema(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: schema, privileges: { standard: true, secure: true } }]);
}

/** Serves the window's files, and nothing outside their folder, as `app://postazione/...`. */
export function serviPagine(cartella: string): void {
  protocol.handle(schema, async (richiesta) => {
    const url = new URL(richiesta.url);
    const percorso = join(cartella, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname));
    const tipo = tipi[extname(percorso)];
    if (
      richiesta.method !== 'GET' ||
      `${url.protocol}//${url.host}` !== origine ||
      !tipo ||
      !percorso.startsWith(cartella + sep)
    ) {
      return new Response(null, { status: 404, headers: intestazioni });
    }
    return readFile(percorso).then(
      (contenuto) => new Response(new Uint8Array(contenuto), { headers: { ...intestazioni, 'Content-Type': tipo } }),
      () => new Response(null, { status: 404, headers: intestazioni }),
    );
  });
}
