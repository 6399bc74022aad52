import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { request } from 'node:https';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { operazioni } from '../../../contract/operazioni/index.ts';
import { ClienteAnpr } from '../../../main/anpr/cliente.ts';
import { NonPartita } from '../../../main/rete/non-partita.ts';
import { attendi, codiceDi } from '../../supporto/nucleo.ts';
import {
  ambienteDi,
  CertificatiDiProva,
  consulta,
  credenziale,
  ecoDi,
  manda,
  mittente,
  richiestaPronta,
  rispostaBuona,
  ServerAnpr,
} from '../../supporto/server-anpr.ts';

const brevi = { connessione: 400, risposta: 600, dimensione: 1024 * 1024 };

let certificati: CertificatiDiProva;
let server: ServerAnpr;
beforeAll(async () => {
  certificati = await CertificatiDiProva.nuovi();
});
beforeEach(async () => {
  server = await ServerAnpr.avvia(certificati);
});
afterEach(() => server.chiudi());
afterAll(() => certificati.chiudi());

describe('a server that', () => {
  test('never answers: ANPR_TEMPO_SCADUTO', async () => {
    server.rispondi = () => undefined;
    expect(await codiceDi(consulta(server.ambiente, brevi))).toBe('ANPR_TEMPO_SCADUTO');
  });

  test('begins to answer and stops: ANPR_TEMPO_SCADUTO', async () => {
    server.rispondi = (_, risposta) => void risposta.writeHead(200, { 'Content-Type': 'text/xml' }).write('<soap:');
    expect(await codiceDi(consulta(server.ambiente, brevi))).toBe('ANPR_TEMPO_SCADUTO');
  });

  test('drops the connection after the request: ANPR_RISPOSTA_PERSA', async () => {
    server.rispondi = (richiesta) => void richiesta.socket.destroy();
    expect(await codiceDi(consulta(server.ambiente))).toBe('ANPR_RISPOSTA_PERSA');
    expect(server.ricevute).toHaveLength(1);
  });

  test('drops the connection half-way through the answer: ANPR_RISPOSTA_PERSA', async () => {
    server.rispondi = (richiesta, risposta) => {
      risposta.writeHead(200, { 'Content-Type': 'text/xml', 'Content-Length': 1000 });
      risposta.write('<soap:', () => richiesta.socket.destroy());
    };
    expect(await codiceDi(consulta(server.ambiente))).toBe('ANPR_RISPOSTA_PERSA');
  });

  test('is not there: ANPR_NON_RAGGIUNGIBILE', async () => {
    const { ambiente } = server;
    await server.chiudi();
    expect(await codiceDi(consulta(ambiente))).toBe('ANPR_NON_RAGGIUNGIBILE');
    server = await ServerAnpr.avvia(certificati);
  });

  test('has a name that nobody knows: ANPR_NON_RAGGIUNGIBILE', async () => {
    expect(await codiceDi(consulta(ambienteDi('https://anpr.invalid', certificati)))).toBe('ANPR_NON_RAGGIUNGIBILE');
  });

  test('accepts and never shakes hands: ANPR_NON_RAGGIUNGIBILE', async () => {
    const muto = createServer(() => undefined);
    await new Promise<void>((pronto) => muto.listen(0, '127.0.0.1', pronto));
    const base = `https://127.0.0.1:${(muto.address() as AddressInfo).port}`;
    expect(await codiceDi(consulta(ambienteDi(base, certificati), brevi))).toBe('ANPR_NON_RAGGIUNGIBILE');
    muto.close();
  });

  test('keeps the connection: the next request uses it', async () => {
    const porte = new Set<number | undefined>();
    server.rispondi = (richiesta, risposta, corpo) => {
      porte.add(richiesta.socket.remotePort);
      manda(risposta, rispostaBuona(ecoDi(corpo)));
    };
    const cliente = new ClienteAnpr(server.ambiente);
    await cliente.raggiungi().catch(() => undefined);
    porte.clear();
    await cliente.raggiungi();
    await cliente.raggiungi();
    cliente.chiudi();
    expect(porte.size).toBe(1);
  });
});

