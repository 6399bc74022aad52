import { createHash, verify, type X509Certificate } from 'node:crypto';
import { fromBER, ObjectIdentifier, OctetString } from 'asn1js';
import { type Attribute, Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';
import { esigi } from '../rifiuto.ts';

const DATI = '1.2.840.113549.1.7.1';
const DATI_FIRMATI = '1.2.840.113549.1.7.2';
const TIPO_CONTENUTO = '1.2.840.113549.1.9.3';
const IMPRONTA = '1.2.840.113549.1.9.4';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const RSA = ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.11'];

const motivo = 'postazione-firmata-non-valida';

/**
 * Verifies a CMS SignedData (RFC 5652) with its content inside, signed with SHA256withRSA over signed attributes by
 * one of the certificates expected. Their times and chain are the caller's concern.
 *
 * @returns the content
 * @throws Rifiuto
 */
export function verificaCms(byte: Buffer, attesi: readonly X509Certificate[]): Buffer {
  const dati = leggi(byte);
  const [firmatario, altro] = dati.signerInfos;
  esigi(firmatario && !altro, motivo, 'one signer');
  esigi(firmatario.digestAlgorithm.algorithmId === SHA256, motivo, 'digest algorithm');
  esigi(RSA.includes(firmatario.signatureAlgorithm.algorithmId), motivo, 'signature algorithm');
  const atteso = attesi.find((uno) => sidDi(firmatario.sid, uno));
  esigi(atteso, motivo, 'signed by another certificate');
  const incluso = dati.certificates?.some(
    (c) => c instanceof Certificate && Buffer.from(c.toSchema(true).toBER()).equals(atteso.raw),
  );
  esigi(incluso, motivo, 'signer certificate not included');

  const contenuto = dati.encapContentInfo.eContent;
  esigi(contenuto && dati.encapContentInfo.eContentType === DATI, motivo, 'no attached content');
  const testo = Buffer.from(contenuto.getValue());
  const attributi = firmatario.signedAttrs;
  esigi(attributi, motivo, 'no signed attributes');
  const tipo = valoreDi(attributi.attributes, TIPO_CONTENUTO);
  esigi(tipo instanceof ObjectIdentifier && tipo.valueBlock.toString() === DATI, motivo, 'contentType');
  const impronta = valoreDi(attributi.attributes, IMPRONTA);
  esigi(
    impronta instanceof OctetString &&
      createHash('sha256').update(testo).digest().equals(Buffer.from(impronta.getValue())),
    motivo,
    'messageDigest',
  );
  // What is signed is the SET OF, not the [0] of the message (RFC 5652, 5.4): pkijs has put the tag back.
  const firmati = Buffer.from(attributi.encodedValue);
  const firma = Buffer.from(firmatario.signature.getValue());
  esigi(verify('RSA-SHA256', firmati, atteso.publicKey, firma), motivo, 'signature');
  return testo;
}

const leggi = (byte: Buffer): SignedData => {
  try {
    const { result, offset } = fromBER(byte);
    esigi(offset === byte.length, motivo, 'bytes after the CMS');
    const involucro = new ContentInfo({ schema: result });
    esigi(involucro.contentType === DATI_FIRMATI, motivo, 'not SignedData');
    return new SignedData({ schema: involucro.content });
  } catch (causa) {
    esigi(false, motivo, causa instanceof Error ? causa.message : 'not a CMS');
  }
};

const sidDi = (sid: unknown, certificato: X509Certificate): boolean => {
  if (!(sid instanceof IssuerAndSerialNumber)) return false;
  const { result } = fromBER(certificato.raw);
  const suo = new Certificate({ schema: result });
  return sid.issuer.isEqual(suo.issuer) && sid.serialNumber.isEqual(suo.serialNumber);
};

const valoreDi = (attributi: readonly Attribute[], tipo: string): unknown => {
  const [uno, altro] = attributi.filter((a) => a.type === tipo);
  esigi(uno && !altro && uno.values.length === 1, motivo, `one attribute ${tipo}`);
  return uno.values[0] as unknown;
};
