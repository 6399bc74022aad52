import { createPrivateKey } from 'node:crypto';
import { Utf8String } from 'asn1js';
import { AttributeTypeAndValue, CertificationRequest } from 'pkijs';
import { chiaveNuova, oid } from '../../firma/algoritmi.ts';

/** A key made here, and the request (PKCS#10, RFC 2986) that asks for its certificate; both PEM. */
export interface RichiestaCertificato {
  readonly chiave: string;
  readonly csr: string;
}

/** Makes an RSA key of 2048 bits and has it sign a request in the name of `id`. */
export async function nuovaRichiesta(id: string): Promise<RichiestaCertificato> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(chiaveNuova, true, ['sign', 'verify']);
  const richiesta = new CertificationRequest({ attributes: [] });
  richiesta.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: oid.nomeComune, value: new Utf8String({ value: id }) }),
  );
  await richiesta.subjectPublicKeyInfo.importKey(publicKey);
  await richiesta.sign(privateKey, chiaveNuova.hash);
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
