import { X509Certificate } from 'node:crypto';
import type { XmlElement } from 'libxml2-wasm';
import { apriXml, comeNodo, type LimitiXml, XmlRifiutato } from '../../contract/xml/analizza.ts';
import type { NodoXml } from '../../contract/xml/nodo.ts';
import { esigi, Rifiuto } from '../rifiuto.ts';
import { attributo, attributoDi, base64Di, esaminaDocumento, figliDi, si, testoDi, unico } from './nodi.ts';
import { type Asserzione, leggiAsserzione } from './saml.ts';
import { BASE64, spazi, X509V3 } from './spazi.ts';
import { controllaFinestra, type MotiviTempo, type Tolleranze } from './tempi.ts';
import { leggiFirma, verificaFirma } from './xmldsig.ts';

const limiti: LimitiXml = { byte: 1024 * 1024, profondita: 64, nodi: 50_000 };

const tempi: MotiviTempo = {
  nonValido: 'timestamp-non-valido',
  scaduto: 'timestamp-scaduto',
  futuro: 'timestamp-futuro',
  troppoLungo: 'timestamp-troppo-lungo',
};

/** A request whose signatures hold: everything in it was read from the signed bytes. */
export interface MessaggioVerificato {
  /** The only child of the SOAP Body. */
  readonly richiesta: NodoXml;
  readonly asserzione: Asserzione;
  /** The certificate of the Comune that signed. */
  readonly firmatario: X509Certificate;
}

export interface Verifica {
  /** Milliseconds since the epoch. */
  readonly adesso: number;
  readonly tolleranze: Tolleranze;
  /** Refuses unless this is the pinned certificate of a Comune, in time and not revoked. */
  readonly riconosci: (certificato: X509Certificate) => void;
}

/**
 * Verifies a request as ANPR's WS-Security policy wants it (anpr-protocol 1.3 to 1.5): one Timestamp, one assertion,
 * one token and one signature in the header; the signature covers exactly the Timestamp and the Body; the assertion is
 * signed by the same Comune.
 *
 * Elements are taken from their place in the message, never looked up by id, and what is used afterwards is parsed from
 * the very bytes whose digest was checked: a wrapped copy of a signed element is refused or never read.
 *
 * @throws Rifiuto
 */
export function verificaMessaggio(byte: Uint8Array, verifica: Verifica): MessaggioVerificato {
  using documento = apri(byte);
  const busta = documento.root;
  esaminaDocumento(busta);
  esigi(si(busta, spazi.soap, 'Envelope'), 'busta-non-valida', 'not a SOAP 1.1 envelope');
  const [testata, corpo, altro] = figliDi(busta);
  esigi(
    si(testata, spazi.soap, 'Header') && si(corpo, spazi.soap, 'Body') && !altro,
    'busta-non-valida',
    'not Header and Body',
  );
  const sicurezza = unico(testata, spazi.wsse, 'Security', 'firma-assente');
  esigi(figliDi(testata).length === 1, 'busta-non-valida', 'headers besides Security');
  const { timestamp, asserzione, token, firma } = partiDi(sicurezza);

  const firmatario = certificatoDi(base64Di(token, 'firma-non-valida'));
  esigi(attributo(token, 'ValueType') === X509V3, 'firma-non-valida', 'ValueType of the token');
  esigi(attributo(token, 'EncodingType') === BASE64, 'firma-non-valida', 'EncodingType of the token');
  verifica.riconosci(firmatario);

  const letta = leggiFirma(firma);
  esigi(riferisce(letta.keyInfo, token), 'firma-non-valida', 'KeyInfo does not refer to the token');
  const attesi = [timestamp, corpo].map((elemento) => ({ elemento, id: idDi(elemento), avvolta: false }));
  const [tempoFirmato, corpoFirmato] = verificaFirma(letta, attesi, firmatario.publicKey) as [Buffer, Buffer];
  controllaTimestamp(tempoFirmato, verifica);
  return {
    richiesta: richiestaDi(corpoFirmato),
    asserzione: leggiAsserzione(verificaAsserzione(asserzione, firmatario), verifica.adesso, verifica.tolleranze),
    firmatario,
  };
}

