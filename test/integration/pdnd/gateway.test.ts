import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CausaGateway } from '../../../sandbox/pdnd/cause.ts';
import { ClientePdnd, type VariantiChiamata } from '../../supporto/pdnd/cliente.ts';
import type { Risposta } from '../../supporto/pdnd/http.ts';
import { altraChiave, contenutoDi, jws, pemPubblico, sha256 } from '../../supporto/pdnd/jws.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

let sandbox: SandboxDiProva;
let cliente: ClientePdnd;
let adesso = Date.now();
beforeAll(async () => {
  sandbox = await sandboxDiProva({ orologio: () => adesso });
  cliente = new ClientePdnd(sandbox, () => adesso);
});
afterAll(() => sandbox.elimina());

const ora = (): number => Math.floor(adesso / 1000);
const SETTIMO = { idANPR: 'AF41450AS' };

/** What a caller sends otherwise, and what is done in the back office before and undone after. */
interface Caso {
  readonly varianti?: VariantiChiamata | (() => VariantiChiamata | Promise<VariantiChiamata>);
  readonly corpo?: string;
  readonly prima?: () => void;
  readonly dopo?: () => void;
}

/** The good answer says what was wrong before: one thing alone is. */
const spoglia = (url: string): string => url.replace('/anpr-service-e002', '');

const senza = (nome: string): VariantiChiamata => ({ intestazioni: { [nome]: undefined } });
const gettone = (quale: 'traccia' | 'firma', cosa: object): VariantiChiamata => ({ [quale]: cosa });
const claim = (quale: 'traccia' | 'firma', nome: string, valore?: unknown): VariantiChiamata =>
  gettone(quale, { claim: { [nome]: valore } });

/** A voucher that PDND gives for the tracking evidence `traccia`, which is then sent as it is. */
async function conVoucher(varianti: (voucher: string) => VariantiChiamata): Promise<VariantiChiamata> {
  const traccia = cliente.traccia('C020');
  const voucher = await cliente.voucher('C020', sha256(traccia, 'hex'));
  return { voucher, intestazioni: { 'Agid-JWT-TrackingEvidence': traccia }, ...varianti(voucher) };
}

/** Both tokens of ModI are wrong in the same ways. */
const difetti = (quale: 'traccia' | 'firma', intestazione: string) => ({
  assente: { varianti: senza(intestazione) },
  illeggibile: { varianti: { intestazioni: { [intestazione]: 'a.b' } } },
  alg: { varianti: gettone(quale, { testata: { alg: 'RS512' } }) },
  typ: { varianti: gettone(quale, { testata: { typ: 'JOSE' } }) },
  'kid-assente': { varianti: gettone(quale, { testata: { kid: undefined } }) },
  'kid-sconosciuto': { varianti: gettone(quale, { testata: { kid: 'y'.repeat(43) } }) },
  x5c: { varianti: gettone(quale, { testata: { x5c: ['MIIC'] } }) },
  firma: { varianti: () => gettone(quale, { chiave: altraChiave() }) },
  'claim-assente': { varianti: claim(quale, 'jti') },
  emittente: { varianti: claim(quale, 'iss', '00000000-0000-4000-8000-000000000000') },
  aud: { varianti: () => claim(quale, 'aud', cliente.dati.purposes['C020']!.url) },
  'tempo-non-intero': { varianti: () => claim(quale, 'iat', String(ora())) },
  'iat-futuro': { varianti: () => claim(quale, 'iat', ora() + 1) },
  scaduto: { varianti: () => claim(quale, 'exp', ora()) },
  durata: { varianti: () => claim(quale, 'exp', ora() + 596) },
});
const traccia = difetti('traccia', 'Agid-JWT-TrackingEvidence');
const integrita = difetti('firma', 'Agid-JWT-Signature');

const corpoDi = (): string => JSON.stringify(cliente.richiesta('C020', SETTIMO));
const digestDi = (testo: string): string => `SHA-256=${sha256(testo, 'base64')}`;

/** Signs these headers instead of the good ones. */
const firmate = (elenco: (digest: string) => unknown): (() => VariantiChiamata) => {
  return () => claim('firma', 'signed_headers', elenco(digestDi(corpoFisso)));
};
let corpoFisso = '';
const buone = (digest: string): readonly object[] => [{ digest }, { 'content-type': 'application/json' }];

/** Sends and signs a Content-Type, a digest, that are not the usual ones. */
const conDigest = (valore: (corpo: string) => string): (() => VariantiChiamata) => {
  return () => ({
    intestazioni: { Digest: valore(corpoFisso) },
    firma: { claim: { signed_headers: buone(valore(corpoFisso)) } },
  });
};

