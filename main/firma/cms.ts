import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { digest, oid } from './algoritmi.ts';
import { arrayBufferDi } from './array-buffer.ts';

/** Signs with RSASSA-PKCS1-v1_5 and SHA-256 over the bytes given: a key of ours or a card. */
export type FirmaSha256 = (dati: Uint8Array) => Promise<Uint8Array>;

/**
 * A CMS SignedData with the content inside and the signer's certificate (RFC 5652, section 5), DER. The signed
 * attributes are contentType, signingTime, messageDigest, in DER order.
 *
 * @param contenuto the bytes signed
 * @param certificato the signer's certificate, DER
 */
export async function firmaCms(
  contenuto: Uint8Array,
  certificato: Uint8Array,
  firma: FirmaSha256,
  istante = new Date(),
): Promise<Buffer> {
  const titolare = pkijs.Certificate.fromBER(arrayBufferDi(certificato));
  const attributi = attributiFirmati(contenuto, istante);
  // RFC 5652, section 5.4: what is signed is the DER of the attributes as a SET, not as the implicit [0].
  const daFirmare = new asn1js.Set({ value: attributi.map((a) => a.toSchema()) }).toBER();
  const valore = await firma(new Uint8Array(daFirmare));
  const busta = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256 })],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: oid.data,
      eContent: new asn1js.OctetString({ valueHex: arrayBufferDi(contenuto) }),
    }),
    certificates: [titolare],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: titolare.issuer, serialNumber: titolare.serialNumber }),
        digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256 }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: attributi }),
        signatureAlgorithm: new pkijs.AlgorithmIdentifier({
          algorithmId: oid.rsaEncryption,
          algorithmParams: new asn1js.Null(),
        }),
        signature: new asn1js.OctetString({ valueHex: arrayBufferDi(valore) }),
      }),
    ],
  });
  const messaggio = new pkijs.ContentInfo({ contentType: oid.signedData, content: busta.toSchema(true) });
  return Buffer.from(messaggio.toSchema().toBER());
}

const attributiFirmati = (contenuto: Uint8Array, istante: Date): pkijs.Attribute[] => {
  const impronta = createHash(digest).update(contenuto).digest();
  // UTCTime has no fraction of a second.
  const secondi = new Date(Math.floor(istante.getTime() / 1000) * 1000);
  return [
    new pkijs.Attribute({ type: oid.contentType, values: [new asn1js.ObjectIdentifier({ value: oid.data })] }),
    new pkijs.Attribute({ type: oid.signingTime, values: [new asn1js.UTCTime({ valueDate: secondi })] }),
    new pkijs.Attribute({
      type: oid.messageDigest,
      values: [new asn1js.OctetString({ valueHex: arrayBufferDi(impronta) })],
    }),
  ];
};