const apri = (byte: Uint8Array) => {
  try {
    return apriXml(byte, limiti);
  } catch (causa) {
    if (causa instanceof XmlRifiutato) throw new Rifiuto('xml-malformato', causa.message);
    throw causa;
  }
};

const partiDi = (sicurezza: XmlElement) => {
  const motivo = 'firma-assente';
  const parti = {
    timestamp: unico(sicurezza, spazi.wsu, 'Timestamp', motivo),
    asserzione: unico(sicurezza, spazi.saml, 'Assertion', motivo),
    token: unico(sicurezza, spazi.wsse, 'BinarySecurityToken', motivo),
    firma: unico(sicurezza, spazi.ds, 'Signature', motivo),
  };
  esigi(figliDi(sicurezza).length === 4, 'busta-non-valida', 'other elements in Security');
  return parti;
};

const idDi = (elemento: XmlElement): string => {
  const id = attributoDi(elemento, spazi.wsu, 'Id');
  esigi(id, 'firma-riferimenti', `${elemento.name} has no wsu:Id`);
  return id;
};

const certificatoDi = (der: Buffer): X509Certificate => {
  try {
    return new X509Certificate(der);
  } catch (causa) {
    throw new Rifiuto('firma-non-valida', causa instanceof Error ? causa.message : 'not a certificate');
  }
};

/** True if KeyInfo is a direct reference to the token and nothing else (WSS X.509 token profile, 3.2.1). */
const riferisce = (keyInfo: XmlElement, token: XmlElement): boolean => {
  const str = unico(keyInfo, spazi.wsse, 'SecurityTokenReference', 'firma-non-valida');
  const riferimento = unico(str, spazi.wsse, 'Reference', 'firma-non-valida');
  return figliDi(keyInfo).length === 1 && attributo(riferimento, 'URI') === `#${attributoDi(token, spazi.wsu, 'Id')}`;
};

/** The signed bytes of the assertion, which its own enveloped signature must cover by its ID. */
function verificaAsserzione(asserzione: XmlElement, firmatario: X509Certificate): Buffer {
  const [emittente, firma] = figliDi(asserzione);
  esigi(si(emittente, spazi.saml, 'Issuer') && si(firma, spazi.ds, 'Signature'), 'firma-assente', 'unsigned assertion');
  const letta = leggiFirma(firma);
  const x509 = unico(
    unico(letta.keyInfo, spazi.ds, 'X509Data', 'firma-non-valida'),
    spazi.ds,
    'X509Certificate',
    'firma-non-valida',
  );
  esigi(base64Di(x509, 'firma-non-valida').equals(firmatario.raw), 'certificato-comune-diverso', 'in the assertion');
  const id = attributo(asserzione, 'ID');
  esigi(id, 'firma-riferimenti', 'the assertion has no ID');
  // The enveloped-signature transform: the signature itself is not part of what it signs.
  firma.remove();
  return verificaFirma(letta, [{ id, elemento: asserzione, avvolta: true }], firmatario.publicKey)[0]!;
}

function controllaTimestamp(firmato: Buffer, { adesso, tolleranze }: Verifica): void {
  using documento = apriXml(firmato);
  const istante = (nome: string): string =>
    testoDi(unico(documento.root, spazi.wsu, nome, 'timestamp-non-valido'), 'timestamp-non-valido');
  controllaFinestra(istante('Created'), istante('Expires'), adesso, tolleranze, tempi);
}

function richiestaDi(firmato: Buffer): NodoXml {
  using documento = apriXml(firmato, limiti);
  const [richiesta, altra] = figliDi(documento.root);
  esigi(richiesta && !altra, 'busta-non-valida', 'one element in Body');
  return comeNodo(richiesta, limiti);
}
