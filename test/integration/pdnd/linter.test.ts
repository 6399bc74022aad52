import { createPrivateKey, createPublicKey, createSign, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodiceDifetto } from '../../../contract/pdnd/difetti.ts';
import type { AmbientePdnd } from '../../../main/pdnd/ambiente.ts';
import { firmaAsserzione, firmaTraccia } from '../../../main/pdnd/gettoni.ts';
import { intestazione, type Attesa, type Chiamata } from '../../../main/pdnd/linter/attesa.ts';
import { esamina } from '../../../main/pdnd/linter/linter.ts';
import { richiestaConCorpo, richiestaVoucher, type RichiestaPdnd } from '../../../main/pdnd/richieste.ts';
import { chiavePdndLocale } from '../../../main/postazione/firma-pdnd.ts';
import { guastiPdnd, type Guasto } from '../../supporto/guasti-pdnd.ts';
import { ClientePdnd } from '../../supporto/pdnd/cliente.ts';
import { chiedi } from '../../supporto/pdnd/http.ts';
import { sha256 } from '../../supporto/pdnd/jws.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

// Every call that is wrong in one thing: the sandbox refuses it though nobody looked at it before, and the linter names
// that thing.

const codice = 'C021';
const chi = { userID: 'RSSMRA80A01H501U', userLocation: '036030-PC-0001' };
const corpo = JSON.stringify({
  idOperazioneClient: '17640000000000001000',
  criteriRicerca: { idANPR: 'AF41450AS' },
  datiRichiesta: { dataRiferimentoRichiesta: '2026-11-28', motivoRichiesta: 'PROT-2026-00123', casoUso: codice },
});
const altra = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const segnaposto = 'segnaposto';

/** What the sandbox's own voucher must be changed for: PDND alone can sign one. */
const soloVoucher: Readonly<Partial<Record<CodiceDifetto, (chiamata: Chiamata) => Promise<string>>>> = {
  VOUCHER_ALTRO_SERVIZIO: (chiamata) => cliente.voucher('C020', sha256(tracciaDi(chiamata), 'hex')),
  VOUCHER_ALTRA_TRACCIA: () => cliente.voucher(codice, sha256('altra', 'hex')),
  VOUCHER_SENZA_DIGEST: () => cliente.voucher(codice, undefined),
};

let sandbox: SandboxDiProva;
let cliente: ClientePdnd;
let attesa: Attesa;
let adesso = Date.now();
beforeAll(async () => {
  sandbox = await sandboxDiProva({ orologio: () => adesso });
  cliente = new ClientePdnd(sandbox, () => adesso);
  const { token, clientId, kid, key, assertionAudience, purposes } = sandbox.dati.pdnd;
  const chiave = chiavePdndLocale(readFileSync(sandbox.percorso(key), 'utf8'), kid);
  const ambiente: AmbientePdnd = {
    ...{ token, clientId, ca: '', audienceAsserzione: assertionAudience, servizi: purposes },
    chiave: () => chiave,
  };
  attesa = { ambiente, codice, servizio: purposes[codice]!, adesso };
});
afterAll(() => sandbox.elimina());

const tracciaDi = ({ eservice }: Chiamata): string => intestazione(eservice, 'Agid-JWT-TrackingEvidence')!;

const buona = async (testo = corpo): Promise<Chiamata> => {
  const { ambiente, servizio } = attesa;
  const traccia = await firmaTraccia(ambiente, servizio, chi, adesso);
  const asserzione = await firmaAsserzione(ambiente, servizio, traccia, adesso);
  const titolo = { voucher: segnaposto, traccia };
  return {
    token: richiestaVoucher(ambiente, asserzione),
    eservice: await richiestaConCorpo(ambiente, servizio, titolo, testo, adesso),
  };
};

const base64url = (dato: unknown): string => Buffer.from(JSON.stringify(dato)).toString('base64url');

