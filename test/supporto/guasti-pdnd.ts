import { createHash } from 'node:crypto';
import type { CodiceDifetto } from '../../contract/pdnd/difetti.ts';
import { digestTraccia } from '../../main/pdnd/gettoni.ts';
import type { Attesa, Chiamata } from '../../main/pdnd/linter/attesa.ts';

type Contenuto = Record<string, unknown>;
type Guasta = (buona: Chiamata) => Chiamata;
export type Guasto = (buona: Chiamata) => Chiamata | Promise<Chiamata>;

/** What a good call is spoiled with: who calls whom, and the means to sign again. */
export interface Officina extends Pick<Attesa, 'servizio' | 'adesso'> {
  /** A JWT of any shape, signed by the client's key or by another. */
  readonly jwt: (contenuto: Contenuto, testa?: Contenuto, nostra?: boolean) => string;
  /** A voucher for some evidence, changed as told. */
  readonly voucherPer: (traccia: string, cambi?: Contenuto) => string;
  /** A good call with another body. */
  readonly conCorpo: (testo: string) => Promise<Chiamata>;
  readonly corpo: string;
}

const contenutoDi = (testo: string): Contenuto =>
  JSON.parse(Buffer.from(testo.split('.')[1]!, 'base64url').toString('utf8')) as Contenuto;

