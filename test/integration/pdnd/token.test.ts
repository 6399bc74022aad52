import { spawnSync } from 'node:child_process';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CausaToken, codiciDebug } from '../../../sandbox/pdnd/cause.ts';
import { ClientePdnd, type VariantiToken } from '../../supporto/pdnd/cliente.ts';
import { chiedi, type Risposta } from '../../supporto/pdnd/http.ts';
import { altraChiave, sha256 } from '../../supporto/pdnd/jws.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

let sandbox: SandboxDiProva;
let cliente: ClientePdnd;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
  cliente = new ClientePdnd(sandbox);
});
afterAll(() => sandbox.elimina());

const buono = sha256('a tracking evidence', 'hex');
const ora = (): number => Math.floor(Date.now() / 1000);
const digest = (altro: object) => ({ claim: { digest: { alg: 'SHA256', value: buono, ...altro } } });

/** What is wrong, alone; what is done in the back office before, and undone after. */
interface Caso {
  readonly varianti?: VariantiToken | (() => VariantiToken);
  readonly prima?: () => void;
  readonly dopo?: () => void;
}

const stato = (azione: 'finalita' | 'richiesta' | 'versione', suo: string): (() => void) => {
  return () => void sandbox.backOffice({ azione, servizio: 'C001', stato: suo });
};
const associazione = (azione: 'associa' | 'dissocia') => () =>
  void sandbox.backOffice({ azione, clientId: cliente.dati.clientId, purposeId: cliente.finalita('C001') });

const casi: Readonly<Record<CausaToken, Caso>> = {
  // the form
  'client-id-non-uuid': { varianti: { modulo: { client_id: 'il-mio-client' } } },
  'grant-type': { varianti: { modulo: { grant_type: 'password' } } },
  'client-assertion-type': { varianti: { modulo: { client_assertion_type: 'jwt-bearer' } } },
  'non-form': { varianti: { contentType: 'application/json' } },
  'campo-ripetuto': {
    varianti: {
      corpo: 'grant_type=client_credentials&grant_type=client_credentials&client_assertion=a.b.c',
    },
  },
  'asserzione-assente': { varianti: { modulo: { client_assertion: undefined } } },
  'asserzione-illeggibile': { varianti: { modulo: { client_assertion: 'non.un.gettone' } } },
  // the header
  'kid-assente': { varianti: { testata: { kid: undefined } } },
  'kid-caratteri': { varianti: { testata: { kid: 'kid/con+segni=' } } },
  'alg-assente': { varianti: { testata: { alg: undefined } } },
  'alg-non-ammesso': { varianti: { testata: { alg: 'PS256' } } },
  'typ-non-ammesso': { varianti: { testata: { typ: 'jwt+client' } } },
  // the claims
  'claim-in-piu': { varianti: () => ({ claim: { nbf: ora() - 5 } }) },
  'sub-assente': { varianti: { claim: { sub: undefined } } },
  'sub-non-uuid': { varianti: { claim: { sub: 'comune' } } },
  'sub-diverso-da-client-id': { varianti: { modulo: { client_id: '00000000-0000-4000-8000-000000000000' } } },
  'iss-assente': { varianti: { claim: { iss: undefined } } },
  'iss-diverso-da-sub': { varianti: { claim: { iss: '00000000-0000-4000-8000-000000000000' } } },
  aud: { varianti: () => ({ claim: { aud: `https://${cliente.dati.assertionAudience}` } }) },
  'jti-assente': { varianti: { claim: { jti: undefined } } },
  'iat-assente': { varianti: { claim: { iat: undefined } } },
  'exp-assente': { varianti: { claim: { exp: undefined } } },
  'tempo-non-intero': { varianti: () => ({ claim: { iat: String(ora()) } }) },
  'asserzione-futura': { varianti: () => ({ claim: { iat: Date.now(), exp: Date.now() + 1000 } }) },
  'exp-non-dopo-iat': { varianti: () => ({ claim: { iat: ora() - 5, exp: ora() - 5 } }) },
  'asserzione-scaduta': { varianti: () => ({ claim: { iat: ora() - 300, exp: ora() - 1 } }) },
  'purpose-id-assente': { varianti: { claim: { purposeId: undefined } } },
  'purpose-id-non-uuid': { varianti: { claim: { purposeId: 'TARI' } } },
  'digest-lunghezza': { varianti: digest({ value: sha256('', 'base64') }) },
  'digest-non-esadecimale': { varianti: digest({ value: 'z'.repeat(64) }) },
  'digest-alg': { varianti: digest({ alg: 'SHA-256' }) },
  'digest-incompleto': { varianti: digest({ alg: undefined }) },
  'digest-in-piu': { varianti: digest({ note: 'di troppo' }) },
  // the key, the signature
  'kid-non-del-client': { varianti: { testata: { kid: 'x'.repeat(43) } } },
  firma: { varianti: () => ({ chiave: altraChiave() }) },
  // the states
  'finalita-non-associata': { prima: associazione('dissocia'), dopo: associazione('associa') },
  'finalita-non-attiva': { prima: () => stato('finalita', 'SUSPENDED')(), dopo: () => stato('finalita', 'ACTIVE')() },
  'richiesta-non-attiva': {
    prima: () => stato('richiesta', 'SUSPENDED')(),
    dopo: () => stato('richiesta', 'ACTIVE')(),
  },
  'versione-non-attiva': {
    prima: () => stato('versione', 'SUSPENDED')(),
    dopo: () => stato('versione', 'PUBLISHED')(),
  },
  'jti-ripetuto': {
    varianti: { claim: { jti: 'sempre-lo-stesso' } },
    prima: () => undefined,
  },
  // the rest
  'troppe-richieste': {
    prima: () => void sandbox.backOffice({ azione: 'ritmo-token', massimo: 1, intervallo: 3_600_000 }),
    dopo: () => void sandbox.backOffice({ azione: 'ritmo-token', massimo: 500, intervallo: 1000 }),
  },
  indirizzo: { varianti: { percorso: '/token' } },
  corpo: { varianti: { corpo: 'x'.repeat(1024 * 1024 + 1) } },
};

