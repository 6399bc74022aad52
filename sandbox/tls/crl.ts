import { createServer, type Server } from 'node:http';
import { type NomeAutorita, nomiAutorita } from '../autorita/autorita.ts';
import type { ListeRevoca } from '../autorita/liste-revoca.ts';

/** Where the revocation list of an authority is, on the server of {@link serverCrl}. */
export const percorsoCrl = (nome: NomeAutorita): string => `/crl/${nome}.crl`;

/** Serves the revocation lists, as DER over plain HTTP: they are signed, and their readers have no trust yet. */
export function serverCrl(liste: ListeRevoca): Server {
  return createServer((richiesta, risposta) => {
    const nome = nomiAutorita.find((uno) => percorsoCrl(uno) === richiesta.url);
    if (!nome || richiesta.method !== 'GET') {
      risposta.writeHead(404).end();
      return;
    }
    risposta.writeHead(200, { 'Content-Type': 'application/pkix-crl' }).end(liste.di(nome));
  });
}
