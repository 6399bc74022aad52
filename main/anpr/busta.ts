import { randomUUID } from 'node:crypto';
import type { AlgoritmoXml } from '../firma/algoritmi.ts';
import type { FirmaComune } from '../postazione/firma-comune.ts';
import { firmaXml } from './firma-xml.ts';
import { asserzione, type Mittente } from './saml.ts';
import { spazi } from './spazi.ts';

/** How long Timestamp and assertion last, in seconds: ANPR's client lets 300 pass (anpr-protocol 1.3). */
const durata = 300;
const profiloX509 = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3';
const base64 = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary';

/**
 * The whole SOAP 1.1 envelope, ready to send: Timestamp and Body signed with the Comune's key, the assertion with a
 * signature of its own (anpr-protocol 1.5). Two RSA signatures, made side by side.
 *
 * @param corpo the request's element in canonical form
 */
export async function busta(
  corpo: string,
  mittente: Mittente,
  firmaComune: FirmaComune,
  algoritmo: AlgoritmoXml,
  adesso = new Date(),
): Promise<string> {
  const da = adesso.toISOString();
  const a = new Date(adesso.getTime() + durata * 1000).toISOString();
  const tempo = { id: `TS-${randomUUID()}`, canonico: '' };
  tempo.canonico =
    `<wsu:Timestamp xmlns:wsu="${spazi.wsu}" wsu:Id="${tempo.id}"><wsu:Created>${da}</wsu:Created>` +
    `<wsu:Expires>${a}</wsu:Expires></wsu:Timestamp>`;
  const idCorpo = `_${randomUUID()}`;
  const body = `<soap:Body xmlns:soap="${spazi.soap}" xmlns:wsu="${spazi.wsu}" wsu:Id="${idCorpo}">${corpo}</soap:Body>`;
  const idToken = `X509-${randomUUID()}`;
  const [saml, firma] = await Promise.all([
    asserzione(mittente, da, a, firmaComune, algoritmo),
    firmaXml(
      firmaComune,
      algoritmo,
      [tempo, { id: idCorpo, canonico: body }],
      `<wsse:SecurityTokenReference><wsse:Reference URI="#${idToken}" ValueType="${profiloX509}"></wsse:Reference>` +
        '</wsse:SecurityTokenReference>',
      `SIG-${randomUUID()}`,
    ),
  ]);
  const token =
    `<wsse:BinarySecurityToken xmlns:wsu="${spazi.wsu}" EncodingType="${base64}" ValueType="${profiloX509}" ` +
    `wsu:Id="${idToken}">${Buffer.from(firmaComune.certificato).toString('base64')}</wsse:BinarySecurityToken>`;
  return (
    `<soap:Envelope xmlns:soap="${spazi.soap}"><soap:Header>` +
    `<wsse:Security xmlns:wsse="${spazi.wsse}" soap:mustUnderstand="1">` +
    `${tempo.canonico}${saml}${token}${firma}</wsse:Security></soap:Header>${body}</soap:Envelope>`
  );
}
