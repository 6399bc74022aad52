import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';

/** The ports of the servers: SOAP over TLS, the revocation lists, and the two of PDND. */
export interface Porte {
  readonly soap: number;
  readonly crl: number;
  readonly token: number;
  readonly gateway: number;
}

const nessuna: Porte = { soap: 0, crl: 0, token: 0, gateway: 0 };

/** The ports of the last start: certificates name the one of the revocation lists, so it is worth having it again. */
export const porteDiPrima = (file: string): Porte =>
  existsSync(file) ? { ...nessuna, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Porte>) } : nessuna;

export const ricordaPorte = (file: string, porte: Porte): void => writeFileSync(file, JSON.stringify(porte));

/** Listens on 127.0.0.1 at `porta`, or at any free port where that is 0 or taken; returns the port. */
export async function ascolta(server: Server, porta: number): Promise<number> {
  try {
    return await ascoltaSu(server, porta);
  } catch (causa) {
    if (porta === 0 || (causa as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw causa;
    return ascoltaSu(server, 0);
  }
}

/** Listens on 127.0.0.1 at exactly `porta`. */
export const ascoltaSu = (server: Server, porta: number): Promise<number> =>
  new Promise((fatto, fallito) => {
    server.once('error', fallito);
    server.listen(porta, '127.0.0.1', () => {
      server.off('error', fallito);
      fatto((server.address() as AddressInfo).port);
    });
  });

/** Stops listening and drops the connections still open. */
export const chiudiServer = (server: Server & { closeAllConnections(): void }): Promise<void> =>
  new Promise((fatto) => {
    // The callback comes with an error where the server never listened: closed all the same.
    server.close(() => fatto());
    server.closeAllConnections();
  });
