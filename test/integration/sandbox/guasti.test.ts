import { request } from 'node:https';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nomiGuasti } from '../../../contract/sandbox.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import {
  Cliente,
  domandaPer,
  messaggio,
  PERCORSO_3000,
  PERCORSO_CONNESSIONE,
  richiesta3002,
  richiestaConnessione,
  valore,
} from './cliente.ts';

describe('the faults of the sandbox', () => {
  let sandbox: SandboxDiProva;
  let cliente: Cliente;

  beforeEach(async () => {
    sandbox = await sandboxDiProva();
    cliente = new Cliente(sandbox);
  });
  afterEach(() => sandbox.elimina());

  const corpo = (): string => richiesta3002(domandaPer(cliente, '<idANPR>AF41450AS</idANPR>'));
  const fatte = (): number => sandbox.operazioni.fatte(sandbox.dati.comune.istat);

  /** Sends a request and gives the answer as it comes, without waiting for its end. */
  function ascolta(): Promise<{ stato: number; ricevuto: () => string; chiusa: Promise<void>; stacca: () => void }> {
    const xml = messaggio(cliente.ingredienti(corpo()));
    const { dati } = sandbox;
    const richiesta = request(`${dati.soap}${PERCORSO_3000}`, {
      method: 'POST',
      agent: false,
      ca: readFileSync(sandbox.percorso(dati.ca)),
      pfx: cliente.postazione.p12,
      passphrase: cliente.postazione.password,
      headers: { 'Content-Type': 'text/xml; charset=UTF-8', SOAPAction: '""' },
    });
    richiesta.end(xml);
    return new Promise((fatto, fallito) => {
      richiesta.on('error', fallito);
      richiesta.on('response', (risposta) => {
        let testo = '';
        risposta.on('data', (pezzo: Buffer) => (testo += pezzo.toString()));
        risposta.on('error', () => undefined);
        const chiusa = new Promise<void>((fine) => risposta.on('close', fine));
        const stato = risposta.statusCode ?? 0;
        fatto({ stato, ricevuto: () => testo, chiusa, stacca: () => richiesta.destroy() });
      });
    });
  }

  test.each([
    ['504', 504, '<html>'],
    ['internal-error', 500, '<faultstring>Internal Error (from server)</faultstring>'],
    [
      'internal-error-client',
      500,
      '<faultcode>env:Client</faultcode><faultstring>Internal Error (from client)</faultstring>',
    ],
    ['tipo-errato', 200, '<html>'],
  ] as const)('%s answers so, without working', async (nome, stato, contenuto) => {
    sandbox.guasto({ nome });
    const risposta = await cliente.consulta(corpo());
    expect(risposta.stato).toBe(stato);
    expect(risposta.testo).toContain(contenuto);
    expect(fatte()).toBe(0);
  });

  test('perde-risposta works and drops the connection', async () => {
    sandbox.guasto({ nome: 'perde-risposta' });
    await expect(cliente.consulta(corpo())).rejects.toThrow();
    expect(fatte()).toBe(1);
  });

  test('troncata works and gives half of the answer', async () => {
    sandbox.guasto({ nome: 'troncata' });
    const { stato, ricevuto, chiusa } = await ascolta();
    await chiusa;
    expect(stato).toBe(200);
    expect(ricevuto()).toContain('<soap:Body>');
    expect(ricevuto()).not.toContain('</soap:Body>');
    expect(fatte()).toBe(1);
  });

  test('altra-operazione works and answers something else, with the header of this one', async () => {
    sandbox.guasto({ nome: 'altra-operazione' });
    const domanda = domandaPer(cliente, '<idANPR>AF41450AS</idANPR>');
    const risposta = await cliente.consulta(richiesta3002(domanda));
    expect(risposta.stato).toBe(200);
    expect(risposta.testo).toContain('RispostaConnessione');
    expect(valore(risposta, 'idOperazioneComune')).toBe(domanda.id);
    expect(valore(risposta, 'esitoOperazione')).toBe('0000');
    expect(fatte()).toBe(1);
    const prova = richiestaConnessione({ ...domandaPer(cliente, ''), operazione: 'OP01' });
    const altra = await cliente.consulta(prova, {}, { percorso: PERCORSO_CONNESSIONE });
    expect(altra.testo).toContain('RispostaMultipla7003');
    expect(valore(altra, 'CodDestinatario')).toBe('ANPR05');
  });

  test('lento waits before working', async () => {
    sandbox.guasto({ nome: 'lento', ms: 400 });
    const prima = performance.now();
    expect((await cliente.consulta(corpo())).stato).toBe(200);
    expect(performance.now() - prima).toBeGreaterThan(390);
  });

  test('mai takes the request and says nothing, until it drops the connection', async () => {
    sandbox.guasto({ nome: 'mai', ms: 600 });
    const prima = performance.now();
    await expect(ascolta()).rejects.toThrow();
    expect(performance.now() - prima).toBeGreaterThan(590);
    expect(fatte()).toBe(0);
  });

  test('infinita begins well and goes on with white space', async () => {
    sandbox.guasto({ nome: 'infinita' });
    const { stato, ricevuto, stacca } = await ascolta();
    expect(stato).toBe(200);
    await new Promise((avanti) => setTimeout(avanti, 700));
    expect(ricevuto()).toMatch(/<soap:Body>\s{2,}$/);
    stacca();
    expect(fatte()).toBe(0);
  });

  test('infinita ends after its time, the answer unfinished', async () => {
    sandbox.guasto({ nome: 'infinita', ms: 500 });
    const { ricevuto, chiusa } = await ascolta();
    await chiusa;
    expect(ricevuto()).not.toContain('</soap:Body>');
  });

  test.each(['mai', 'infinita'] as const)('the sandbox closes at once in the middle of %s', async (nome) => {
    sandbox.guasto({ nome });
    const appesa = ascolta().then(
      ({ chiusa }) => chiusa,
      () => undefined,
    );
    await new Promise((avanti) => setTimeout(avanti, 300));
    const prima = performance.now();
    await sandbox.elimina();
    await appesa;
    expect(performance.now() - prima).toBeLessThan(2000);
    sandbox = await sandboxDiProva();
  });

  test('after each of them the sandbox works again', async () => {
    for (const nome of nomiGuasti) {
      sandbox.guasto({ nome, ms: 50 });
      await cliente.consulta(corpo()).catch(() => undefined);
      sandbox.guasto({ nome: 'nessuno' });
      expect([nome, valore(await cliente.consulta(corpo()), 'cognome')]).toEqual([nome, 'SETTIMO']);
    }
  });
});