const officina = () => {
  const chiave = createPrivateKey(readFileSync(sandbox.percorso(sandbox.dati.pdnd.key)));
  const jwt = (contenuto: Record<string, unknown>, testa: Record<string, unknown> = {}, nostra = true): string => {
    const daFirmare = `${base64url({ alg: 'RS256', kid: attesa.ambiente.chiave().kid, typ: 'JWT', ...testa })}.${base64url(contenuto)}`;
    return `${daFirmare}.${createSign('sha256')
      .update(daFirmare)
      .sign(nostra ? chiave : altra)
      .toString('base64url')}`;
  };
  return { servizio: attesa.servizio, adesso, jwt, voucherPer: () => segnaposto, conCorpo: buona, corpo };
};

const manda = ({ method, url, headers, body }: RichiestaPdnd) =>
  chiedi(url, { method, ca: cliente.ca, headers: { ...headers } }, body);

/** Sends the token request and, with the voucher that it gave, the other: what was answered last, and what was sent. */
async function chiama(guasta: Chiamata, voucher?: string) {
  const { stato, json } = await manda(guasta.token);
  if (stato !== 200) return { stato, mandata: { token: guasta.token } };
  const { Authorization } = guasta.eservice.headers;
  const titolo = voucher ?? (json as { access_token: string }).access_token;
  const headers = { ...guasta.eservice.headers, ...(Authorization ? { Authorization: `Bearer ${titolo}` } : {}) };
  const eservice = { ...guasta.eservice, headers };
  return { stato: (await manda(eservice)).stato, mandata: { token: guasta.token, eservice } };
}

describe('the linter and the sandbox', () => {
  test('have nothing against a good call', async () => {
    const { stato, mandata } = await chiama(await buona());
    expect(stato).toBe(200);
    expect(esamina(mandata, attesa)).toEqual([]);
  });

  // The names alone are needed here: what makes each wrong is of the run.
  const nomi = Object.keys(
    guastiPdnd({
      servizio: { audience: 'a', purposeId: 'b', url: 'c' },
      adesso,
      jwt: () => '',
      voucherPer: () => '',
      conCorpo: () => Promise.reject(new Error('not called')),
      corpo: '{}',
    }),
  ) as CodiceDifetto[];
  /** Where PDND itself would have to be wrong, or where time passes: the linter's own tests have them. */
  const diPdnd: readonly CodiceDifetto[] = ['VOUCHER_SCADUTO', 'VOUCHER_ALTRA_FINALITA', 'TRACCIA_ILLEGGIBILE'];

  test.each(nomi.filter((nome) => !diPdnd.includes(nome)))(
    '%s: refused with nobody looking, and named',
    async (nome) => {
      const guasta = await (guastiPdnd(officina())[nome] as Guasto)(await buona());
      const { stato, mandata } = await chiama(guasta, await soloVoucher[nome]?.(guasta));
      expect(stato).toBeGreaterThanOrEqual(400);
      expect(esamina(mandata, { ...attesa, adesso }).map((difetto) => difetto.codice)).toContain(nome);
    },
  );

  test('name an ended voucher too', async () => {
    const chiamata = await buona();
    const { json } = await manda(chiamata.token);
    const Authorization = `Bearer ${(json as { access_token: string }).access_token}`;
    const eservice = { ...chiamata.eservice, headers: { ...chiamata.eservice.headers, Authorization } };
    adesso += 601_000;
    expect((await manda(eservice)).stato).toBeGreaterThanOrEqual(400);
    expect(esamina({ eservice }, { ...attesa, adesso }).map((difetto) => difetto.codice)).toContain('VOUCHER_SCADUTO');
    adesso -= 601_000;
  });
});

test('the public half of the client’s key is the one that the linter verifies with', () => {
  const { key } = sandbox.dati.pdnd;
  const pubblica = createPublicKey(readFileSync(sandbox.percorso(key), 'utf8'));
  expect(attesa.ambiente.chiave().pubblica).toBe(pubblica.export({ type: 'spki', format: 'pem' }));
});
