import { createPublicKey } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { calculateJwkThumbprint } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codiciEService, codiciMassivi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { ComandoPdnd, ElencoPdnd } from '../../../sandbox/pdnd/back-office.ts';
import { avviaSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { ClientePdnd } from '../../supporto/pdnd/cliente.ts';
import { altraChiave, pemPubblico } from '../../supporto/pdnd/jws.ts';
import { cartellaProvvista, sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import { identitaDi } from '../sandbox/cliente.ts';

const SETTIMO = { idANPR: 'AF41450AS' };

describe('what sandbox.json says of PDND', () => {
  let cartella: string;
  let sandbox: Sandbox;
  beforeEach(async () => {
    cartella = await cartellaProvvista();
    sandbox = await avviaSandbox({ cartella });
  });
  afterEach(async () => {
    await sandbox.chiudi();
    rmSync(cartella, { recursive: true, force: true });
  });

  const clienteDi = (): ClientePdnd =>
    new ClientePdnd({ dati: sandbox.dati, percorso: (file: string) => join(cartella, file) });

  test('is enough to ask: a purpose, an audience and an address for every e-service', async () => {
    const { pdnd } = sandbox.dati;
    expect(Object.keys(pdnd.purposes).sort()).toEqual([...codiciEService, ...codiciMassivi].sort());
    for (const [codice, { audience, url }] of Object.entries(pdnd.purposes)) {
      const massivo = (codiciMassivi as readonly string[]).includes(codice);
      expect(audience.includes('-PDND')).toBe(massivo);
      expect(
        url.startsWith(audience.replace('-PDND', '').replace('MinInternoPortaANPR', 'MinInternoPortaANPR-PDND')),
      ).toBe(true);
    }
    expect(pdnd.assertionAudience).toBe(`${new URL(pdnd.token).host}/client-assertion`);
    expect((await clienteDi().domanda('C030', { codiceFiscale: 'STTSGT90A01H501J' })).stato).toBe(200);
  });

  test('names a key that this account alone can read, by its thumbprint', async () => {
    const { key, kid } = sandbox.dati.pdnd;
    expect(statSync(join(cartella, key)).mode & 0o077).toBe(0);
    const pem = readFileSync(join(cartella, key), 'utf8');
    expect(pem).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(kid).toBe(await calculateJwkThumbprint(createPublicKey(pem)));
  });

  test('is the same after a restart, and a token used before is still used', async () => {
    const claim = { jti: 'una-volta-sola' };
    expect((await clienteDi().token('C001', undefined, { claim })).stato).toBe(200);
    const prima = sandbox.dati.pdnd;
    sandbox.backOffice({ azione: 'soglie', servizio: 'C001', quota: 7 });
    sandbox.backOffice({ azione: 'dissocia', clientId: prima.clientId, purposeId: prima.purposes['C021']!.purposeId });
    await sandbox.chiudi();
    sandbox = await avviaSandbox({ cartella });
    const { backOffice: _, ...dopo } = sandbox.dati.pdnd;
    expect(prima).toMatchObject(dopo);
    expect((await clienteDi().token('C001', undefined, { claim })).stato).toBe(400);
    const { finalita } = sandbox.backOffice({ azione: 'elenca' }) as ElencoPdnd;
    expect(finalita.find(({ servizio }) => servizio === 'C001')).toMatchObject({ quota: 7, clienti: [prima.clientId] });
    expect(finalita.find(({ servizio }) => servizio === 'C021')).toMatchObject({ clienti: [] });
  });

  test('is added to a folder made before the sandbox had PDND, and nothing there is lost', async () => {
    await sandbox.chiudi();
    const db = new Database(join(cartella, 'sandbox.sqlite'));
    db.pragma('foreign_keys = OFF');
    const tabelle = db.prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE name LIKE 'pdnd%' AND type = 'table'",
    );
    for (const { name } of tabelle.all()) db.exec(`DROP TABLE "${name}"`);
    const persone = db.prepare('SELECT count(*) AS n FROM persona').get();
    db.close();
    for (const file of ['porte.json', 'chiavi/pdnd-client.pem', 'chiavi/pdnd-voucher.pem'])
      rmSync(join(cartella, file));
    const chiave = sandbox.dati.comune.password;
    sandbox = await avviaSandbox({ cartella });
    expect(sandbox.dati.comune.password).toBe(chiave);
    expect({ n: sandbox.popolazione.quante() }).toEqual(persone);
    expect((await clienteDi().domanda('C020', SETTIMO)).stato).toBe(200);
  });
});

describe("PDND's back office", () => {
  let sandbox: SandboxDiProva;
  let cliente: ClientePdnd;
  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    cliente = new ClientePdnd(sandbox);
  });
  afterAll(() => sandbox.elimina());

  /** A command over the wire, as anybody's program would send it. */
  function comanda(
    comando: ComandoPdnd,
    segreto = sandbox.dati.pdnd.backOffice.segreto,
  ): Promise<{ stato: number; json: ReturnType<typeof JSON.parse> }> {
    return new Promise((fatto, fallito) => {
      const headers = { Authorization: `Bearer ${segreto}` };
      const richiesta = request(sandbox.dati.pdnd.backOffice.url, { method: 'POST', headers }, (risposta) => {
        let testo = '';
        risposta.on('data', (pezzo: Buffer) => (testo += pezzo.toString()));
        risposta.on('end', () =>
          fatto({ stato: risposta.statusCode!, json: testo === '' ? undefined : JSON.parse(testo) }),
        );
      });
      richiesta.on('error', fallito);
      richiesta.end(JSON.stringify(comando));
    });
  }

  test('is for who knows the secret', async () => {
    expect((await comanda({ azione: 'elenca' }, 'altro')).stato).toBe(404);
    expect((await comanda({ azione: 'elenca' })).stato).toBe(200);
  });

  test('takes a Comune from a new client to its first answer', async () => {
    const { clientId } = (await comanda({ azione: 'crea-client' })).json;
    const privata = altraChiave();
    const { kid } = (await comanda({ azione: 'carica-chiave', clientId, pem: pemPubblico(privata) })).json;
    const purposeId = cliente.finalita('C030');
    const suo = { testata: { kid }, claim: { iss: clientId, sub: clientId }, chiave: privata };
    const chiedi = () => cliente.token('C030', undefined, { ...suo, modulo: { client_id: clientId } });
    expect((await chiedi()).stato).toBe(400);
    expect(sandbox.diario.voci.at(-1)).toMatchObject({ codice: '8025' });
    await comanda({ azione: 'associa', clientId, purposeId });
    expect((await chiedi()).stato).toBe(200);
    const firma = { ...suo, claim: { iss: clientId, sub: clientId } };
    const varianti = { asserzione: { ...suo, modulo: { client_id: clientId } }, traccia: firma, firma };
    expect((await cliente.domanda('C030', { codiceFiscale: 'STTSGT90A01H501J' }, {}, varianti)).stato).toBe(200);
    await comanda({ azione: 'togli-chiave', kid });
    expect((await chiedi()).stato).toBe(400);
    expect(sandbox.diario.voci.at(-1)).toMatchObject({ codice: '8099' });
  });

  test.each<[string, ComandoPdnd | object, string]>([
    ['an unknown command', { azione: 'inventata' }, 'Invalid'],
    ['an unknown client', { azione: 'carica-chiave', clientId: 'x', pem: '' }, 'no such client'],
    ['an unknown key', { azione: 'togli-chiave', kid: 'x' }, 'no such key'],
  ])('refuses %s', async (_, comando, atteso) => {
    const { stato, json } = await comanda(comando as ComandoPdnd);
    expect(stato).toBe(400);
    expect(json.errore).toContain(atteso);
  });

  test('refuses a private key, a short one, one of another kind, one that is there already', async () => {
    const { clientId } = sandbox.dati.pdnd;
    const carica = async (pem: string) =>
      (await comanda({ azione: 'carica-chiave', clientId, pem })).json.errore as string;
    const privata = readFileSync(sandbox.percorso(sandbox.dati.pdnd.key), 'utf8');
    expect(await carica(privata)).toContain('private key');
    expect(await carica('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----')).toContain('not the PEM');
    expect(await carica(pemPubblico(cliente.chiave))).toContain('already');
  });
});