/** Refused before anything is looked at: each with its own answer. */
const aParte: Readonly<Partial<Record<CausaToken, readonly [stato: number, messaggio: string]>>> = {
  indirizzo: [403, 'Missing Authentication Token'],
  corpo: [413, 'Request Too Long'],
};

const ultima = () => sandbox.diario.voci.findLast(({ evento }) => evento === 'pdnd-token');

describe('the authorization server', () => {
  let risposta: Risposta;
  beforeEach(async () => {
    risposta = await cliente.token('C001', buono);
  });

  test('gives a voucher as PDND does, verified by somebody else with its published key', async () => {
    expect(risposta.stato).toBe(200);
    expect(risposta.json).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 600 });
    expect(risposta.intestazioni['cache-control']).toBe('no-cache, no-store');
    const { json: chiavi } = await chiedi(new URL('/.well-known/jwks.json', cliente.dati.token).href, {
      ca: cliente.ca,
    });
    const { payload, protectedHeader } = await jwtVerify(risposta.json.access_token, createLocalJWKSet(chiavi), {
      issuer: new URL(cliente.dati.token).host,
      audience: cliente.dati.purposes['C001']!.audience,
    });
    expect(protectedHeader).toEqual({ typ: 'at+jwt', alg: 'RS256', use: 'sig', kid: chiavi.keys[0].kid });
    const { clientId } = cliente.dati;
    expect(payload).toMatchObject({ sub: clientId, client_id: clientId, purposeId: cliente.finalita('C001') });
    expect(payload['digest']).toEqual({ alg: 'SHA256', value: buono });
    expect(payload.exp! - payload.iat!).toBe(600);
    expect(Object.keys(payload).sort()).toEqual(
      [
        ...[
          'aud',
          'client_id',
          'consumerId',
          'descriptorId',
          'digest',
          'eserviceId',
          'exp',
          'iat',
          'iss',
          'jti',
          'nbf',
        ],
        ...['producerId', 'purposeId', 'sub'],
      ].sort(),
    );
    expect(ultima()).toMatchObject({ esito: 'emesso', servizio: 'C001', client: clientId });
  });

  test('a voucher and a client assertion verify with openssl too', async () => {
    const { json: chiavi } = await chiedi(new URL('/.well-known/jwks.json', cliente.dati.token).href, {
      ca: cliente.ca,
    });
    const pubblica = createPublicKey({ key: chiavi.keys[0], format: 'jwk' });
    expect(opensslVerifica(risposta.json.access_token, pubblica)).toContain('Verified OK');
    expect(opensslVerifica(cliente.asserzione('C001', buono), pubblica)).toContain('Verification failure');
    expect(opensslVerifica(cliente.asserzione('C001', buono), createPublicKey(cliente.chiave))).toContain(
      'Verified OK',
    );
  });

  test('gives one without digest too, and takes a form without client_id', async () => {
    expect((await cliente.token('C001', undefined, { modulo: { client_id: undefined } })).stato).toBe(200);
  });

  test('the version that is being left still has its vouchers', async () => {
    stato('versione', 'DEPRECATED')();
    expect((await cliente.token('C001', buono)).stato).toBe(200);
    stato('versione', 'PUBLISHED')();
  });

  test('tells how many requests are left', () => {
    expect(risposta.intestazioni).toMatchObject({
      'x-rate-limit-limit': '500',
      'x-rate-limit-interval': '1000',
      'x-rate-limit-remaining': expect.stringMatching(/^\d+$/),
    });
  });

  test.each(Object.entries(casi) as [CausaToken, Caso][])(
    '%s is refused, and the log says why',
    async (causa, caso) => {
      const { varianti } = caso;
      const queste = typeof varianti === 'function' ? varianti() : (varianti ?? {});
      caso.prima?.();
      // A second time is one too many for these two.
      if (causa === 'jti-ripetuto' || causa === 'troppe-richieste') await cliente.token('C001', buono, queste);
      const refusa = await cliente.token('C001', buono, queste);
      caso.dopo?.();
      const voce = ultima();
      expect(voce).toMatchObject({ esito: 'rifiutato', causa });
      const codice = (codiciDebug as Readonly<Record<string, string>>)[causa];
      expect((voce as { codice?: string }).codice).toBe(codice);
      const suo = aParte[causa];
      if (suo) return expect([refusa.stato, refusa.json]).toEqual([suo[0], { message: suo[1] }]);
      const { correlationId } = voce as { correlationId?: string };
      expect(correlationId).toMatch(/^[0-9a-f-]{36}$/);
      expect(refusa.json).toEqual(causa === 'troppe-richieste' ? troppe(correlationId!) : opaca(correlationId!));
      expect(refusa.stato).toBe(refusa.json.status);
      expect(refusa.intestazioni).toHaveProperty('x-rate-limit-remaining');
    },
  );

  test('the 26 causes of the back office are all here', () => {
    expect(new Set(Object.values(codiciDebug)).size).toBe(26);
  });
});

