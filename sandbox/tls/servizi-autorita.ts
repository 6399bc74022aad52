import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Esito } from '../../contract/esito.ts';
import type { RegistroCertificati } from '../archivio/certificati.ts';
import { type AutoritaDiProva, type NomeAutorita, nomiAutorita } from '../autorita/autorita.ts';
import type { ListeRevoca } from '../autorita/liste-revoca.ts';
import { rispondiOcsp } from '../autorita/ocsp.ts';
import { type BackOffice, ErroreBackOffice } from '../pdnd/back-office.ts';

/** Where an authority's revocation list and its OCSP responder are, on the server of {@link serverAutorita}. */
export const percorsoCrl = (nome: NomeAutorita): string => `/crl/${nome}.crl`;
export const percorsoOcsp = (nome: NomeAutorita): string => `/ocsp/${nome}`;
/** Where certificates are asked for, by who knows the secret of `sandbox.json`. */
export const percorsoEmissione = '/emissione';
/** Where PDND's back office is, for who knows the same secret. */
export const percorsoBackOffice = '/pdnd/back-office';

/** What the authorities' server answers from. */
export interface Sportello {
  readonly autorita: AutoritaDiProva;
  readonly certificati: RegistroCertificati;
  readonly liste: ListeRevoca;
  /** What who asks for a certificate must know. */
  readonly segreto: string;
  readonly emetti: (domanda: unknown) => Promise<Esito<string>>;
  /** Does a command of PDND's back office. */
  readonly backOffice: BackOffice;
}

/** More than a request of certificate, or of status, ever needs; in bytes. */
const massimo = 64 * 1024;

/**
 * The authorities' public side, over plain HTTP: lists and answers are signed, and their readers have no trust yet (RFC
 * 5280, section 8; RFC 6960, appendix A).
 */
export function serverAutorita(sportello: Sportello): Server {
  return createServer((richiesta, risposta) => {
    rispondi(sportello, richiesta, risposta).catch(() => risposta.destroyed || risposta.writeHead(500).end());
  });
}

async function rispondi(sportello: Sportello, richiesta: IncomingMessage, risposta: ServerResponse): Promise<void> {
  const { url, method } = richiesta;
  const lista = nomiAutorita.find((nome) => percorsoCrl(nome) === url);
  if (lista && method === 'GET') return manda(risposta, 'application/pkix-crl', sportello.liste.di(lista));
  const risponde = nomiAutorita.find((nome) => percorsoOcsp(nome) === url);
  const riservato = url === percorsoEmissione || url === percorsoBackOffice;
  const concesso = riservato && conosce(richiesta, sportello.segreto);
  if (method !== 'POST' || (!risponde && !concesso)) return void risposta.writeHead(404).end();
  const corpo = await leggiCorpo(richiesta);
  if (!corpo) return void risposta.writeHead(413).end();
  if (risponde) {
    const der = await rispondiOcsp(sportello.autorita[risponde], sportello.certificati, corpo);
    return manda(risposta, 'application/ocsp-response', der);
  }
  if (url === percorsoBackOffice) return comanda(sportello, jsonDi(corpo), risposta);
  const esito = await sportello.emetti(jsonDi(corpo));
  return manda(risposta, 'application/json', JSON.stringify(esito));
}

const manda = (risposta: ServerResponse, tipo: string, corpo: Buffer | string, stato = 200): void =>
  void risposta.writeHead(stato, { 'Content-Type': tipo }).end(corpo);

function comanda({ backOffice }: Sportello, comando: unknown, risposta: ServerResponse): void {
  try {
    manda(risposta, 'application/json', JSON.stringify(backOffice(comando)));
  } catch (causa) {
    if (!(causa instanceof ErroreBackOffice)) throw causa;
    manda(risposta, 'application/json', JSON.stringify({ errore: causa.message }), 400);
  }
}

const conosce = ({ headers }: IncomingMessage, segreto: string): boolean => {
  const [detto, giusto] = [Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${segreto}`)];
  return detto.length === giusto.length && timingSafeEqual(detto, giusto);
};

async function leggiCorpo(richiesta: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const pezzi: Buffer[] = [];
  let letti = 0;
  for await (const pezzo of richiesta as AsyncIterable<Buffer>) {
    letti += pezzo.length;
    if (letti > massimo) return undefined;
    pezzi.push(pezzo);
  }
  return Buffer.concat(pezzi);
}

const jsonDi = (corpo: Buffer): unknown => {
  try {
    return JSON.parse(corpo.toString('utf8'));
  } catch {
    return undefined;
  }
};