describe('the TLS of PDND and of the gateway', () => {
  let sandbox: SandboxDiProva;
  let cliente: ClientePdnd;
  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    cliente = new ClientePdnd(sandbox);
  });
  afterAll(() => sandbox.elimina());

  test('chains to the CA of the services and to no other', async () => {
    const tls = { ca: sandbox.autorita.postazioni.pem };
    await expect(cliente.domanda('C020', SETTIMO, {}, { tls })).rejects.toThrow(/certificate|issuer/);
  });

  test('takes the certificate of a workstation, if it is presented, until it is revoked', async () => {
    const { p12, password, serie } = await sandbox.emetti('036030-PC-0002');
    const conLui = { tls: { pfx: p12, passphrase: password } };
    expect((await cliente.domanda('C020', SETTIMO, {}, conLui)).stato).toBe(200);
    await sandbox.revoca(serie);
    expect((await cliente.domanda('C020', SETTIMO, {}, conLui)).stato).toBe(403);
    expect(sandbox.diario.voci.at(-1)).toMatchObject({ evento: 'rifiuto', motivo: 'tls-certificato-revocato' });
    expect((await cliente.domanda('C020', SETTIMO)).stato).toBe(200);
  });

  test('refuses a certificate of somebody else', async () => {
    const { cert, key } = {
      cert: sandbox.autorita.utenti.pem,
      key: readFileSync(sandbox.percorso('autorita/utenti.key.pem')),
    };
    expect((await cliente.domanda('C020', SETTIMO, {}, { tls: { cert, key } })).stato).toBe(403);
    expect(sandbox.diario.voci.at(-1)).toMatchObject({ evento: 'rifiuto', motivo: 'tls-altra-ca' });
  });

  test('asks for none at the token endpoint', async () => {
    expect(identitaDi(sandbox, sandbox.dati.comune).id).toBe('036030-CO-9999');
    expect((await cliente.token('C020', undefined)).stato).toBe(200);
  });
});
