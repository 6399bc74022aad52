import 'reflect-metadata';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { Pkcs10CertificateRequest } from '@peculiar/x509';
import { expect, test } from 'vitest';
import { nuovaRichiesta } from '../../../main/postazione/custodia/richiesta.ts';

test('a request names the workstation, and is signed by its new key, RSA of 2048 bits', async () => {
  const { chiave, csr } = await nuovaRichiesta('036030-PC-0001');
  const letta = new Pkcs10CertificateRequest(csr);
  expect(letta.subject).toBe('CN=036030-PC-0001');
  expect(await letta.verify()).toBe(true);
  const pubblica = createPublicKey(createPrivateKey(chiave));
  expect(pubblica.asymmetricKeyDetails?.modulusLength).toBe(2048);
  const sua = pubblica.export({ format: 'der', type: 'spki' });
  expect(sua.equals(Buffer.from(letta.publicKey.rawData))).toBe(true);
});
