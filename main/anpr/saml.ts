import { randomUUID } from 'node:crypto';
import { attributoXml, testoXml } from '../../contract/xml/testo.ts';
import type { AlgoritmoXml } from '../firma/algoritmi.ts';
import type { FirmaComune } from '../postazione/firma-comune.ts';
import { firmaXml } from './firma-xml.ts';
import { spazi } from './spazi.ts';

/** Who asks and from where, as ANPR wants to hear it (anpr-protocol 1.4). */
export interface Mittente {
  /** Codice fiscale of the operator, read from the verified card: never from a field (design 4). */
  readonly operatore: string;
  /** ISTAT code of the Comune, 6 digits; equals `codMittente`. */
  readonly idSede: string;
  readonly idPostazione: string;
  /** Base64 of the CMS over `idPostazione` by the workstation's key. */
  readonly idPostazioneFirmato: string;
  readonly idApplicazione: string;
  /** Address of this computer, for SubjectLocality. */
  readonly indirizzo: string;
}

const formato = 'urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified';

/** The signed SAML 2.0 assertion (bearer), valid from `da` to `a`, both `xs:dateTime` in UTC. */
export async function asserzione(
  mittente: Mittente,
  da: string,
  a: string,
  firmaComune: FirmaComune,
  algoritmo: AlgoritmoXml,
): Promise<string> {
  const id = `_${randomUUID()}`;
  const inizio =
    `<saml2:Assertion xmlns:saml2="${spazi.saml2}" xmlns:xsd="${spazi.xsd}" ID="${id}" IssueInstant="${da}" Version="2.0">` +
    '<saml2:Issuer>XS</saml2:Issuer>';
  const resto = `${soggetto(mittente, da, a)}${autenticazione(mittente, da, a)}${attributi(mittente)}</saml2:Assertion>`;
  const certificato = Buffer.from(firmaComune.certificato).toString('base64');
  const firma = await firmaXml(
    firmaComune,
    algoritmo,
    [{ id, canonico: inizio + resto, avvolta: true, prefissi: 'xsd' }],
    `<ds:X509Data><ds:X509Certificate>${certificato}</ds:X509Certificate></ds:X509Data>`,
  );
  return inizio + firma + resto;
}

const soggetto = ({ operatore }: Mittente, da: string, a: string): string =>
  '<saml2:Subject>' +
  `<saml2:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">${testoXml(operatore)}</saml2:NameID>` +
  '<saml2:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">' +
  `<saml2:SubjectConfirmationData NotBefore="${da}" NotOnOrAfter="${a}"></saml2:SubjectConfirmationData>` +
  '</saml2:SubjectConfirmation></saml2:Subject>' +
  `<saml2:Conditions NotBefore="${da}" NotOnOrAfter="${a}"></saml2:Conditions>`;

const autenticazione = ({ indirizzo }: Mittente, da: string, a: string): string =>
  `<saml2:AuthnStatement AuthnInstant="${da}" SessionNotOnOrAfter="${a}">` +
  `<saml2:SubjectLocality Address="${attributoXml(indirizzo)}"></saml2:SubjectLocality>` +
  '<saml2:AuthnContext><saml2:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified' +
  '</saml2:AuthnContextClassRef></saml2:AuthnContext></saml2:AuthnStatement>';

const attributi = (mittente: Mittente): string => {
  const uno = (nome: string, valore: string) =>
    `<saml2:Attribute Name="${nome}" NameFormat="${formato}">` +
    `<saml2:AttributeValue xmlns:xsi="${spazi.xsi}" xsi:type="xsd:string">${testoXml(valore)}</saml2:AttributeValue>` +
    '</saml2:Attribute>';
  return (
    '<saml2:AttributeStatement>' +
    uno('IdSede', mittente.idSede) +
    uno('IdPostazione', mittente.idPostazione) +
    uno('IdPostazioneFirmato', mittente.idPostazioneFirmato) +
    uno('IdApplicazione', mittente.idApplicazione) +
    '</saml2:AttributeStatement>'
  );
};
