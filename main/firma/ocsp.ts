import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { fromBER, OctetString } from 'asn1js';
import {
  BasicOCSPResponse,
  Certificate,
  CertID,
  Extension,
  getCrypto,
  id_PKIX_OCSP_Basic,
  OCSPRequest,
  OCSPResponse,
  Request,
  RelativeDistinguishedNames,
  type SingleResponse,
} from 'pkijs';
import { algoritmoCertId, digestChiaveOcsp, oid } from './algoritmi.ts';
import { arrayBufferDi } from './array-buffer.ts';
import { emessoDa } from './certificato.ts';
import type { Scarica } from './http.ts';

/** What the authority answers on one certificate (RFC 6960, section 4.2.1). */
export type StatoOcsp = 'valido' | 'revocato' | 'sconosciuto';

/** A minute for clocks that disagree, in milliseconds. */
const scarto = 60_000;
/** How old an answer without nextUpdate may be, in milliseconds. */
const eta = 3_600_000;

/**
 * Asks the authority's OCSP responder about one certificate, with a nonce.
 *
 * @param emittente the authority that issued it, already trusted
 * @throws Error where there is no answer that can be believed: the responder is down, the signature is not the
 *   authority's or of who it delegated, the answer is old, of another certificate or of another question
 */
export async function statoOcsp(
  certificato: X509Certificate,
  emittente: X509Certificate,
  url: string,
  scarica: Scarica,
): Promise<StatoOcsp> {
  const autorita = Certificate.fromBER(arrayBufferDi(emittente.raw));
  const certID = new CertID();
  await certID.createForCertificate(Certificate.fromBER(arrayBufferDi(certificato.raw)), {
    hashAlgorithm: algoritmoCertId,
    issuerCertificate: autorita,
  });
  // RFC 8954, section 2.1: 32 bytes.
  const nonce = new OctetString({ valueHex: arrayBufferDi(randomBytes(32)) }).toBER();
  const domanda = { tipo: 'application/ocsp-request', corpo: domandaDi(certID, nonce) };
  const base = leggi(await scarica(url, domanda));
  await verificaFirma(base, autorita, emittente);
  verificaNonce(base, nonce);
  const sue = base.tbsResponseData.responses.filter((una) => una.certID.isEqual(certID));
  if (sue.length === 0) throw new Error('OCSP answer about another certificate');
  const stati = sue.map(statoDi);
  return stati.find((stato) => stato !== 'valido') ?? 'valido';
}

const domandaDi = (certID: CertID, nonce: ArrayBuffer): Buffer => {
  const richiesta = new OCSPRequest();
  richiesta.tbsRequest.requestList = [new Request({ reqCert: certID })];
  richiesta.tbsRequest.requestExtensions = [new Extension({ extnID: oid.nonceOcsp, extnValue: nonce })];
  return Buffer.from(richiesta.toSchema(true).toBER());
};

const leggi = (der: Buffer): BasicOCSPResponse => {
  const risposta = new OCSPResponse({ schema: fromBER(arrayBufferDi(der)).result });
  const stato = risposta.responseStatus.valueBlock.valueDec;
  const { responseBytes } = risposta;
  if (stato !== 0 || responseBytes?.responseType !== id_PKIX_OCSP_Basic) throw new Error(`OCSP status ${stato}`);
  return new BasicOCSPResponse({ schema: fromBER(responseBytes.response.valueBlock.valueHexView).result });
};

/** Signed by the authority itself, or by who it charged with that (RFC 6960, section 4.2.2.2). */
async function verificaFirma(base: BasicOCSPResponse, autorita: Certificate, emittente: X509Certificate) {
  const firmatario = [autorita, ...(base.certs ?? [])].find((uno) => eDi(uno, base));
  if (!firmatario) throw new Error('OCSP answer signed by nobody we know');
  if (firmatario !== autorita)
    verificaDelega(new X509Certificate(Buffer.from(firmatario.toSchema().toBER())), emittente);
  const giusta = await getCrypto(true).verifyWithPublicKey(
    base.tbsResponseData.tbsView as Uint8Array<ArrayBuffer>,
    base.signature,
    firmatario.subjectPublicKeyInfo,
    base.signatureAlgorithm,
  );
  if (!giusta) throw new Error('OCSP answer with a wrong signature');
}

/** Whether the answer says that this certificate's holder signed it: by name, or by the SHA-1 of the key. */
function eDi({ subject, subjectPublicKeyInfo }: Certificate, { tbsResponseData }: BasicOCSPResponse): boolean {
  const { responderID } = tbsResponseData as { responderID: unknown };
  if (responderID instanceof RelativeDistinguishedNames) return subject.isEqual(responderID);
  if (!(responderID instanceof OctetString)) return false;
  const chiave = subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  return createHash(digestChiaveOcsp).update(chiave).digest().equals(Buffer.from(responderID.valueBlock.valueHexView));
}

function verificaDelega(delegato: X509Certificate, emittente: X509Certificate): void {
  const suo = emessoDa(delegato, emittente);
  const adesso = new Date();
  const inTempo = new Date(delegato.validFrom) <= adesso && adesso <= new Date(delegato.validTo);
  if (!suo || !inTempo || !delegato.keyUsage?.includes(oid.firmaOcsp)) throw new Error('OCSP answer by who may not');
}

/** A responder may know no nonces (RFC 8954, section 3); one that answers with another's nonce replays. */
function verificaNonce({ tbsResponseData }: BasicOCSPResponse, nonce: ArrayBuffer): void {
  const trovato = tbsResponseData.responseExtensions?.find(({ extnID }) => extnID === oid.nonceOcsp);
  if (!trovato) return;
  if (!Buffer.from(nonce).equals(Buffer.from(trovato.extnValue.valueBlock.valueHexView))) {
    throw new Error('OCSP answer to another question');
  }
}

const statoDi = ({ certStatus, thisUpdate, nextUpdate }: SingleResponse): StatoOcsp => {
  const adesso = Date.now();
  const fine = nextUpdate?.getTime() ?? thisUpdate.getTime() + eta;
  if (thisUpdate.getTime() > adesso + scarto || fine < adesso - scarto) throw new Error('OCSP answer out of time');
  const { tagNumber } = (certStatus as { idBlock: { tagNumber: number } }).idBlock;
  return tagNumber === 0 ? 'valido' : tagNumber === 1 ? 'revocato' : 'sconosciuto';
};
