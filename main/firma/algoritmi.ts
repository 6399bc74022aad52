/**
 * Every cryptographic algorithm that the application uses, in one place (design D10): Electron's main process runs on
 * BoringSSL, Node on OpenSSL, and what one lacks must be seen here before it is missed at a counter.
 */

/** How XML is signed: ANPR's field practice is RSA-SHA1; SHA-256 on request (anpr-protocol 0.8, 11.4). */
export type AlgoritmoXml = 'sha1' | 'sha256';

interface FirmaXml {
  /** For `node:crypto`. */
  readonly digest: 'sha1' | 'sha256';
  readonly uriDigest: string;
  readonly uriFirma: string;
}

/** XML Signature 1.1, section 6, and RFC 6931. */
export const firmeXml: Readonly<Record<AlgoritmoXml, FirmaXml>> = {
  sha1: {
    digest: 'sha1',
    uriDigest: 'http://www.w3.org/2000/09/xmldsig#sha1',
    uriFirma: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  },
  sha256: {
    digest: 'sha256',
    uriDigest: 'http://www.w3.org/2001/04/xmlenc#sha256',
    uriFirma: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  },
};

/** Exclusive XML Canonicalization 1.0, without comments. */
export const uriExcC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/** Object identifiers of the CMS (RFC 5652, RFC 8017). */
export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaEncryption: '1.2.840.113549.1.1.1',
  /** Extended key usage OCSPSigning, and the nonce (RFC 6960, RFC 8954). */
  firmaOcsp: '1.3.6.1.5.5.7.3.9',
  nonceOcsp: '1.3.6.1.5.5.7.48.1.2',
  /** Common name (RFC 5280, appendix A.1). */
  nomeComune: '2.5.4.3',
} as const;

/** Names the issuer in a question to OCSP, nothing else: every responder knows it (RFC 6960, section 4.3). */
export const algoritmoCertId = 'SHA-1';
/** Names the responder's key in its answer (RFC 6960, section 4.2.1). */
export const digestChiaveOcsp = 'sha1';

/**
 * Digest of the CMS, of the log's tree (RFC 6962), of the log's pseudonyms (HMAC) and of all that PDND is sent: RS256 is
 * RSASSA-PKCS1-v1_5 with it (RFC 7518, section 3.3).
 */
export const digest = 'sha256';

/** A workstation's new key: RSA 2048 with SHA-256, as ANPR's certificates are (anpr-protocol 1.2). */
export const chiaveNuova = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;