const stati = (azione: 'finalita' | 'richiesta', stato: string) => () =>
  void sandbox.backOffice({ azione, servizio: 'C020', stato });
const soglie =
  (quota: number, ritmo: number | null = null) =>
  () =>
    void sandbox.backOffice({ azione: 'soglie', servizio: 'C020', quota, ritmo });

const casi: Readonly<Record<CausaGateway, Caso>> = {
  // the address: a dash like the published one, a missing operation
  'indirizzo-sconosciuto': { varianti: { url: (url) => url.replace('C020-', 'C020%E2%80%93') } },
  'operazione-sconosciuta': { varianti: { url: spoglia } },
  // the voucher
  'authorization-assente': { varianti: senza('Authorization') },
  'authorization-non-bearer': { varianti: () => conVoucher((v) => ({ intestazioni: { Authorization: `DPoP ${v}` } })) },
  'voucher-illeggibile': { varianti: { voucher: 'a.b.c' } },
  'voucher-firma': {
    varianti: () =>
      conVoucher((v) => ({ voucher: jws({ typ: 'at+jwt', alg: 'RS256' }, contenutoDi(v), cliente.chiave) })),
  },
  'voucher-futuro': {
    varianti: () => conVoucher(() => (void (adesso -= 60_000), {})),
    dopo: () => void (adesso += 60_000),
  },
  'voucher-scaduto': { varianti: () => conVoucher(() => (void (adesso += 600_000), {})) },
  'voucher-aud': { varianti: async () => ({ voucher: await cliente.voucher('C021', sha256('', 'hex')) }) },
  'voucher-versione': {
    prima: () => void sandbox.backOffice({ azione: 'pubblica-versione', servizio: 'C020' }),
    dopo: () => void sandbox.backOffice({ azione: 'aggiorna-richiesta', servizio: 'C020' }),
  },
  'voucher-digest-assente': { varianti: { asserzione: { claim: { digest: undefined } } } },
  'voucher-finalita': {
    varianti: () => conVoucher(() => (stati('finalita', 'SUSPENDED')(), {})),
    dopo: stati('finalita', 'ACTIVE'),
  },
  // how often
  'quota-giornaliera': { prima: soglie(0), dopo: soglie(2000) },
  ritmo: { prima: soglie(2000, 1), dopo: soglie(2000) },
  // the tracking evidence
  'traccia-assente': traccia.assente,
  'traccia-illeggibile': traccia.illeggibile,
  'traccia-alg': traccia.alg,
  'traccia-typ': traccia.typ,
  'traccia-kid-assente': traccia['kid-assente'],
  'traccia-kid-sconosciuto': traccia['kid-sconosciuto'],
  'traccia-x5c': traccia.x5c,
  'traccia-firma': traccia.firma,
  'traccia-claim-assente': { varianti: claim('traccia', 'userID') },
  'traccia-emittente': traccia.emittente,
  'traccia-aud': traccia.aud,
  'traccia-tempo-non-intero': traccia['tempo-non-intero'],
  'traccia-iat-futuro': traccia['iat-futuro'],
  'traccia-scaduto': traccia.scaduto,
  'traccia-durata': traccia.durata,
  'traccia-claim-lungo': { varianti: claim('traccia', 'LoA', 'https://www.spid.gov.it/SpidL2') },
  'traccia-finalita': { varianti: () => claim('traccia', 'purposeId', cliente.finalita('C021')) },
  'traccia-digest': { varianti: { digestDi: 'something else' } },
  // the signature
  'integrita-assente': integrita.assente,
  'integrita-illeggibile': integrita.illeggibile,
  'integrita-alg': integrita.alg,
  'integrita-typ': integrita.typ,
  'integrita-kid-assente': integrita['kid-assente'],
  'integrita-kid-sconosciuto': integrita['kid-sconosciuto'],
  'integrita-x5c': integrita.x5c,
  'integrita-firma': integrita.firma,
  'integrita-claim-assente': { varianti: claim('firma', 'signed_headers') },
  'integrita-emittente': integrita.emittente,
  'integrita-aud': integrita.aud,
  'integrita-tempo-non-intero': integrita['tempo-non-intero'],
  'integrita-iat-futuro': integrita['iat-futuro'],
  'integrita-scaduto': integrita.scaduto,
  'integrita-durata': integrita.durata,
  'integrita-non-ammessa': {},
  'integrita-signed-headers': { varianti: firmate((digest) => ({ digest, 'content-type': 'application/json' })) },
  'integrita-digest-non-coperto': { varianti: firmate((digest) => buone(digest).slice(1)) },
  'integrita-content-type-non-coperto': { varianti: firmate((digest) => buone(digest).slice(0, 1)) },
  'integrita-content-encoding-non-coperto': { varianti: { intestazioni: { 'Content-Encoding': 'UTF-8' } } },
  'integrita-intestazione-non-inviata': {
    varianti: firmate((digest) => [...buone(digest), { 'content-encoding': 'UTF-8' }]),
  },
  'integrita-valore-diverso': {
    varianti: firmate((digest) => [{ digest }, { 'content-type': 'application/json; charset=utf-8' }]),
  },
  'integrita-jti-ripetuto': { varianti: claim('firma', 'jti', 'sempre-lo-stesso') },
  // the body
  'content-type': {
    varianti: { intestazioni: { 'Content-Type': 'application/json; charset=utf-8' } },
  },
  'digest-assente': { varianti: senza('Digest') },
  'digest-non-ammesso': { varianti: conDigest((corpo) => digestDi(corpo).replace('SHA-256', 'SHA-512')) },
  'digest-malformato': { varianti: conDigest((corpo) => digestDi(corpo).replaceAll('=', '')) },
  'digest-esadecimale': { varianti: conDigest((corpo) => `SHA-256=${sha256(corpo, 'hex')}`) },
  'digest-diverso': { varianti: () => ({ corpo: `${corpoFisso} ` }) },
  'contenuto-non-json': { corpo: '{"idOperazioneClient":' },
  'contenuto-schema': { corpo: '{"idOperazioneClient":"1","criteriRicerca":{}}' },
};

