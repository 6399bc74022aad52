import type { IncomingMessage } from 'node:http';
import { esigi, Rifiuto } from '../rifiuto.ts';

/** The size of a request, in bytes. */
const MASSIMO = 1024 * 1024;

/** Reads the body of a request. @throws Rifiuto where it is too large or breaks off */
export async function corpoDi(richiesta: IncomingMessage): Promise<Buffer> {
  const pezzi: Buffer[] = [];
  let lunghezza = 0;
  try {
    // The request must survive a refusal half-way: the answer still has to go out on its socket.
    for await (const pezzo of richiesta.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      lunghezza += pezzo.length;
      esigi(lunghezza <= MASSIMO, 'http-troppo-grande');
      pezzi.push(pezzo);
    }
  } catch (causa) {
    if (causa instanceof Rifiuto) throw causa;
    throw new Rifiuto('http-interrotta', causa instanceof Error ? causa.message : undefined);
  }
  return Buffer.concat(pezzi);
}
