import type { ServerResponse } from 'node:http';

export const XML = 'text/xml; charset=UTF-8';

/** Answers the whole at once. */
export function rispondi(risposta: ServerResponse, stato: number, tipo: string, corpo: string): void {
  risposta.writeHead(stato, { 'Content-Type': tipo, 'Content-Length': Buffer.byteLength(corpo) });
  risposta.end(corpo);
}