type Titolo = readonly [stato: number, titolo: string, dettaglio: string];
const modi: Titolo = [
  400,
  'InteroperabilityInvalidRequest',
  'Received request is not conform to the required interoperability profile',
];
const autenticazione: Titolo = [401, 'AuthenticationRequired', 'Authentication required'];
const titoli: Readonly<Partial<Record<CausaGateway, Titolo>>> = {
  'indirizzo-sconosciuto': [404, 'NotFound', 'Unknown API Request'],
  'operazione-sconosciuta': [404, 'UndefinedOperation', 'Operation undefined in the API specification'],
  'authorization-assente': autenticazione,
  'authorization-non-bearer': autenticazione,
  'voucher-illeggibile': autenticazione,
  'voucher-firma': autenticazione,
  'voucher-futuro': autenticazione,
  'voucher-scaduto': [401, 'TokenExpired', 'Expired token'],
  'voucher-finalita': [403, 'AuthorizationTokenDeny', 'Insufficient token claims'],
  'quota-giornaliera': [429, 'LimitExceeded', 'Limit exceeded detected'],
  ritmo: [429, 'TooManyRequests', 'Too many requests detected'],
  'contenuto-non-json': [400, 'InvalidRequestContent', 'Request content not conform to API specification'],
};

const ultima = () => sandbox.diario.voci.findLast(({ evento }) => evento === 'pdnd-eservice');

function verifica(risposta: Risposta, causa: CausaGateway): void {
  const voce = ultima();
  expect(voce).toMatchObject({ causa });
  const govway_id = risposta.json.govway_id as string;
  expect(voce).toMatchObject({ govwayId: govway_id });
  const [stato, titolo, dettaglio] = titoli[causa] ?? modi;
  expect(risposta.intestazioni).toMatchObject({
    'content-type': 'application/problem+json',
    'govway-transaction-id': govway_id,
    'govway-message-id': expect.any(String),
    'govway-transaction-errortype': titolo,
    'x-global-transaction-id': expect.any(String),
    'x-backside-transport': causa === 'indirizzo-sconosciuto' ? 'FAIL FAIL' : 'OK OK',
  });
  const type = `https://govway.org/handling-errors/${stato}/${titolo}.html`;
  expect(risposta.json).toEqual({ type, title: titolo, status: stato, detail: dettaglio, govway_id });
  expect(risposta.stato).toBe(stato);
}

/** Sends what the case says. */
async function manda({ varianti = {}, corpo = corpoDi() }: Caso): Promise<Risposta> {
  corpoFisso = corpo;
  return cliente.chiama('C020', corpo, await (typeof varianti === 'function' ? varianti() : varianti));
}

