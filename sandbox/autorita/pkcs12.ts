import forge from 'node-forge';
import type { Coppia } from './emissione.ts';

const der = (byte: Buffer) => forge.asn1.fromDer(forge.util.createBuffer(byte.toString('latin1')));

/** Packs a key and its certificate as PKCS#12 (RFC 7292) with AES-256, which Node, Electron and forge all open. */
export function pkcs12Di(coppia: Coppia, nome: string, password: string): Buffer {
  const chiave = forge.pki.privateKeyFromAsn1(der(coppia.chiave));
  const certificato = forge.pki.certificateFromAsn1(der(coppia.certificato));
  const p12 = forge.pkcs12.toPkcs12Asn1(chiave, [certificato], password, {
    algorithm: 'aes256',
    friendlyName: nome,
    generateLocalKeyId: true,
    count: 10_000,
  });
  return Buffer.from(forge.asn1.toDer(p12).getBytes(), 'latin1');
}