describe('the server’s certificate', () => {
  test('of another authority: ANPR_SERVER_NON_ATTENDIBILE, and nothing is sent', async () => {
    const altro = await ServerAnpr.avvia(certificati, {
      server: await credenziale(certificati.autorita, 'utenti', 'server'),
    });
    expect(await codiceDi(consulta(altro.ambiente))).toBe('ANPR_SERVER_NON_ATTENDIBILE');
    expect(altro.ricevute).toEqual([]);
    await altro.chiudi();
  });

  test('of another authority that the system trusts: still ANPR_SERVER_NON_ATTENDIBILE', async () => {
    const prima = getCACertificates('default');
    const altro = await ServerAnpr.avvia(certificati, {
      server: await credenziale(certificati.autorita, 'utenti', 'server'),
    });
    setDefaultCACertificates([...prima, certificati.autorita.utenti.pem]);
    try {
      altro.rispondi = (_, risposta) => void risposta.end('trusted by the system');
      const stato = await new Promise((fatto, fallito) =>
        request(altro.ambiente.anpr.base, (risposta) => fatto(risposta.resume().statusCode))
          .on('error', fallito)
          .end(),
      );
      expect(stato).toBe(200);
      altro.ricevute.length = 0;
      expect(await codiceDi(consulta(altro.ambiente))).toBe('ANPR_SERVER_NON_ATTENDIBILE');
      expect(altro.ricevute).toEqual([]);
    } finally {
      setDefaultCACertificates(prima);
      await altro.chiudi();
    }
  });

  test('of another authority, where the environment says to trust anyone: still ANPR_SERVER_NON_ATTENDIBILE', async () => {
    const altro = await ServerAnpr.avvia(certificati, {
      server: await credenziale(certificati.autorita, 'utenti', 'server'),
    });
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      expect(await codiceDi(consulta(altro.ambiente))).toBe('ANPR_SERVER_NON_ATTENDIBILE');
      expect(altro.ricevute).toEqual([]);
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      await altro.chiudi();
    }
  });

  test('not made for a server: ANPR_SERVER_NON_ATTENDIBILE', async () => {
    const altro = await ServerAnpr.avvia(certificati, {
      server: await credenziale(certificati.autorita, 'servizi', 'client'),
    });
    expect(await codiceDi(consulta(altro.ambiente))).toBe('ANPR_SERVER_NON_ATTENDIBILE');
    await altro.chiudi();
  });
});

describe.each(['-tls1_2', '-tls1_3'])('the workstation’s certificate, %s', (versione) => {
  /** OpenSSL's own server: it says with an alert why it refuses a certificate, as ANPR's does. */
  async function serverOpenssl(ca: 'postazioni' | 'utenti'): Promise<{ processo: ChildProcess; base: string }> {
    const file = (nome: string) => join(certificati.cartella, nome);
    writeFileSync(file('server.pem'), certificati.server.certificato + certificati.server.chiave);
    const verifica = ['-Verify', '1', '-verify_return_error', '-CAfile', file(`${ca}.pem`)];
    const argomenti = [
      's_server',
      '-accept',
      '127.0.0.1:0',
      '-cert',
      file('server.pem'),
      '-www',
      versione,
      ...verifica,
    ];
    const processo = spawn('openssl', argomenti, { stdio: ['ignore', 'pipe', 'ignore'] });
    let detto = '';
    processo.stdout.on('data', (pezzo) => (detto += String(pezzo)));
    await attendi(() => /ACCEPT 127\.0\.0\.1:\d+/.test(detto));
    return { processo, base: `https://127.0.0.1:${/ACCEPT 127\.0\.0\.1:(\d+)/.exec(detto)![1]}` };
  }

  test('refused with an alert: ANPR_CERTIFICATO_RIFIUTATO', async () => {
    const { processo, base } = await serverOpenssl('utenti');
    const consultazione = consulta(ambienteDi(base, certificati));
    expect(await codiceDi(consultazione)).toBe('ANPR_CERTIFICATO_RIFIUTATO');
    // TLS 1.3 is done for the client before the server looks at its certificate: the request goes along.
    const nonPartita = await consultazione.catch((causa: unknown) => causa instanceof NonPartita);
    expect(nonPartita).toBe(versione === '-tls1_2');
    processo.kill();
  });

  test('accepted: the request passes', async () => {
    const { processo, base } = await serverOpenssl('postazioni');
    // s_server knows no SOAP and stays silent: past TLS all the same.
    expect(await codiceDi(consulta(ambienteDi(base, certificati), brevi))).toBe('ANPR_TEMPO_SCADUTO');
    processo.kill();
  });
});

describe('a request', () => {
  const partita = (lavoro: Promise<unknown>) =>
    lavoro.then(
      () => true,
      (causa: unknown) => !(causa instanceof NonPartita),
    );

  test('that never reaches a server has not left', async () => {
    const { ambiente } = server;
    await server.chiudi();
    expect(await partita(consulta(ambiente))).toBe(false);
    server = await ServerAnpr.avvia(certificati);
  });

  test('that is not entrusted to a server has not left', async () => {
    const altro = await ServerAnpr.avvia(certificati, {
      server: await credenziale(certificati.autorita, 'utenti', 'server'),
    });
    expect(await partita(consulta(altro.ambiente))).toBe(false);
    await altro.chiudi();
  });

  test('that cannot be signed has not left', async () => {
    const rotta = { ...server.ambiente.firmaComune(), firma: () => Promise.reject(new Error('no key')) };
    const firmaComune = () => rotta;
    expect(await partita(consulta({ ...server.ambiente, firmaComune }))).toBe(false);
  });

  test('that is aborted before sending has not left', async () => {
    expect(await partita(consulta(server.ambiente, undefined, AbortSignal.abort()))).toBe(false);
  });

  test('that the server forbids once it has it (403) has left', async () => {
    server.rispondi = (_, risposta) => manda(risposta, 'Forbidden', 403, 'text/plain');
    const consultazione = consulta(server.ambiente);
    expect(await partita(consultazione)).toBe(true);
    expect(await codiceDi(consultazione)).toBe('ANPR_CERTIFICATO_RIFIUTATO');
  });

  test('that is answered with a broken TLS record has left: ANPR_RISPOSTA_PERSA', async () => {
    const record = Buffer.concat([Buffer.from([0x17, 0x03, 0x03, 0x00, 0x40]), Buffer.alloc(0x40)]);
    const ponte = createServer((cliente) => {
      const anpr = connect(Number(new URL(server.ambiente.anpr.base).port), '127.0.0.1');
      cliente.pipe(anpr).on('error', () => cliente.destroy());
      anpr.pipe(cliente).on('error', () => anpr.destroy());
      server.rispondi = () => cliente.write(record);
    });
    await new Promise<void>((pronto) => ponte.listen(0, '127.0.0.1', pronto));
    const base = `https://127.0.0.1:${(ponte.address() as AddressInfo).port}`;
    const consultazione = consulta(ambienteDi(base, certificati), brevi);
    expect(await partita(consultazione)).toBe(true);
    expect(await codiceDi(consultazione)).toBe('ANPR_RISPOSTA_PERSA');
    expect(server.ricevute).toHaveLength(1);
    ponte.close();
  });

  test('whose answer is lost has left', async () => {
    server.rispondi = (richiesta) => void richiesta.socket.destroy();
    expect(await partita(consulta(server.ambiente))).toBe(true);
  });
});