const opaca = (correlationId: string) => ({
  type: 'about:blank',
  title: 'The request contains bad syntax or cannot be fulfilled.',
  status: 400,
  detail: 'Bad request',
  errors: [{ code: '015-0008', detail: 'Unable to generate a token for the given request' }],
  correlationId,
});
const troppe = (correlationId: string) =>
  expect.objectContaining({ status: 429, title: 'Too Many Requests', correlationId });

/** What `openssl dgst -sha256 -verify` says of a JWS. */
function opensslVerifica(compatto: string, pubblica: KeyObject): string {
  const cartella = mkdtempSync(join(tmpdir(), 'openssl-'));
  try {
    const scrivi = (nome: string, dato: string | Buffer): string => {
      writeFileSync(join(cartella, nome), dato);
      return join(cartella, nome);
    };
    const [testata, contenuto, firma] = compatto.split('.') as [string, string, string];
    const chiave = scrivi('chiave.pem', pubblica.export({ type: 'spki', format: 'pem' }));
    const segno = scrivi('firma', Buffer.from(firma, 'base64url'));
    const firmato = scrivi('firmato', `${testata}.${contenuto}`);
    const { stdout } = spawnSync('openssl', ['dgst', '-sha256', '-verify', chiave, '-signature', segno, firmato]);
    return stdout.toString();
  } finally {
    rmSync(cartella, { recursive: true, force: true });
  }
}
