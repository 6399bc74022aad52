import { request } from 'node:http';

/** Milliseconds that a log-in waits for an authority before it makes do with what it has. */
const attesa = 5_000;
const massimo = 16 * 1024 * 1024;

/** A question to send, and what it is. */
export interface Domanda {
  readonly tipo: string;
  readonly corpo: Buffer;
}

/** Fetches bytes from an authority; the tests bring others. */
export type Scarica = (url: string, domanda?: Domanda) => Promise<Buffer>;

/**
 * Fetches bytes over plain HTTP, with a question or without: lists and answers are signed, so their carrier need not be
 * trusted (RFC 5280, section 8).
 *
 * @throws Error where nothing comes within five seconds, or too much, or anything but 200
 */
export const scaricaHttp: Scarica = (url, domanda) =>
  new Promise((risolvi, rifiuta) => {
    const richiesta = request(
      url,
      {
        signal: AbortSignal.timeout(attesa),
        ...(domanda ? { method: 'POST', headers: { 'content-type': domanda.tipo } } : {}),
      },
      (risposta) => {
        const pezzi: Buffer[] = [];
        let letti = 0;
        risposta.on('data', (pezzo: Buffer) => {
          letti += pezzo.length;
          if (letti > massimo) richiesta.destroy(new Error('answer too large'));
          pezzi.push(pezzo);
        });
        risposta.on('end', () =>
          risposta.statusCode === 200
            ? risolvi(Buffer.concat(pezzi))
            : rifiuta(new Error(`HTTP ${risposta.statusCode ?? 'without status'}`)),
        );
        risposta.on('error', rifiuta);
      },
    );
    richiesta.on('error', rifiuta);
    richiesta.end(domanda?.corpo);
  });