describe('the gateway', () => {
  afterEach(() => {
    adesso = Math.max(adesso, Date.now());
  });

  test('lets a good call through, and tells the quota', async () => {
    const risposta = await manda({});
    expect(risposta.stato).toBe(200);
    expect(risposta.json.listaSoggetti.datiSoggetto[0].identificativi).toEqual(SETTIMO);
    expect(risposta.intestazioni).toMatchObject({
      'content-type': 'application/json',
      'x-ratelimit-limit': '2000',
      'x-ratelimit-remaining': expect.stringMatching(/^\d+$/),
      'x-ratelimit-reset': expect.stringMatching(/^\d+$/),
    });
    expect(ultima()).toMatchObject({ esito: 'fatta', servizio: 'C020', client: cliente.dati.clientId });
  });

  test('is dated by the clock of the sandbox, by which tokens are judged', async () => {
    adesso += 7_200_000;
    const { intestazioni } = await manda({});
    expect(Date.parse(intestazioni.date!)).toBe(Math.floor(adesso / 1000) * 1000);
  });

  const daSoli = Object.entries(casi).filter(
    ([causa]) => !['integrita-non-ammessa', 'contenuto-schema'].includes(causa),
  ) as [CausaGateway, Caso][];
  const due = new Set<CausaGateway>(['ritmo', 'integrita-jti-ripetuto']);

  test.each(daSoli)('%s is refused, opaquely, and the log says why', async (causa, caso) => {
    caso.prima?.();
    if (due.has(causa)) await manda(caso);
    const risposta = await manda(caso);
    caso.dopo?.();
    verifica(risposta, causa);
    // Alone: with it mended the same call is good.
    expect((await manda({})).stato).toBe(200);
  });

  test.each(['userID', 'userLocation', 'LoA', 'dnonce', 'purposeId'])('a tracking evidence wants %s', async (nome) => {
    verifica(await manda({ varianti: claim('traccia', nome) }), 'traccia-claim-assente');
  });
  test.each(['iss', 'aud', 'jti', 'iat', 'exp'] as const)('both tokens want %s', async (nome) => {
    verifica(await manda({ varianti: claim('traccia', nome) }), 'traccia-claim-assente');
    verifica(await manda({ varianti: claim('firma', nome) }), 'integrita-claim-assente');
  });
  test.each(['userID', 'userLocation', 'LoA'])('%s has 20 characters at most', async (nome) => {
    expect((await manda({ varianti: claim('traccia', nome, 'x'.repeat(20)) })).stato).toBe(200);
    verifica(await manda({ varianti: claim('traccia', nome, 'x'.repeat(21)) }), 'traccia-claim-lungo');
  });
  test('dnonce may be a number, sub the client, nbf in the past', async () => {
    const altri = { dnonce: 1_234_567_890_123, sub: cliente.dati.clientId, nbf: ora() - 5 };
    expect((await manda({ varianti: { traccia: { claim: altri } } })).stato).toBe(200);
    verifica(await manda({ varianti: claim('traccia', 'sub', 'comune') }), 'traccia-emittente');
    verifica(await manda({ varianti: claim('firma', 'nbf', ora() + 1) }), 'integrita-iat-futuro');
  });
  test('a signature lasts five minutes at most, a tracking evidence ten', async () => {
    verifica(await manda({ varianti: claim('firma', 'exp', ora() + 400) }), 'integrita-durata');
    expect((await manda({ varianti: claim('traccia', 'exp', ora() + 595) })).stato).toBe(200);
  });
  test('of names of headers the case does not matter, and those that are signed must be there', async () => {
    const coperte = firmate((digest) => [{ Digest: digest }, { 'Content-Type': 'application/json' }]);
    expect((await manda({ varianti: coperte })).stato).toBe(200);
    const codifica = firmate((digest) => [...buone(digest), { 'content-encoding': 'UTF-8' }]);
    const varianti = (): VariantiChiamata => ({ ...codifica(), intestazioni: { 'Content-Encoding': 'UTF-8' } });
    expect((await manda({ varianti })).stato).toBe(200);
  });
  test.each([
    ['twice the same name', (digest: string) => [...buone(digest), { Digest: digest }]],
    ['two names in one object', (digest: string) => [{ digest, 'content-type': 'application/json' }]],
    ['a value that is no text', (digest: string) => [{ digest }, { 'content-type': 1 }]],
  ] as const)('signed_headers with %s is refused', async (_, elenco) => {
    verifica(await manda({ varianti: firmate(elenco) }), 'integrita-signed-headers');
  });
  test.each([
    ['Agid-JWS-Signature', 'Agid-JWT-Signature', 'integrita-assente'],
    ['Agid-JWT-Tracking-Evidence', 'Agid-JWT-TrackingEvidence', 'traccia-assente'],
  ] as const)('%s is not %s, and the log says what it looks like', async (scritto, giusto, causa) => {
    verifica(await manda({ varianti: { intestazioni: { [giusto]: undefined, [scritto]: 'a.b.c' } } }), causa);
    expect(ultima()).toMatchObject({ dettaglio: scritto.toLowerCase() });
  });
  test('the key of another client does not sign for this one', async () => {
    const privata = altraChiave();
    const { clientId } = sandbox.backOffice({ azione: 'crea-client' }) as { clientId: string };
    const comando = { azione: 'carica-chiave', clientId, pem: pemPubblico(privata) };
    const { kid } = sandbox.backOffice(comando) as { kid: string };
    const altro = { testata: { kid }, chiave: privata };
    verifica(await manda({ varianti: { traccia: altro } }), 'traccia-kid-sconosciuto');
    verifica(await manda({ varianti: { firma: altro } }), 'integrita-kid-sconosciuto');
  });
  test('the tracking evidence with its voucher is good for several calls, not for another evidence', async () => {
    const uguali = await conVoucher(() => ({}));
    for (const _ of [1, 2]) expect((await manda({ varianti: uguali })).stato).toBe(200);
    verifica(await manda({ varianti: { voucher: uguali.voucher! } }), 'traccia-digest');
  });
  test('a digest of the voucher in capitals is the same', async () => {
    const traccia = cliente.traccia('C020');
    const voucher = await cliente.voucher('C020', sha256(traccia, 'hex').toUpperCase());
    const intestazioni = { 'Agid-JWT-TrackingEvidence': traccia };
    expect((await manda({ varianti: { voucher, intestazioni } })).stato).toBe(200);
  });

  describe('a call without a body', () => {
    test('says how the service is', async () => {
      const risposta = await cliente.chiamaSenzaCorpo('GET', 'C020', '/status');
      expect(risposta.stato).toBe(200);
      expect(risposta.json).toEqual({ listaErrori: [{ codiceErroreAnomalia: '200', testoErroreAnomalia: 'OK' }] });
    });
    test.each([['Agid-JWT-Signature'], ['Digest']])('must have no %s', async (nome) => {
      const intestazioni = { [nome]: nome === 'Digest' ? digestDi('') : cliente.firma('C020', []) };
      verifica(await cliente.chiamaSenzaCorpo('GET', 'C020', '/status', { intestazioni }), 'integrita-non-ammessa');
    });
    test('must say who asks', async () => {
      const risposta = await cliente.chiamaSenzaCorpo('GET', 'C020', '/status', senza('Agid-JWT-TrackingEvidence'));
      verifica(risposta, 'traccia-assente');
    });
  });

  describe('a body that the published file refuses', () => {
    const rifiuto = async (corpo: object): Promise<string> => {
      const risposta = await manda({ corpo: JSON.stringify(corpo) });
      expect([risposta.stato, risposta.json.title]).toEqual([400, 'InvalidRequestContent']);
      expect(ultima()).toMatchObject({ causa: 'contenuto-schema' });
      return risposta.json.detail as string;
    };
    test.each([
      [
        'without datiRichiesta',
        { datiRichiesta: undefined },
        "body.datiRichiesta: Field 'datiRichiesta' is required. (code: 1026)",
      ],
      [
        'with a number for text',
        { idOperazioneClient: 1 },
        "body.idOperazioneClient: Type expected 'string', found 'integer'. (code: 1027)",
      ],
      ['with text for an object', { criteriRicerca: 'AF41450AS' }, "Type expected 'object', found 'string'"],
      [
        'with a null that is mandatory',
        { criteriRicerca: null },
        'body.criteriRicerca: Null value is not allowed. (code: 1021)',
      ],
    ])('%s says which field', async (_, altro, atteso) => {
      expect(await rifiuto({ ...cliente.richiesta('C020', SETTIMO), ...altro })).toContain(atteso);
    });
  });

  describe('the daily quota', () => {
    test('counts refused calls too, is told, and comes back with the day', async () => {
      soglie(3)();
      const prima = await manda({ varianti: senza('Digest') });
      const rimaste = Number(prima.intestazioni['x-ratelimit-remaining']);
      soglie(Number(prima.intestazioni['x-ratelimit-limit']) - rimaste + 2000)();
      await manda({});
      soglie(0)();
      const oltre = await manda({});
      expect(oltre.json.title).toBe('LimitExceeded');
      expect(oltre.intestazioni['x-ratelimit-remaining']).toBe('0');
      const mancano = Number(oltre.intestazioni['x-ratelimit-reset']);
      expect(mancano).toBeGreaterThan(0);
      expect(mancano).toBeLessThanOrEqual(86_400);
      soglie(1)();
      adesso += mancano * 1000;
      expect((await manda({})).stato).toBe(200);
      expect((await manda({})).json.title).toBe('LimitExceeded');
      soglie(2000)();
    });
  });
});
