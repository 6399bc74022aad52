import { createServer, type Server } from 'node:http';
import type { NomeAutorita } from '../autorita/autorita.ts';

/** Where the revocation list of an authority is, on the server of {@link serverCrl}. */
export const percorsoCrl = (nome: NomeAutorita): string => `/crl/${nome}.crl`;

/** Serves the revocation lists, as DER over plain HTTP: they are signed, and their readers have no trust yet. */
export function serverCrl(liste: Readonly<Record<NomeAutorita, () => Buffer>>): Server {
  const perPercorso = new Map(Object.entries(liste).map(([nome, lista]) => [percorsoCrl(nome as NomeAutorita), lista]));
  return createServer((richiesta, risposta) => {
    const lista = perPercorso.get(richiesta.url ?? '');
    if (!lista || richiesta.method !== 'GET') {
      risposta.writeHead(404).end();
      return;
    }
    risposta.writeHead(200, { 'Content-Type': 'application/pkix-crl' }).end(lista());
  });
}
