import type { ServerResponse } from 'node:http';
import { operazioni } from '../../contract/operazioni/index.ts';
import { scriviRisposta } from '../../contract/operazioni/scrittura.ts';
import { MASSIMA_ATTESA } from '../../contract/sandbox.ts';
import type { Guasto, GuastoPrima } from '../guasti.ts';
import { versioneCorrente } from '../operazioni/versioni.ts';
import { busta, fault } from '../porta/buste.ts';
import { rispondi, XML } from './risposte.ts';

// How the faults look on the wire.

/** How often an answer without end goes on. */
const RESPIRO = 200;

/** Plays a fault in place of the work. */
export function guasta(nome: GuastoPrima, ms: Guasto['ms'], risposta: ServerResponse): void {
  switch (nome) {
    case '504':
      return rispondi(risposta, 504, 'text/html', '<html><body>504 Gateway Time-out</body></html>');
    case 'tipo-errato':
      return rispondi(risposta, 200, 'text/html', '<html><body>Accesso alla rete: autenticarsi</body></html>');
    case 'internal-error':
      return rispondi(risposta, 500, XML, fault('Server', 'Internal Error (from server)'));
    case 'internal-error-client':
      return rispondi(risposta, 500, XML, fault('Client', 'Internal Error (from client)'));
    case 'mai':
    case 'infinita':
      return appendi(nome, ms, risposta, XML, busta('\n').split('\n')[0]!);
  }
}

/** Keeps a client waiting: for an answer that never comes, or for the end of one that begins with `inizio`. */
export function appendi(
  come: 'mai' | 'infinita',
  ms: Guasto['ms'],
  risposta: ServerResponse,
  tipo: string,
  inizio: string,
): void {
  if (come === 'infinita') return senzaFine(risposta, ms, tipo, inizio);
  finche(risposta, ms, () => risposta.destroy());
}

/** Does `alla fine` after a while, unless the client has gone away before. */
function finche(risposta: ServerResponse, ms: Guasto['ms'], allaFine: () => void): void {
  const attesa = setTimeout(allaFine, ms ?? MASSIMA_ATTESA);
  risposta.once('close', () => clearTimeout(attesa));
}

/** Opens an answer and never closes it. */
function senzaFine(risposta: ServerResponse, ms: Guasto['ms'], tipo: string, inizio: string): void {
  risposta.writeHead(200, { 'Content-Type': tipo });
  risposta.write(inizio);
  const ancora = setInterval(() => risposta.write(' '), RESPIRO);
  risposta.once('close', () => clearInterval(ancora));
  finche(risposta, ms, () => risposta.destroy());
}

/** Announces the whole answer, sends half of it and drops the connection. */
export function tronca(risposta: ServerResponse, corpo: string | Buffer, tipo = XML, stato = 200): void {
  const byte = Buffer.from(corpo);
  risposta.writeHead(stato, { 'Content-Type': tipo, 'Content-Length': byte.length });
  risposta.write(byte.subarray(0, byte.length >> 1), () => risposta.socket?.destroy());
}

/** A good answer with the header of this one, to a question that was not asked. */
export function diAltraOperazione(corpo: string): string {
  const connessione = operazioni.OP01;
  const altra = corpo.includes(`<a:${connessione.radiceRisposta} `)
    ? scriviRisposta(operazioni['7003'], 'ok', { testataRisposta: {}, statoVersioni: [{ versioneCorrente }] })
    : scriviRisposta(connessione, 'ok', { testataRisposta: {} });
  const testata = /<testataRisposta>.*?<\/testataRisposta>/s.exec(corpo)?.[0] ?? '';
  return busta(altra.replace('<testataRisposta></testataRisposta>', () => testata));
}
