import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { setTimeout as attendi } from 'node:timers/promises';
import type { TLSSocket } from 'node:tls';
import type { Censimento } from '../../archivio/censimento.ts';
import type { RegistroCertificati } from '../../archivio/certificati.ts';
import type { Diario } from '../../diario.ts';
import type { Guasti } from '../../guasti.ts';
import type { Popolazione } from '../../popolazione/popolazione.ts';
import { Rifiuto } from '../../rifiuto.ts';
import { certificatoClient } from '../../tls/certificato-client.ts';
import { corpoDi } from '../../tls/corpo.ts';
import { appendi, tronca } from '../../tls/guasti.ts';
import { annotaErroriTls, type ContestoTls } from '../../tls/server.ts';
import { JSON_SEMPLICE, type RispostaHttp, rispostaJson, scriviRisposta, segnaOra } from '../http.ts';
import { giudicaIdAnpr, PERCORSO_VALIDITA } from '../validita.ts';
import { guastoGateway } from './guasti.ts';
import { apri, chiudi, type MezziGateway, passa } from './sportello.ts';

const TEMPO_INTESTAZIONI = 10_000;
const TEMPO_RICHIESTA = 30_000;

/** What the gateway's server works with. */
export interface MezziServerGateway extends MezziGateway {
  readonly censimento: Censimento;
  readonly certificati: RegistroCertificati;
  readonly popolazione: Popolazione;
  readonly guasti: Guasti;
}

/**
 * The HTTPS server of the e-services. It asks for a client certificate and works without one too; the one that is
 * presented must be good (pdnd-idanpr 2.4).
 */
export function serverGateway(contesto: ContestoTls, diario: Diario, mezzi: () => MezziServerGateway): Server {
  const server = createServer(
    {
      ...contesto,
      requestCert: true,
      rejectUnauthorized: false,
      minVersion: 'TLSv1.2',
      headersTimeout: TEMPO_INTESTAZIONI,
      requestTimeout: TEMPO_RICHIESTA,
    },
    (richiesta, risposta) => void servi(mezzi(), richiesta, risposta),
  );
  annotaErroriTls(server, diario);
  return server;
}

async function servi(mezzi: MezziServerGateway, richiesta: IncomingMessage, risposta: ServerResponse): Promise<void> {
  const { diario, censimento, certificati, guasti } = mezzi;
  segnaOra(risposta, mezzi.orologio());
  try {
    const socket = richiesta.socket as TLSSocket;
    if (socket.getPeerX509Certificate()) certificatoClient(socket, censimento, certificati);
    const corpo = await corpoDi(richiesta);
    const { nome, ms } = guasti.attuale;
    if (nome === 'mai' || nome === 'infinita') return appendi(nome, ms, risposta, JSON_SEMPLICE, '{');
    if (nome === 'lento') await attendi(ms ?? 0);
    const data = rispostaGuasta(mezzi) ?? esegui(mezzi, richiesta, corpo);
    if (nome === 'perde-risposta') return void socket.destroy();
    if (nome === 'troncata') return tronca(risposta, data.corpo, data.intestazioni['Content-Type'], data.stato);
    scriviRisposta(risposta, data);
  } catch (causa) {
    if (!(causa instanceof Rifiuto)) diario.scrivi({ evento: 'errore', dettaglio: testoDi(causa) });
    rifiuta(mezzi, risposta, causa);
  }
}

/** A fault in place of the work, if there is one of the gateway's. */
function rispostaGuasta({ guasti, diario }: MezziServerGateway): RispostaHttp | undefined {
  const transazione = apri();
  const rotta = guastoGateway(guasti.attuale.nome, transazione.govwayId);
  if (!rotta) return undefined;
  diario.scrivi({ evento: 'guasto', dettaglio: guasti.attuale.nome });
  return chiudi(transazione, rotta);
}

function esegui(mezzi: MezziServerGateway, richiesta: IncomingMessage, corpo: Buffer): RispostaHttp {
  const { method: metodo = '', url: percorso = '' } = richiesta;
  if (metodo === 'GET' && percorso.startsWith(PERCORSO_VALIDITA)) {
    const id = percorso.slice(PERCORSO_VALIDITA.length);
    return rispostaJson(200, giudicaIdAnpr(mezzi.popolazione, id, mezzi.orologio()));
  }
  return passa(mezzi, { metodo, percorso, intestazioni: richiesta.headers, corpo });
}

/** The client's certificate was refused, the body did not come whole, or the sandbox has failed. */
function rifiuta({ diario }: MezziServerGateway, risposta: ServerResponse, causa: unknown): void {
  if (!(causa instanceof Rifiuto)) return void risposta.destroy();
  const { motivo, dettaglio } = causa;
  diario.scrivi({ evento: 'rifiuto', motivo, ...(dettaglio === undefined ? {} : { dettaglio }) });
  const stato = motivo.startsWith('tls-') ? 403 : motivo === 'http-troppo-grande' ? 413 : 400;
  risposta.setHeader('Connection', 'close');
  scriviRisposta(risposta, { stato, intestazioni: { 'Content-Type': 'text/plain' }, corpo: `${stato}\n` });
}

const testoDi = (causa: unknown): string => (causa instanceof Error ? (causa.stack ?? causa.message) : String(causa));
