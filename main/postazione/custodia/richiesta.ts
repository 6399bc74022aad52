import { createPrivateKey } from 'node:crypto';
import { Utf8String } from 'asn1js';
import { AttributeTypeAndValue, CertificationRequest } from 'pkijs';

/** RSA 2048 with SHA-256, as ANPR's certificates are (anpr-protocol 1.2). */
const algoritmo = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;
const nomeComune = '2.5.4.3';

/** A key made here, and the request (PKCS#10, RFC 2986) that asks for its certificate; both PEM. */
export interface RichiestaCertificato {
  readonly chiave: string;
  readonly csr: string;
}

/** Makes an RSA key of 2048 bits and has it sign a request in the name of `id`. */
export async function nuovaRichiesta(id: string): Promise<RichiestaCertificato> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algoritmo, true, ['sign', 'verify']);
  const richiesta = new CertificationRequest({ attributes: [] });
  richiesta.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: nomeComune, value: new Utf8String({ value: id }) }),
  );
  await richiesta.subjectPublicKeyInfo.importKey(publicKey);
  await richiesta.sign(privateKey, 'SHA-256');
  return { chiave: await pemDiChiave(privateKey), csr: pemDi(richiesta.toSchema().toBER()) };
}

const pemDiChiave = async (privata: CryptoKey): Promise<string> => {
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', privata));
  const chiave = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  pkcs8.fill(0);
  return chiave.export({ format: 'pem', type: 'pkcs8' }) as string;
};

const pemDi = (der: ArrayBuffer): string => {
  const righe = Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g);
  return `-----BEGIN CERTIFICATE REQUEST-----\n${(righe ?? []).join('\n')}\n-----END CERTIFICATE REQUEST-----\n`;
};
