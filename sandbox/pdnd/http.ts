import type { ServerResponse } from 'node:http';

/** An answer before it goes on the wire. */
export interface RispostaHttp {
  readonly stato: number;
  readonly intestazioni: Readonly<Record<string, string>>;
  readonly corpo: string | Buffer;
}

export const JSON_SEMPLICE = 'application/json';
export const PROBLEMA = 'application/problem+json';

/** An answer in JSON. */
export const rispostaJson = (
  stato: number,
  corpo: object,
  intestazioni: RispostaHttp['intestazioni'] = {},
  tipo: typeof JSON_SEMPLICE | typeof PROBLEMA = JSON_SEMPLICE,
): RispostaHttp => ({ stato, intestazioni: { 'Content-Type': tipo, ...intestazioni }, corpo: JSON.stringify(corpo) });

/** Answers the whole at once. */
export function scriviRisposta(risposta: ServerResponse, { stato, intestazioni, corpo }: RispostaHttp): void {
  risposta.writeHead(stato, { ...intestazioni, 'Content-Length': Buffer.byteLength(corpo) });
  risposta.end(corpo);
}

/** Dates the answer by the sandbox's clock, which may not be the computer's: whoever is refused may look at it. */
export const segnaOra = (risposta: ServerResponse, adesso: number): void =>
  void risposta.setHeader('Date', new Date(adesso).toUTCString());
