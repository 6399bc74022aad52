import { createHash } from 'node:crypto';
import { firmeXml, uriExcC14n, type AlgoritmoXml } from '../firma/algoritmi.ts';
import type { FirmaComune } from '../postazione/firma-comune.ts';
import { spazi } from './spazi.ts';

/*
 * What we sign we have just written, and we write it in the form that exclusive C14N would give it: namespaces declared
 * again where a signed element begins, attributes in order, no self-closing tags. So signing needs no parser: the bytes
 * digested here are the very bytes sent. A test holds the writer to libxml2's C14N.
 */

export interface RiferimentoXml {
  /** Value of the Id attribute of the element. */
  readonly id: string;
  /** The element in canonical form. */
  readonly canonico: string;
  /** True for a signature inside the element that it signs. */
  readonly avvolta?: boolean;
  /** Prefixes rendered though not visibly used: those that stand in attribute values (exc-c14n, section 3). */
  readonly prefissi?: string;
}

/**
 * A `ds:Signature` over elements already in canonical form (XML Signature 1.1).
 *
 * @param keyInfo content of `ds:KeyInfo`
 */
export async function firmaXml(
  firmaComune: FirmaComune,
  algoritmo: AlgoritmoXml,
  riferimenti: readonly RiferimentoXml[],
  keyInfo: string,
  id?: string,
): Promise<string> {
  const { uriFirma } = firmeXml[algoritmo];
  const info =
    `<ds:SignedInfo xmlns:ds="${spazi.ds}">${vuoto('ds:CanonicalizationMethod', uriExcC14n)}` +
    `${vuoto('ds:SignatureMethod', uriFirma)}${riferimenti.map((r) => riferimento(r, algoritmo)).join('')}</ds:SignedInfo>`;
  const valore = await firmaComune.firma(algoritmo, Buffer.from(info));
  return (
    `<ds:Signature xmlns:ds="${spazi.ds}"${id ? ` Id="${id}"` : ''}>${info}` +
    `<ds:SignatureValue>${valore.toString('base64')}</ds:SignatureValue><ds:KeyInfo>${keyInfo}</ds:KeyInfo></ds:Signature>`
  );
}

const riferimento = ({ id, canonico, avvolta, prefissi }: RiferimentoXml, algoritmo: AlgoritmoXml): string => {
  const { digest, uriDigest } = firmeXml[algoritmo];
  const impronta = createHash(digest).update(canonico).digest('base64');
  const inclusi = prefissi
    ? `<ec:InclusiveNamespaces xmlns:ec="${uriExcC14n}" PrefixList="${prefissi}"></ec:InclusiveNamespaces>`
    : '';
  return (
    `<ds:Reference URI="#${id}"><ds:Transforms>` +
    (avvolta ? vuoto('ds:Transform', `${spazi.ds}enveloped-signature`) : '') +
    `<ds:Transform Algorithm="${uriExcC14n}">${inclusi}</ds:Transform></ds:Transforms>` +
    `${vuoto('ds:DigestMethod', uriDigest)}<ds:DigestValue>${impronta}</ds:DigestValue></ds:Reference>`
  );
};

const vuoto = (nome: string, algoritmo: string): string => `<${nome} Algorithm="${algoritmo}"></${nome}>`;