/** For each thing that can be wrong with a call, that very thing put in it, and nothing else. */
export function guastiPdnd(officina: Officina): Readonly<Partial<Record<CodiceDifetto, Guasto>>> {
  const { servizio, adesso, jwt, voucherPer, corpo } = officina;
  const secondi = Math.floor(adesso / 1000);

  /** Changes one field of the form of the token request; undefined takes it away. */
  const modulo =
    (nome: string, valore: string): Guasta =>
    ({ token, eservice }) => {
      const campi = new URLSearchParams(token.body);
      campi.set(nome, valore);
      return { token: { ...token, body: campi.toString() }, eservice };
    };

  /** Signs the client assertion again, its claims or its header changed. */
  const asserzione =
    (cambi: Contenuto, testa: Contenuto = {}, nostra = true): Guasta =>
    (buona) => {
      const campi = new URLSearchParams(buona.token.body);
      const prima = contenutoDi(campi.get('client_assertion')!);
      return modulo('client_assertion', jwt({ ...prima, ...cambi }, testa, nostra))(buona);
    };

  const intestazioni =
    (cambi: Readonly<Record<string, string | undefined>>): Guasta =>
    ({ token, eservice }) => {
      const nuove = Object.entries({ ...eservice.headers, ...cambi }).filter(([, valore]) => valore !== undefined);
      return { token, eservice: { ...eservice, headers: Object.fromEntries(nuove) as Record<string, string> } };
    };

  /** Signs one of the gateway's JWTs again; the voucher and the assertion follow a new evidence, so that nothing else is wrong. */
  const gettone =
    (nome: 'Agid-JWT-TrackingEvidence' | 'Agid-JWT-Signature') =>
    (cambi: Contenuto, testa: Contenuto = {}, nostra = true): Guasta =>
    (buona) => {
      const testo = jwt({ ...contenutoDi(buona.eservice.headers[nome]!), ...cambi }, testa, nostra);
      const cambiata = intestazioni({ [nome]: testo })(buona);
      return nome === 'Agid-JWT-TrackingEvidence' ? legata(cambiata, testo) : cambiata;
    };
  const legata = (chiamata: Chiamata, testo: string): Chiamata =>
    intestazioni({ Authorization: `Bearer ${voucherPer(testo)}` })(
      asserzione({ digest: { alg: 'SHA256', value: digestTraccia(testo) } })(chiamata),
    );
  const traccia = gettone('Agid-JWT-TrackingEvidence');
  const firma = gettone('Agid-JWT-Signature');
  const voucher =
    (cambi: Contenuto): Guasta =>
    (buona) =>
      intestazioni({
        Authorization: `Bearer ${voucherPer(buona.eservice.headers['Agid-JWT-TrackingEvidence']!, cambi)}`,
      })(buona);
  const indirizzo =
    (url: string): Guasta =>
    ({ token, eservice }) => ({ token, eservice: { ...eservice, url } });
  /** Another body, rightly digested and signed. */
  const conCorpo = (testo: string) => () => officina.conCorpo(testo);
  const coi = (cambi: Contenuto) =>
    JSON.stringify({ ...(JSON.parse(corpo) as Contenuto), idOperazioneClient: '17640000000000001001', ...cambi });

  const uuid = '11111111-2222-4333-8444-555555555555';
  const digest = { alg: 'SHA256', value: 'a'.repeat(64) };

  return {
    '8001': (buona) => asserzione({ sub: 'ente' })(modulo('client_id', 'ente')(buona)),
    '8002': modulo('grant_type', 'password'),
    '8003': modulo('client_assertion_type', 'jwt'),
    '8006': asserzione({ sub: 'ente' }),
    '8007': asserzione({ sub: undefined }),
    '8008': asserzione({ sub: uuid }),
    '8009': asserzione({ purposeId: 'tari' }),
    '8010': asserzione({ aud: 'https://auth.example.test/client-assertion' }),
    '8011': asserzione({ digest: { alg: 'SHA256', value: 'abc' } }),
    '8012': (buona) =>
      asserzione({
        digest: { alg: 'SHA512', value: digestTraccia(buona.eservice.headers['Agid-JWT-TrackingEvidence']!) },
      })(buona),
    '8013': asserzione({}, { kid: undefined }),
    '8014': asserzione({}, { alg: undefined }),
    '8015': asserzione({ jti: undefined }),
    '8016': asserzione({ iat: undefined }),
    '8017': asserzione({ iss: undefined }),
    '8018': asserzione({ exp: undefined }),
    '8019': asserzione({ digest: { value: digest.value } }),
    '8020': asserzione({ digest: { ...digest, typ: 'x' } }),
    '8023': asserzione({}, {}, false),
    '8024': asserzione({ purposeId: undefined }),
    '8025': asserzione({ purposeId: uuid }),
    '8033': asserzione({}, { kid: 'chiave del Comune' }),
    '8099': asserzione({}, { kid: 'un-altro' }),
    ASSERZIONE_ILLEGGIBILE: modulo('client_assertion', 'nulla'),
    ASSERZIONE_IN_PIU: asserzione({ nbf: secondi }),
    ASSERZIONE_ALGORITMO: asserzione({}, { alg: 'PS256' }),
    ASSERZIONE_TIPO: asserzione({}, { typ: 'at+jwt' }),
    ASSERZIONE_TEMPI: asserzione({ iat: adesso, exp: adesso + 60_000 }),
    ASSERZIONE_SENZA_DIGEST: asserzione({ digest: undefined }),
    ASSERZIONE_DIGEST_DI_ALTRO: asserzione({ digest }),
    VOUCHER_ASSENTE: intestazioni({ Authorization: undefined }),
    VOUCHER_SCADUTO: voucher({ exp: secondi - 1 }),
    VOUCHER_ALTRO_SERVIZIO: voucher({ aud: `${servizio.audience}x` }),
    VOUCHER_ALTRA_FINALITA: voucher({ purposeId: uuid }),
    VOUCHER_ALTRA_TRACCIA: voucher({ digest }),
    VOUCHER_SENZA_DIGEST: voucher({ digest: undefined }),
    TRACCIA_ASSENTE: intestazioni({ 'Agid-JWT-TrackingEvidence': undefined }),
    TRACCIA_ILLEGGIBILE: (buona) => legata(intestazioni({ 'Agid-JWT-TrackingEvidence': 'nulla' })(buona), 'nulla'),
    TRACCIA_ALGORITMO: traccia({}, { alg: 'PS256' }),
    TRACCIA_TIPO: traccia({}, { typ: undefined }),
    TRACCIA_CHIAVE: traccia({}, { kid: 'un-altro' }),
    TRACCIA_CERTIFICATO: traccia({}, { x5c: ['MIIC'] }),
    TRACCIA_FIRMA: traccia({}, {}, false),
    TRACCIA_AUDIENCE: traccia({ aud: 'https://altro.example.test/v1' }),
    TRACCIA_MITTENTE: traccia({ iss: uuid }),
    TRACCIA_INCOMPLETA: traccia({ userID: undefined }),
    TRACCIA_TROPPO_LUNGA: traccia({ LoA: 'https://www.spid.gov.it/SpidL2' }),
    TRACCIA_ALTRA_FINALITA: traccia({ purposeId: uuid }),
    TRACCIA_NEL_FUTURO: traccia({ iat: secondi + 2 }),
    TRACCIA_SCADUTA: traccia({ exp: secondi }),
    TRACCIA_TEMPI: traccia({ iat: String(secondi - 5) }),
    TRACCIA_DURATA: traccia({ exp: secondi + 596 }),
    DIGEST_ASSENTE: intestazioni({ Digest: undefined }),
    DIGEST_ESADECIMALE: intestazioni({ Digest: `SHA-256=${createHash('sha256').update(corpo).digest('hex')}` }),
    DIGEST_DI_ALTRO: intestazioni({ Digest: `SHA-256=${createHash('sha256').update('altro').digest('base64')}` }),
    FIRMA_ASSENTE: intestazioni({ 'Agid-JWT-Signature': undefined }),
    FIRMA_SENZA_CORPO: ({ token, eservice: { body: _corpo, ...eservice } }) => ({ token, eservice }),
    FIRMA_ILLEGGIBILE: intestazioni({ 'Agid-JWT-Signature': 'nulla' }),
    FIRMA_ALGORITMO: firma({}, { alg: 'PS256' }),
    FIRMA_TIPO: firma({}, { typ: undefined }),
    FIRMA_CHIAVE: firma({}, { kid: 'un-altro' }),
    FIRMA_CERTIFICATO: firma({}, { x5c: ['MIIC'] }),
    FIRMA_FIRMA: firma({}, {}, false),
    FIRMA_AUDIENCE: firma({ aud: 'https://altro.example.test/v1' }),
    FIRMA_MITTENTE: firma({ iss: uuid }),
    FIRMA_INCOMPLETA: firma({ jti: undefined }),
    FIRMA_INTESTAZIONI: firma({ signed_headers: [{ digest: 'SHA-256=x' }] }),
    FIRMA_NEL_FUTURO: firma({ iat: secondi + 2 }),
    FIRMA_SCADUTA: firma({ exp: secondi }),
    FIRMA_TEMPI: firma({ iat: String(secondi - 5) }),
    FIRMA_DURATA: firma({ exp: secondi + 296 }),
    INTESTAZIONE_SCRITTA_MALE: intestazioni({ 'Agid-JWT-Signature': undefined, 'Agid-JWS-Signature': 'x' }),
    TIPO_CONTENUTO: intestazioni({ 'Content-Type': 'application/json; charset=utf-8' }),
    AUDIENCE_CON_PDND: firma({ aud: servizio.audience.replace('ANPR/', 'ANPR-PDND/') }),
    AUDIENCE_CON_OPERAZIONE: firma({ aud: `${servizio.audience}/anpr-service-e002` }),
    INDIRIZZO_SENZA_OPERAZIONE: indirizzo(servizio.url.replace('/anpr-service-e002', '')),
    INDIRIZZO_TRATTINO: indirizzo(servizio.url.replace('C021-', 'C021\u2013')),
    INDIRIZZO_ALTRO: indirizzo(servizio.url.replace('C021', 'C020')),
    CORPO_NON_VALIDO: conCorpo(coi({ datiRichiesta: { casoUso: 'C021' } })),
    CASO_USO_ALTRO: conCorpo(
      coi({ datiRichiesta: { dataRiferimentoRichiesta: '2026-11-28', motivoRichiesta: 'P1', casoUso: 'C020' } }),
    ),
    OROLOGIO: asserzione({ iat: secondi + 90 }),
  };
}