describe('an abort', () => {
  test('while ANPR works: ANNULLATA', async () => {
    const controllo = new AbortController();
    server.rispondi = () => controllo.abort();
    expect(await codiceDi(consulta(server.ambiente, undefined, controllo.signal))).toBe('ANNULLATA');
  });

  test('half-way through the answer: ANNULLATA', async () => {
    const controllo = new AbortController();
    server.rispondi = (_, risposta) => {
      risposta.writeHead(200, { 'Content-Type': 'text/xml' });
      risposta.write('<soap:', () => setTimeout(() => controllo.abort(), 100));
    };
    expect(await codiceDi(consulta(server.ambiente, undefined, controllo.signal))).toBe('ANNULLATA');
  });

  test('before sending: ANNULLATA, and nothing is sent', async () => {
    expect(await codiceDi(consulta(server.ambiente, undefined, AbortSignal.abort()))).toBe('ANNULLATA');
    expect(server.ricevute).toEqual([]);
  });
});

describe('the order of the requests', () => {
  test('is the order of the calls, however many at once', async () => {
    server.rispondi = (_, risposta, corpo) => manda(risposta, rispostaBuona(ecoDi(corpo)));
    const cliente = new ClienteAnpr(server.ambiente);
    const ids = Array.from({ length: 20 }, (_, i) => `1700000000000000100${String(i).padStart(3, '0')}`.slice(-20));
    await Promise.all(
      ids.map((id) => {
        const datiRichiesta = { schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: '2026-01-01' };
        const campi = { criteriRicerca: { idANPR: 'AF41450AS' }, datiRichiesta };
        return cliente.invia(cliente.prepara(operazioni['3002'], campi, id), mittente);
      }),
    );
    cliente.chiudi();
    expect(server.ricevute.map((corpo) => ecoDi(corpo).idOperazioneComune)).toEqual(ids);
  });
});

describe('more requests than sockets', () => {
  let cliente: ClienteAnpr;
  beforeEach(() => {
    cliente = new ClienteAnpr(server.ambiente, { ...brevi, risposta: 10_000 });
  });
  afterEach(() => cliente.chiudi());
  const quante = (n: number) => Array.from({ length: n }, () => cliente.invia(richiestaPronta(cliente), mittente));

  test('the ninth waits for a socket longer than a connection may take, and is answered', async () => {
    server.rispondi = (_, risposta, corpo) =>
      void setTimeout(() => manda(risposta, rispostaBuona(ecoDi(corpo))), 2 * brevi.connessione);
    const esiti = (await Promise.all(quante(9))).map(({ esito }) => esito);
    expect(esiti).toEqual(Array.from({ length: 9 }, () => 'ok'));
  });

  test('the ninth, aborted while it waits for a socket, has not left: ANNULLATA', async () => {
    const inAttesa: ServerResponse[] = [];
    server.rispondi = (_, risposta) => void inAttesa.push(risposta);
    const prime = Promise.allSettled(quante(8));
    await attendi(() => inAttesa.length === 8);
    const nona = cliente.invia(richiestaPronta(cliente), mittente, AbortSignal.timeout(200));
    await expect(nona).rejects.toBeInstanceOf(NonPartita);
    cliente.chiudi();
    await prime;
    expect(server.ricevute).toHaveLength(8);
  });

  test('the ninth gives up with the limit of the whole: ANPR_TEMPO_SCADUTO', async () => {
    cliente.chiudi();
    cliente = new ClienteAnpr(server.ambiente, brevi);
    server.rispondi = () => undefined;
    const esiti = await Promise.all(quante(9).map((una) => codiceDi(una)));
    expect(esiti).toEqual(Array.from({ length: 9 }, () => 'ANPR_TEMPO_SCADUTO'));
  });
});
