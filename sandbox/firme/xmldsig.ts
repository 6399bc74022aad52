import { createHash, type KeyObject, verify } from 'node:crypto';
import { XmlC14NMode, type XmlElement, XmlError } from 'libxml2-wasm';
import { esigi, Rifiuto } from '../rifiuto.ts';
import { attributo, base64Di, figliDi, si } from './nodi.ts';
import { spazi } from './spazi.ts';

const AVVOLTA = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const EXC_C14N = spazi.excC14n;

const algoritmiFirma: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/09/xmldsig#rsa-sha1': 'RSA-SHA1',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': 'RSA-SHA256',
};
const algoritmiDigest: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/09/xmldsig#sha1': 'sha1',
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
};

interface Riferimento {
  readonly uri: string;
  readonly trasformazioni: readonly string[];
  readonly prefissi: string[];
  readonly algoritmo: string;
  readonly digest: Buffer;
}

/** A `ds:Signature` read whole, so that the element can then be taken out of the document. */
export interface Firma {
  /** SignedInfo in canonical form: the bytes that the signature signs. */
  readonly firmato: string;
  readonly algoritmo: string;
  readonly valore: Buffer;
  readonly riferimenti: readonly Riferimento[];
  readonly keyInfo: XmlElement;
}

/** What a signature must cover: exactly these elements, each by its id. */
export interface Atteso {
  readonly id: string;
  readonly elemento: XmlElement;
  /** True where the signature stands inside the element that it signs. */
  readonly avvolta: boolean;
}

/** Exclusive canonical form without comments (W3C Exclusive XML Canonicalization 1.0). */
function canonica(elemento: XmlElement, prefissi: string[]): string {
  try {
    return elemento.doc.canonicalizeToString({
      mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
      withComments: false,
      inclusiveNamespacePrefixes: prefissi,
      // Twice as fast as the element's own method, which calls back for every node of the document.
      nodeSet: new Set([elemento]),
    });
  } catch (causa) {
    // Relative namespace names have no canonical form.
    if (causa instanceof XmlError) throw new Rifiuto('xml-contenuto-non-ammesso', causa.message);
    throw causa;
  }
}

/** The PrefixList of the InclusiveNamespaces inside an exclusive canonicalization method or transform. */
function prefissiDi(metodo: XmlElement): string[] {
  const [inclusivi, altro] = figliDi(metodo);
  if (!inclusivi) return [];
  esigi(!altro && si(inclusivi, spazi.excC14n, 'InclusiveNamespaces'), 'firma-trasformazioni', inclusivi.name);
  const prefissi = (attributo(inclusivi, 'PrefixList') ?? '').split(/\s+/).filter(Boolean);
  esigi(
    prefissi.every((p) => /^(?:[A-Za-z_][\w.-]*|#default)$/.test(p)),
    'firma-trasformazioni',
    'PrefixList',
  );
  return prefissi;
}

function leggiRiferimento(riferimento: XmlElement): Riferimento {
  const figli = figliDi(riferimento);
  const [trasformazioni, metodo, valore] = figli;
  esigi(
    si(riferimento, spazi.ds, 'Reference') &&
      figli.length === 3 &&
      si(trasformazioni, spazi.ds, 'Transforms') &&
      si(metodo, spazi.ds, 'DigestMethod') &&
      si(valore, spazi.ds, 'DigestValue'),
    'firma-riferimenti',
    'not a Reference with Transforms, DigestMethod, DigestValue',
  );
  const passi = figliDi(trasformazioni);
  esigi(
    passi.every((passo) => si(passo, spazi.ds, 'Transform')),
    'firma-trasformazioni',
  );
  const nomi = passi.map((passo) => attributo(passo, 'Algorithm') ?? '');
  const algoritmo = algoritmiDigest[attributo(metodo, 'Algorithm') ?? ''];
  esigi(algoritmo, 'firma-algoritmo', attributo(metodo, 'Algorithm'));
  return {
    uri: attributo(riferimento, 'URI') ?? '',
    trasformazioni: nomi,
    prefissi: passi.flatMap((passo, i) => (nomi[i] === EXC_C14N ? prefissiDi(passo) : [])),
    algoritmo,
    digest: base64Di(valore, 'firma-riferimenti'),
  };
}

/** Reads a signature: SignedInfo, SignatureValue and KeyInfo, in this order and nothing else. @throws Rifiuto */
export function leggiFirma(firma: XmlElement): Firma {
  const figli = figliDi(firma);
  const [signedInfo, valore, keyInfo] = figli;
  esigi(
    figli.length === 3 &&
      si(signedInfo, spazi.ds, 'SignedInfo') &&
      si(valore, spazi.ds, 'SignatureValue') &&
      si(keyInfo, spazi.ds, 'KeyInfo'),
    'firma-non-valida',
    'Signature is not SignedInfo, SignatureValue, KeyInfo',
  );
  const [canonicalizzazione, metodo, ...riferimenti] = figliDi(signedInfo);
  esigi(
    si(canonicalizzazione, spazi.ds, 'CanonicalizationMethod') && si(metodo, spazi.ds, 'SignatureMethod'),
    'firma-non-valida',
    'SignedInfo lacks its methods',
  );
  esigi(attributo(canonicalizzazione, 'Algorithm') === EXC_C14N, 'firma-algoritmo', 'canonicalization');
  const algoritmo = algoritmiFirma[attributo(metodo, 'Algorithm') ?? ''];
  esigi(algoritmo && figliDi(metodo).length === 0, 'firma-algoritmo', attributo(metodo, 'Algorithm'));
  return {
    firmato: canonica(signedInfo, prefissiDi(canonicalizzazione)),
    algoritmo,
    valore: base64Di(valore, 'firma-non-valida'),
    riferimenti: riferimenti.map(leggiRiferimento),
    keyInfo,
  };
}

/**
 * Verifies a signature with a key that the caller trusts already, and that it covers the `attesi` elements and no
 * other (W3C XML Signature, 3.2). Elements are found by the caller from the structure of the message; ids only have to
 * agree. Whoever reads the content must read the bytes returned here: they are the ones whose digest was checked.
 *
 * @returns the canonical bytes of each expected element, in the order of `attesi`
 * @throws Rifiuto
 */
export function verificaFirma(firma: Firma, attesi: readonly Atteso[], chiave: KeyObject): Buffer[] {
  esigi(verify(firma.algoritmo, Buffer.from(firma.firmato), chiave, firma.valore), 'firma-non-valida');
  esigi(firma.riferimenti.length === attesi.length, 'firma-riferimenti', `${firma.riferimenti.length} references`);
  return attesi.map(({ id, elemento, avvolta }) => {
    const [riferimento, altro] = firma.riferimenti.filter((r) => r.uri === `#${id}`);
    esigi(riferimento && !altro, 'firma-riferimenti', `one reference to ${elemento.name}`);
    const permesse = avvolta ? [AVVOLTA, EXC_C14N] : [EXC_C14N];
    esigi(riferimento.trasformazioni.join() === permesse.join(), 'firma-trasformazioni', elemento.name);
    const byte = Buffer.from(canonica(elemento, riferimento.prefissi));
    const digest = createHash(riferimento.algoritmo).update(byte).digest();
    esigi(digest.equals(riferimento.digest), 'digest-diverso', elemento.name);
    return byte;
  });
}
