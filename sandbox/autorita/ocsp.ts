import { Constructed, Enumerated, fromBER, GeneralizedTime, OctetString, Primitive } from 'asn1js';
import {
  BasicOCSPResponse,
  Certificate,
  CertID,
  Extension,
  id_PKIX_OCSP_Basic,
  OCSPRequest,
  OCSPResponse,
  ResponseBytes,
  SingleResponse,
} from 'pkijs';
import type { CertificatoEmesso, RegistroCertificati } from '../archivio/certificati.ts';
import { alSecondo, type Autorita } from './autorita.ts';

/** The nonce extension (RFC 8954, section 2). */
const oidNonce = '1.3.6.1.5.5.7.48.1.2';
/** For how long an answer may be believed, in milliseconds. */
const durata = 3_600_000;
/** OCSPResponseStatus (RFC 6960, section 4.2.1). */
const riuscita = 0;
const malformata = 1;

/**
 * Answers a question on certificates of `autorita`, signed by the authority itself (RFC 6960, section 4.2.2.2).
 *
 * @param domanda DER of an OCSPRequest; anything else is answered as malformed
 * @returns DER of the OCSPResponse
 */
export async function rispondiOcsp(
  autorita: Autorita,
  certificati: RegistroCertificati,
  domanda: Uint8Array<ArrayBuffer>,
): Promise<Buffer> {
  const richiesta = leggi(domanda);
  if (!richiesta) return risposta(malformata);
  const emittente = Certificate.fromBER(autorita.certificato.rawData);
  const base = new BasicOCSPResponse();
  const dati = base.tbsResponseData;
  dati.responderID = emittente.subject;
  dati.producedAt = alSecondo(Date.now());
  dati.responses = await Promise.all(
    richiesta.tbsRequest.requestList.map(async ({ reqCert }) =>
      rispostaSu(reqCert, await emessoDa(emittente, reqCert, certificati)),
    ),
  );
  const nonce = richiesta.tbsRequest.requestExtensions?.find(({ extnID }) => extnID === oidNonce);
  if (nonce) {
    const { valueHex: extnValue } = nonce.extnValue.valueBlock;
    dati.responseExtensions = [new Extension({ extnID: oidNonce, extnValue })];
  }
  await base.sign(autorita.chiave, 'SHA-256');
  return risposta(riuscita, base);
}

const risposta = (stato: number, base?: BasicOCSPResponse): Buffer => {
  const intera = new OCSPResponse({ responseStatus: new Enumerated({ value: stato }) });
  if (base) {
    const response = new OctetString({ valueHex: base.toSchema().toBER() });
    intera.responseBytes = new ResponseBytes({ responseType: id_PKIX_OCSP_Basic, response });
  }
  return Buffer.from(intera.toSchema().toBER());
};

const leggi = (domanda: Uint8Array<ArrayBuffer>): OCSPRequest | undefined => {
  try {
    return new OCSPRequest({ schema: fromBER(domanda).result });
  } catch {
    return undefined;
  }
};

/** The certificate that a CertID names, if this authority issued it: its serial number alone could be another's. */
async function emessoDa(
  emittente: Certificate,
  chiesto: CertID,
  certificati: RegistroCertificati,
): Promise<CertificatoEmesso | undefined> {
  const serie = Buffer.from(chiesto.serialNumber.valueBlock.valueHexView).toString('hex').toUpperCase();
  const trovato = certificati.trova(serie);
  if (!trovato) return undefined;
  const suo = new CertID();
  const algoritmo = oidDigest[chiesto.hashAlgorithm.algorithmId];
  if (!algoritmo) return undefined;
  await suo.createForCertificate(Certificate.fromBER(new Uint8Array(trovato.der).buffer), {
    hashAlgorithm: algoritmo,
    issuerCertificate: emittente,
  });
  return suo.isEqual(chiesto) ? trovato : undefined;
}

const oidDigest: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
};

/** CertStatus: good [0], revoked [1] with its time, unknown [2] (RFC 6960, section 4.2.1). */
const rispostaSu = (certID: CertID, trovato: CertificatoEmesso | undefined): SingleResponse =>
  new SingleResponse({
    certID,
    certStatus: statoDi(trovato),
    thisUpdate: alSecondo(Date.now() - 60_000),
    nextUpdate: alSecondo(Date.now() + durata),
  });

const statoDi = (trovato: CertificatoEmesso | undefined): Primitive | Constructed => {
  if (!trovato) return new Primitive({ idBlock: { tagClass: 3, tagNumber: 2 } });
  if (trovato.revocato === null) return new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 } });
  const quando = new GeneralizedTime({ valueDate: alSecondo(trovato.revocato) });
  return new Constructed({ idBlock: { tagClass: 3, tagNumber: 1 }, value: [quando] });
};
