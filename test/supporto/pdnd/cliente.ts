import { createPrivateKey, type KeyObject, randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestOptions } from 'node:https';
import type { DatiSandbox } from '../../../contract/sandbox.ts';
import { chiedi, type Risposta } from './http.ts';
import { jws, sha256 } from './jws.ts';

/** Parts of a JWS put in place of the good ones; undefined takes one away. */
export interface Jws {
  readonly testata?: object;
  readonly claim?: object;
  readonly chiave?: KeyObject;
}

/** What of a request of voucher is otherwise. */
export interface VariantiToken extends Jws {
  readonly modulo?: Readonly<Record<string, string | undefined>>;
  /** The whole body, in place of the form. */
  readonly corpo?: string;
  readonly contentType?: string;
  readonly percorso?: string;
  readonly metodo?: string;
}

/** What of a call is otherwise. */
export interface VariantiChiamata {
  readonly asserzione?: VariantiToken;
  readonly traccia?: Jws;
  readonly firma?: Jws;
  /** The voucher, in place of one asked for. */
  readonly voucher?: string;
  /** Headers put in place of the good ones, as they are sent; undefined takes one away. */
  readonly intestazioni?: Readonly<Record<string, string | undefined>>;
  /** Sent in place of the body that was signed. */
  readonly corpo?: string;
  /** Added to the address, or in place of it where it begins with a slash. */
  readonly url?: (url: string) => string;
  readonly tls?: RequestOptions;
  /** What the digest of the voucher is of, in place of the tracking evidence. */
  readonly digestDi?: string;
}

/**
 * A client of PDND and of ANPR's e-services written by hand for the tests, on node:crypto alone: every part can be
 * spoiled by itself.
 */
export class ClientePdnd {
  readonly dati: DatiSandbox['pdnd'];
  readonly chiave: KeyObject;
  readonly ca: Buffer;
  /** Milliseconds since the epoch. */
  readonly orologio: () => number;
  private ultimoId = Date.now();

  constructor(
    sandbox: { readonly dati: DatiSandbox; readonly percorso: (file: string) => string },
    orologio: () => number = Date.now,
  ) {
    this.dati = sandbox.dati.pdnd;
    this.chiave = createPrivateKey(readFileSync(sandbox.percorso(this.dati.key)));
    this.ca = readFileSync(sandbox.percorso(this.dati.ca));
    this.orologio = orologio;
  }

  private get iat(): number {
    return Math.floor(this.orologio() / 1000) - 5;
  }

  private scrivi(claim: object, { testata, claim: altri, chiave }: Jws): string {
    const intestazione = { alg: 'RS256', kid: this.dati.kid, typ: 'JWT', ...testata };
    return jws(intestazione, { ...claim, ...altri }, chiave ?? this.chiave);
  }

  finalita = (codice: string): string => this.dati.purposes[codice]!.purposeId;

  asserzione(codice: string, digest: string | undefined, varianti: Jws = {}): string {
    const { clientId: iss, assertionAudience: aud } = this.dati;
    const [jti, purposeId, exp] = [randomUUID(), this.finalita(codice), this.iat + 120];
    const claim = { iss, sub: iss, aud, jti, iat: this.iat, exp, purposeId };
    return this.scrivi(digest ? { ...claim, digest: { alg: 'SHA256', value: digest } } : claim, varianti);
  }

  /** Asks for a voucher. */
  token(codice: string, digest: string | undefined, varianti: VariantiToken = {}): Promise<Risposta> {
    const modulo = {
      client_id: this.dati.clientId,
      client_assertion: this.asserzione(codice, digest, varianti),
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      grant_type: 'client_credentials',
      ...varianti.modulo,
    };
    const corpo = varianti.corpo ?? new URLSearchParams(presenti(modulo)).toString();
    const { contentType = 'application/x-www-form-urlencoded', metodo: method = 'POST' } = varianti;
    const url = new URL(varianti.percorso ?? '', this.dati.token).href;
    return chiedi(url, { method, ca: this.ca, headers: { 'Content-Type': contentType } }, corpo);
  }

  /** A good voucher. */
  async voucher(codice: string, digest: string | undefined, varianti?: VariantiToken): Promise<string> {
    const { stato, json, testo } = await this.token(codice, digest, varianti);
    if (stato !== 200) throw new Error(`no voucher: ${stato} ${testo}`);
    return json.access_token as string;
  }

