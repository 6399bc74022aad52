import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSPKI, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chiamata } from '../../../../main/pdnd/linter/attesa.ts';
import {
  adesso,
  ambientePdnd,
  chi,
  chiamataBuona,
  contenutoDi,
  corpo,
  servizio,
} from '../../../supporto/pdnd-finto.ts';

const asserzioneDi = ({ token }: Chiamata): string => new URLSearchParams(token.body).get('client_assertion')!;
const tracciaDi = ({ eservice }: Chiamata): string => eservice.headers['Agid-JWT-TrackingEvidence']!;
const firmaDi = ({ eservice }: Chiamata): string => eservice.headers['Agid-JWT-Signature']!;

describe('the JWTs of a call', () => {
  let chiamata: Chiamata;
  const cartella = mkdtempSync(join(tmpdir(), 'pdnd-'));
  beforeAll(async () => {
    chiamata = await chiamataBuona();
    writeFileSync(join(cartella, 'pubblica.pem'), ambientePdnd.chiave().pubblica);
  });
  afterAll(() => rmSync(cartella, { recursive: true }));

  test.each([
    ['client assertion', asserzioneDi, ambientePdnd.audienceAsserzione],
    ['tracking evidence', tracciaDi, servizio.audience],
    ['signature of the body', firmaDi, servizio.audience],
  ] as const)('the %s verifies with jose', async (_nome, leggi, audience) => {
    const chiave = await importSPKI(ambientePdnd.chiave().pubblica, 'RS256');
    const { protectedHeader, payload } = await jwtVerify(leggi(chiamata), chiave, {
      audience,
      issuer: ambientePdnd.clientId,
      currentDate: new Date(adesso),
      algorithms: ['RS256'],
    });
    expect(protectedHeader).toEqual({ alg: 'RS256', kid: ambientePdnd.chiave().kid, typ: 'JWT' });
    expect(payload.iat).toBe(adesso / 1000 - 5);
  });

  test.each([
    ['client assertion', asserzioneDi],
    ['tracking evidence', tracciaDi],
    ['signature of the body', firmaDi],
  ] as const)('the %s verifies with openssl', (_nome, leggi) => {
    const [testa, dati, firma] = leggi(chiamata).split('.');
    const [suFirma, suDati] = [join(cartella, 'firma'), join(cartella, 'dati')];
    writeFileSync(suFirma, Buffer.from(firma!, 'base64url'));
    writeFileSync(suDati, `${testa}.${dati}`);
    const argomenti = ['dgst', '-sha256', '-verify', join(cartella, 'pubblica.pem'), '-signature', suFirma, suDati];
    expect(execFileSync('openssl', argomenti, { encoding: 'utf8' })).toContain('Verified OK');
  });

  test('the assertion has the claims of the closed list and no other', () => {
    const nomi = ['aud', 'digest', 'exp', 'iat', 'iss', 'jti', 'purposeId', 'sub'];
    expect(Object.keys(contenutoDi(asserzioneDi(chiamata))).sort()).toEqual(nomi);
  });

  test('the evidence names officer and workstation, and a nonce of 13 digits', () => {
    const { userID, userLocation, LoA, dnonce, purposeId } = contenutoDi(tracciaDi(chiamata));
    expect({ userID, userLocation }).toEqual(chi);
    expect(LoA).toMatch(/^.{1,20}$/);
    expect(dnonce).toMatch(/^\d{13}$/);
    expect(purposeId).toBe(servizio.purposeId);
  });

  test('the digest of the evidence is hexadecimal, that of the body base64', () => {
    const impronta = (dato: string, forma: 'hex' | 'base64') => createHash('sha256').update(dato).digest(forma);
    expect(contenutoDi(asserzioneDi(chiamata))['digest']).toEqual({
      alg: 'SHA256',
      value: impronta(tracciaDi(chiamata), 'hex'),
    });
    expect(chiamata.eservice.headers['Digest']).toBe(`SHA-256=${impronta(corpo, 'base64')}`);
  });

  test('two calls never have the same jti or nonce', async () => {
    const altra = await chiamataBuona();
    for (const leggi of [asserzioneDi, tracciaDi, firmaDi]) {
      expect(contenutoDi(leggi(altra))['jti']).not.toBe(contenutoDi(leggi(chiamata))['jti']);
    }
  });
});
