import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SecureVersion } from 'node:tls';
import { operazioni } from '../../contract/operazioni/index.ts';
import { scriviRisposta } from '../../contract/operazioni/scrittura.ts';
import { ClienteAnpr } from '../../main/anpr/cliente.ts';
import type { Eco } from '../../main/anpr/risposta.ts';
import type { Mittente } from '../../main/anpr/saml.ts';
import type { LimitiTrasporto } from '../../main/rete/scambio.ts';
import type { Ambiente, Credenziale } from '../../main/postazione/ambiente.ts';
import { firmaComuneLocale } from '../../main/postazione/firma-comune.ts';
import { apriAutorita, type AutoritaDiProva } from '../../sandbox/autorita/autorita.ts';
import { emettiConChiave, soggettoPostazione } from '../../sandbox/autorita/emissione.ts';
import { pemDi } from '../../sandbox/autorita/pem.ts';

export type Rispondi = (richiesta: IncomingMessage, risposta: ServerResponse, corpo: string) => void;

/** Authorities and keys made for one test file. */
export class CertificatiDiProva {
  readonly autorita: AutoritaDiProva;
  readonly postazione: Credenziale;
  readonly server: Credenziale;
  readonly cartella: string;

  private constructor(cartella: string, autorita: AutoritaDiProva, postazione: Credenziale, server: Credenziale) {
    this.cartella = cartella;
    this.autorita = autorita;
    this.postazione = postazione;
    this.server = server;
  }

  static async nuovi(): Promise<CertificatiDiProva> {
    const cartella = mkdtempSync(join(tmpdir(), 'certificati-'));
    const autorita = await apriAutorita(cartella);
    const postazione = await credenziale(autorita, 'postazioni', 'client');
    return new CertificatiDiProva(cartella, autorita, postazione, await credenziale(autorita, 'servizi', 'server'));
  }

  chiudi(): void {
    rmSync(this.cartella, { recursive: true });
  }
}

/** A key with a certificate of that authority. */
export async function credenziale(
  autorita: AutoritaDiProva,
  chi: keyof AutoritaDiProva,
  uso: 'client' | 'server',
): Promise<Credenziale> {
  const coppia = await emettiConChiave(autorita[chi], { soggetto: soggettoPostazione('036030-PC-0001'), uso });
  return { certificato: pemDi('CERTIFICATE', coppia.certificato), chiave: pemDi('PRIVATE KEY', coppia.chiave) };
}

/** A server that answers as the test says, and a client of ANPR that trusts it. */
export class ServerAnpr {
  readonly ambiente: Ambiente;
  rispondi: Rispondi = (_, risposta) => void risposta.destroy();
  /** Bodies received, in order. */
  readonly ricevute: string[] = [];
  readonly #server: Server;

  private constructor(server: Server, certificati: CertificatiDiProva) {
    this.#server = server;
    this.ambiente = ambienteDi(`https://127.0.0.1:${(server.address() as AddressInfo).port}`, certificati);
  }

  static async avvia(certificati: CertificatiDiProva, tls: { maxVersion?: SecureVersion; server?: Credenziale } = {}) {
    const { certificato, chiave } = tls.server ?? certificati.server;
    const opzioni = { cert: certificato, key: chiave, requestCert: true, rejectUnauthorized: false };
    const server = createServer({ ...opzioni, ...(tls.maxVersion ? { maxVersion: tls.maxVersion } : {}) });
    await new Promise<void>((pronto) => server.listen(0, '127.0.0.1', pronto));
    const nostro = new ServerAnpr(server, certificati);
    server.on('request', (richiesta: IncomingMessage, risposta: ServerResponse) => {
      const pezzi: Buffer[] = [];
      richiesta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
      richiesta.on('end', () => {
        const corpo = Buffer.concat(pezzi).toString('utf8');
        nostro.ricevute.push(corpo);
        nostro.rispondi(richiesta, risposta, corpo);
      });
    });
    return nostro;
  }

  chiudi(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((fatto) => this.#server.close(() => fatto()));
  }
}

export const ambienteDi = (base: string, { autorita, postazione }: CertificatiDiProva): Ambiente => {
  const firmaComune = firmaComuneLocale(postazione);
  return {
    nome: 'prova',
    comune: { istat: '036030', nome: 'PROVA', provincia: 'MO' },
    idPostazione: '036030-PC-0001',
    idApplicazione: '12345',
    tipoInvio: 'TEST',
    anpr: { base, ca: autorita.servizi.pem, algoritmo: 'sha1' },
    credenzialePostazione: () => postazione,
    firmaComune: () => firmaComune,
    autoritaUtenti: { certificato: autorita.utenti.pem, crl: '' },
    altreAutorita: [],
    pkcs11: { modulo: '', ambiente: {} },
  };
};

export const mittente: Mittente = {
  operatore: 'FRRGLI88D52F257X',
  idSede: '036030',
  idPostazione: '036030-PC-0001',
  idPostazioneFirmato: 'AA==',
  idApplicazione: '12345',
  indirizzo: '127.0.0.1',
};

/** One 3002 by ID ANPR through a client of its own. */
export async function consulta(ambiente: Ambiente, limiti?: LimitiTrasporto, segnale?: AbortSignal) {
  const cliente = new ClienteAnpr(ambiente, limiti);
  try {
    return await cliente.invia(richiestaPronta(cliente), mittente, segnale);
  } finally {
    cliente.chiudi();
  }
}

export const richiestaPronta = (cliente: ClienteAnpr) => {
  const datiRichiesta = { schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: '2026-01-01' };
  const campi = { criteriRicerca: { idANPR: 'AF41450AS' }, datiRichiesta };
  return cliente.prepara(operazioni['3002'], campi, '17000000000000001000');
};

/** The header fields of a request as it arrived. */
export const ecoDi = (corpo: string): Eco => {
  const campo = (nome: string) => new RegExp(`<${nome}>([^<]*)</${nome}>`).exec(corpo)?.[1] ?? '';
  return {
    idOperazioneComune: campo('idOperazioneComune'),
    operazioneRichiesta: campo('operazioneRichiesta'),
    dataOraRichiesta: campo('dataOraRichiesta'),
    codMittente: campo('codMittente'),
  };
};

export const inBusta = (corpo: string): string =>
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${corpo}</soap:Body></soap:Envelope>`;

/** A good answer of 3002 that echoes `eco`. */
export const rispostaBuona = (eco: Eco, altro: Record<string, never> | object = {}): string =>
  inBusta(
    scriviRisposta(operazioni['3002'], 'ok', {
      testataRisposta: { ...eco, codDestinatario: 'ANPR05', idOperazioneANPR: '9000000001', esitoOperazione: '0000' },
      ...altro,
    }),
  );

/** Sends XML. */
export const manda = (risposta: ServerResponse, xml: string | Buffer, stato = 200, tipo = 'text/xml; charset=UTF-8') =>
  void risposta.writeHead(stato, { 'Content-Type': tipo }).end(xml);
