import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { NomeGuasto } from '../../../contract/sandbox.ts';
import type { Diario } from '../../diario.ts';
import type { Guasti } from '../../guasti.ts';
import { Rifiuto } from '../../rifiuto.ts';
import { corpoDi } from '../../tls/corpo.ts';
import { annotaErroriTls, type ContestoTls } from '../../tls/server.ts';
import { rispostaJson, type RispostaHttp, scriviRisposta, segnaOra } from '../http.ts';
import { jwkDi } from '../jws.ts';
import type { ProvvistaPdnd } from '../provvista.ts';
import { erroreInterno, nonAutorizzato, senzaPercorso, troppeRichieste } from './risposte.ts';
import { annotaRifiuto, type MezziToken, rilascia } from './sportello.ts';

export const PERCORSO_TOKEN = '/token.oauth2';
const PERCORSO_CHIAVI = '/.well-known/jwks.json';

/** What the authorization server's server works with. */
export interface MezziServerToken extends MezziToken {
  readonly guasti: Guasti;
}

/** The HTTPS server of the authorization server, which wants no client certificate, with the keys of its vouchers. */
export function serverToken({ key, cert }: ContestoTls, diario: Diario, mezzi: () => MezziServerToken): Server {
  const server = createServer({ key, cert, minVersion: 'TLSv1.2' }, (richiesta, risposta) => {
    const suoi = mezzi();
    segnaOra(risposta, suoi.orologio());
    servi(suoi, richiesta).then(
      (data) => scriviRisposta(risposta, data),
      (causa: unknown) => fallisci(suoi, risposta, causa),
    );
  });
  annotaErroriTls(server, diario);
  return server;
}

async function servi(mezzi: MezziServerToken, richiesta: IncomingMessage): Promise<RispostaHttp> {
  const { method, url = '' } = richiesta;
  if (method === 'GET' && url === PERCORSO_CHIAVI) return rispostaJson(200, chiaviDi(mezzi.provvista));
  if (method !== 'POST' || url !== PERCORSO_TOKEN) {
    annotaRifiuto(mezzi.diario, 'indirizzo', `${method} ${url.slice(0, 200)}`);
    return senzaPercorso;
  }
  const corpo = await corpoDi(richiesta);
  const { nome } = mezzi.guasti.attuale;
  const rotta = guasti[nome]?.(mezzi);
  if (rotta) mezzi.diario.scrivi({ evento: 'guasto', dettaglio: nome });
  return rotta ?? rilascia(mezzi, richiesta.headers['content-type'], corpo);
}

const guasti: Readonly<Partial<Record<NomeGuasto, (mezzi: MezziToken) => RispostaHttp>>> = {
  'pdnd-token-401': () => nonAutorizzato,
  'pdnd-token-403': () => senzaPercorso,
  'pdnd-token-429': ({ ritmo }) =>
    troppeRichieste(randomUUID(), { ...ritmo.intestazioni(), 'X-Rate-Limit-Remaining': '0' }),
  'pdnd-token-500': () => erroreInterno,
};

/** The keys that vouchers are verified with (RFC 7517). */
const chiaviDi = ({ voucher }: ProvvistaPdnd) => ({
  keys: [{ ...jwkDi(voucher.pubblica), kid: voucher.kid, use: 'sig', alg: 'RS256' }],
});

function fallisci({ diario }: MezziServerToken, risposta: ServerResponse, causa: unknown): void {
  if (causa instanceof Rifiuto) {
    annotaRifiuto(diario, 'corpo', causa.motivo);
    risposta.setHeader('Connection', 'close');
    return scriviRisposta(risposta, rispostaJson(413, { message: 'Request Too Long' }));
  }
  diario.scrivi({ evento: 'errore', dettaglio: causa instanceof Error ? (causa.stack ?? '') : String(causa) });
  risposta.destroy();
}
