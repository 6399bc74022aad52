import { createSign, generateKeyPairSync } from 'node:crypto';
import type { CodiceEService } from '../../contract/operazioni/pdnd/catalogo.ts';
import type { AmbientePdnd } from '../../main/pdnd/ambiente.ts';
import type { Chi } from '../../main/pdnd/chi.ts';
import { digestTraccia, firmaAsserzione, firmaTraccia } from '../../main/pdnd/gettoni.ts';
import type { Attesa, Chiamata } from '../../main/pdnd/linter/attesa.ts';
import { richiestaConCorpo, richiestaVoucher } from '../../main/pdnd/richieste.ts';

/** A client of PDND as PDND would know it, made up: addresses that lead nowhere. */
export const coppia = generateKeyPairSync('rsa', { modulusLength: 2048 });
const altra = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const adesso = Date.parse('2026-11-28T10:00:00Z');
export const chi: Chi = { userID: 'RSSMRA80A01H501U', userLocation: '023050-PC-0001' };

const firmaCon = (chiave: typeof coppia.privateKey) => (dati: Uint8Array) =>
  Promise.resolve(createSign('sha256').update(dati).sign(chiave));

export const ambientePdnd: AmbientePdnd = {
  token: 'https://auth.example.test/token.oauth2',
  ca: '',
  audienceAsserzione: 'auth.example.test/client-assertion',
  clientId: '5d1d6d0e-6f39-4c3c-9d8a-0d7e8f6f1a11',
  chiave: () => ({
    kid: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
    firma: firmaCon(coppia.privateKey),
    pubblica: coppia.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }),
  servizi: {
    C021: {
      purposeId: '0a7c5a3e-52b5-4ad5-8bb1-3c7e1d1f2b22',
      audience:
        'https://anpr.example.test/govway/rest/in/MinInternoPortaANPR/C021-servizioAccertamentoStatoFamiglia/v1',
      url: 'https://anpr.example.test/govway/rest/in/MinInternoPortaANPR-PDND/C021-servizioAccertamentoStatoFamiglia/v1/anpr-service-e002',
    },
  },
};

export const codice: CodiceEService = 'C021';
export const servizio = ambientePdnd.servizi.C021!;
export const attesa: Attesa = { ambiente: ambientePdnd, codice, servizio, adesso };

export const corpo = JSON.stringify({
  idOperazioneClient: '17640000000000001000',
  criteriRicerca: { idANPR: 'AF41450AS' },
  datiRichiesta: { dataRiferimentoRichiesta: '2026-11-28', motivoRichiesta: 'PROT-2026-00123', casoUso: 'C021' },
});

type Contenuto = Record<string, unknown>;

const base64url = (dato: unknown): string => Buffer.from(JSON.stringify(dato)).toString('base64url');

/** A JWT of any shape, signed by the client's key or by another. */
export function jwt(contenuto: Contenuto, testa: Contenuto = {}, nostra = true): string {
  const intestazione = { alg: 'RS256', kid: ambientePdnd.chiave().kid, typ: 'JWT', ...testa };
  const daFirmare = `${base64url(intestazione)}.${base64url(contenuto)}`;
  const firma = createSign('sha256')
    .update(daFirmare)
    .sign((nostra ? coppia : altra).privateKey);
  return `${daFirmare}.${firma.toString('base64url')}`;
}

export const contenutoDi = (testo: string): Contenuto =>
  JSON.parse(Buffer.from(testo.split('.')[1]!, 'base64url').toString('utf8')) as Contenuto;

/** A voucher as PDND gives it for the evidence, changed as told. */
export const voucherPer = (traccia: string, cambi: Contenuto = {}): string =>
  jwt({
    iss: 'interop.example.test',
    aud: servizio.audience,
    sub: ambientePdnd.clientId,
    jti: '9b9d4b8e-6a67-4bde-8f0e-5d3a55f0a333',
    iat: adesso / 1000,
    exp: adesso / 1000 + 600,
    purposeId: servizio.purposeId,
    digest: { alg: 'SHA256', value: digestTraccia(traccia) },
    ...cambi,
  });

/** A call with nothing wrong in it. */
export async function chiamataBuona(testo = corpo): Promise<Chiamata> {
  const traccia = await firmaTraccia(ambientePdnd, servizio, chi, adesso);
  const asserzione = await firmaAsserzione(ambientePdnd, servizio, traccia, adesso);
  const titolo = { voucher: voucherPer(traccia), traccia };
  return {
    token: richiestaVoucher(ambientePdnd, asserzione),
    eservice: await richiestaConCorpo(ambientePdnd, servizio, titolo, testo, adesso),
  };
}
