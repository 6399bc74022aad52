import type { IncomingHttpHeaders } from 'node:http';

/** A call as it came. */
export interface Richiesta {
  readonly metodo: string;
  readonly percorso: string;
  readonly intestazioni: IncomingHttpHeaders;
  readonly corpo: Buffer;
}

/** A header as it was sent; the name in lower case. Undefined where it was not. */
export function intestazione({ intestazioni }: Richiesta, nome: string): string | undefined {
  const valore = intestazioni[nome];
  return Array.isArray(valore) ? valore.join(', ') : valore;
}

/** Headers whose name is like this one's but is not it: what people write by mistake, for the log. */
export function simili({ intestazioni }: Richiesta, nome: string): string | undefined {
  const nudo = (testo: string): string => testo.replace(/[^a-z]/g, '').replace('jws', 'jwt');
  return Object.keys(intestazioni).find((altra) => altra !== nome && nudo(altra) === nudo(nome));
}