  /** Agid-JWT-TrackingEvidence. */
  traccia(codice: string, varianti: Jws = {}): string {
    const { clientId: iss, purposes } = this.dati;
    const { audience: aud, purposeId } = purposes[codice]!;
    const dnonce = String(randomInt(1e12)).padStart(13, '1');
    const chi = { userID: 'operatore-1', userLocation: '036030-PC-0001', LoA: 'LoA3' };
    const claim = { iss, aud, jti: randomUUID(), iat: this.iat, exp: this.iat + 600, purposeId, dnonce, ...chi };
    return this.scrivi(claim, varianti);
  }

  /** Agid-JWT-Signature. */
  firma(codice: string, firmate: readonly object[], varianti: Jws = {}): string {
    const { clientId: iss, purposes } = this.dati;
    const { audience: aud } = purposes[codice]!;
    const claim = { iss, sub: iss, aud, jti: randomUUID(), iat: this.iat, exp: this.iat + 120 };
    return this.scrivi({ ...claim, signed_headers: firmate }, varianti);
  }

  /** Calls an e-service with a voucher of its own. */
  async chiama(codice: string, corpo: unknown, varianti: VariantiChiamata = {}): Promise<Risposta> {
    const byte = typeof corpo === 'string' ? corpo : JSON.stringify(corpo);
    const digest = `SHA-256=${sha256(byte, 'base64')}`;
    const firmate = [{ digest }, { 'content-type': 'application/json' }];
    const intestazioni = {
      ...(await this.intestazioniComuni(codice, varianti)),
      'Agid-JWT-Signature': this.firma(codice, firmate, varianti.firma),
      Digest: digest,
      'Content-Type': 'application/json',
      ...varianti.intestazioni,
    };
    return this.manda('POST', codice, intestazioni, varianti, varianti.corpo ?? byte);
  }

  /** Calls an operation that has no body: its path follows the one of the e-service. */
  async chiamaSenzaCorpo(
    metodo: 'GET' | 'DELETE',
    codice: string,
    percorso: string,
    varianti: VariantiChiamata = {},
  ): Promise<Risposta> {
    const intestazioni = { ...(await this.intestazioniComuni(codice, varianti)), ...varianti.intestazioni };
    const url = (intero: string): string => intero.replace(/\/v1\/.*$/, `/v1${percorso}`);
    return this.manda(metodo, codice, intestazioni, { url, ...varianti });
  }

  private async intestazioniComuni(codice: string, varianti: VariantiChiamata) {
    const traccia = this.traccia(codice, varianti.traccia);
    const digest = sha256(varianti.digestDi ?? traccia, 'hex');
    const voucher = varianti.voucher ?? (await this.voucher(codice, digest, varianti.asserzione));
    return { Authorization: `Bearer ${voucher}`, 'Agid-JWT-TrackingEvidence': traccia };
  }

  private manda(
    method: string,
    codice: string,
    intestazioni: Readonly<Record<string, string | undefined>>,
    { url = (intero) => intero, tls }: VariantiChiamata,
    corpo?: string,
  ): Promise<Risposta> {
    const headers = presenti(intestazioni);
    return chiedi(url(this.dati.purposes[codice]!.url), { method, ca: this.ca, headers, ...tls }, corpo);
  }

  /** The body of a good request about somebody. */
  richiesta(codice: string, criteriRicerca: object, altro: object = {}): RichiestaE002 {
    return {
      idOperazioneClient: String(++this.ultimoId),
      criteriRicerca,
      datiRichiesta: {
        dataRiferimentoRichiesta: new Date(this.orologio()).toISOString().slice(0, 10),
        motivoRichiesta: 'PROT-2026-00123',
        casoUso: codice,
      },
      ...altro,
    };
  }

  /** Asks a good question. */
  domanda(codice: string, criteri: object, altro?: object, varianti?: VariantiChiamata): Promise<Risposta> {
    return this.chiama(codice, this.richiesta(codice, criteri, altro), varianti);
  }
}

export interface RichiestaE002 {
  readonly idOperazioneClient: string;
  readonly criteriRicerca: object;
  readonly datiRichiesta: { dataRiferimentoRichiesta: string; motivoRichiesta: string; casoUso: string };
  readonly verifica?: object;
}

const presenti = (dati: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(dati).filter((voce): voce is [string, string] => voce[1] !== undefined));
