import type { IncomingHttpHeaders } from 'node:http';
import { request, type RequestOptions } from 'node:https';

export interface Risposta {
  readonly stato: number;
  readonly intestazioni: IncomingHttpHeaders;
  readonly byte: Buffer;
  readonly testo: string;
  /** The body as JSON; undefined where it is not. */
  readonly json: ReturnType<typeof JSON.parse>;
}

/** One request over HTTPS on a connection of its own. */
export function chiedi(url: string, opzioni: RequestOptions, corpo?: string | Buffer): Promise<Risposta> {
  return new Promise((fatto, fallito) => {
    const richiesta = request(url, { agent: false, ...opzioni }, (risposta) => {
      const pezzi: Buffer[] = [];
      risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
      risposta.on('error', fallito);
      risposta.on('end', () => {
        const byte = Buffer.concat(pezzi);
        const testo = byte.toString('utf8');
        fatto({ stato: risposta.statusCode!, intestazioni: risposta.headers, byte, testo, json: jsonDi(testo) });
      });
    });
    richiesta.on('error', fallito);
    richiesta.end(corpo);
  });
}

const jsonDi = (testo: string): unknown => {
  try {
    return JSON.parse(testo);
  } catch {
    return undefined;
  }
};
