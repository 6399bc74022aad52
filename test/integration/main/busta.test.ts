import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { XmlC14NMode, XmlDocument, type XmlElement } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { operazioni } from '../../../contract/operazioni/index.ts';
import { scriviRichiesta } from '../../../contract/operazioni/scrittura.ts';
import { busta } from '../../../main/anpr/busta.ts';
import type { Mittente } from '../../../main/anpr/saml.ts';
import { spazi } from '../../../main/anpr/spazi.ts';
import type { Ambiente } from '../../../main/postazione/ambiente.ts';
import { leggiAmbienteProva } from '../../../main/postazione/ambiente-prova.ts';
import { fabbricaMittente } from '../../../main/postazione/mittente.ts';
import { contenutoCms } from '../../supporto/cms.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

const algoritmi = ['sha1', 'sha256'] as const;
const firme = {
  assertion: "//*[local-name()='Assertion']/*[local-name()='Signature']",
  message: "//*[local-name()='Security']/*[local-name()='Signature']",
} as const;

let sandbox: SandboxDiProva;
let ambiente: Ambiente;
let mittente: Mittente;
let cartella: string;
let certificato: string;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
  ({ ambiente } = await leggiAmbienteProva(sandbox.cartella));
  const { codiceFiscale, cognome, nome, ruolo } = sandbox.dati.operatori[0]!;
  const operatore = { codiceFiscale, cognome, nome, ruolo };
  mittente = await fabbricaMittente(ambiente)({ id: 'sessione', operatore });
  cartella = mkdtempSync(join(tmpdir(), 'busta-'));
  certificato = join(cartella, 'comune.pem');
  writeFileSync(certificato, new X509Certificate(ambiente.firmaComune().certificato).toString());
});
afterAll(async () => {
  rmSync(cartella, { recursive: true });
  await sandbox.elimina();
});

const corpo = (cognome: string) => scriviRichiesta(operazioni['3002'], { criteriRicerca: { cognome, nome: 'NICOLÒ' } });
const imbusta = (algoritmo: (typeof algoritmi)[number], cognome = "D'ANGELO & FIGLI <S.R.L.>") =>
  busta(corpo(cognome), mittente, ambiente.firmaComune(), algoritmo);

/** The element as it stands in the text, from its first `<` to its last `>`. */
const comeScritto = (xml: string, apre: string, chiude: string, dopo = 0): string => {
  const inizio = xml.indexOf(apre, dopo);
  return xml.slice(inizio, xml.indexOf(chiude, inizio) + chiude.length);
};

/** What xmlsec1 says of one signature of an envelope: true, or its words. */
function xmlsec1(xml: string, quale: keyof typeof firme): true | string {
  const file = join(cartella, 'busta.xml');
  writeFileSync(file, xml);
  const id = [`--id-attr:ID`, `${spazi.saml2}:Assertion`, '--id-attr:Id', `${spazi.soap}:Body`];
  const altri = ['--id-attr:Id', `${spazi.wsu}:Timestamp`, '--pubkey-cert-pem', certificato];
  try {
    const argomenti = ['--verify', ...id, ...altri, '--node-xpath', firme[quale], file];
    execFileSync('xmlsec1', argomenti, { stdio: ['ignore', 'pipe', 'pipe'] });
    return true;
  } catch (causa) {
    return String((causa as { stderr?: Buffer }).stderr);
  }
}

describe.each(algoritmi)('the envelope, %s', (algoritmo) => {
  test.each(['assertion', 'message'] as const)('has a signature of the %s that xmlsec1 verifies', async (quale) => {
    expect(xmlsec1(await imbusta(algoritmo), quale)).toBe(true);
  });

  test.each([
    ['assertion', 'the operator', '</saml2:NameID>'],
    ['assertion', 'the workstation', '</saml2:AttributeValue>'],
    ['message', 'the body', '</cognome>'],
    ['message', 'the time', '</wsu:Expires>'],
  ] as const)('has a signature of the %s that xmlsec1 refuses once %s is changed', async (quale, _, dove) => {
    const guasta = (await imbusta(algoritmo)).replace(dove, `0${dove}`);
    expect(xmlsec1(guasta, quale)).toMatch(/FAIL|failed|invalid/i);
  });

  test.each(['assertion', 'message'] as const)('has a signature of the %s that xml-crypto verifies', async (quale) => {
    const xml = await imbusta(algoritmo);
    const dopo = quale === 'message' ? xml.indexOf('</saml2:Assertion>') : 0;
    const firma = comeScritto(xml, '<ds:Signature ', '</ds:Signature>', dopo);
    const idMode = quale === 'message' ? { idMode: 'wssecurity' as const } : {};
    const oracolo = new SignedXml({ publicCert: readFileSync(certificato, 'utf8'), ...idMode });
    oracolo.loadSignature(firma);
    expect(oracolo.checkSignature(xml)).toBe(true);
    expect(oracolo.getSignedReferences()).toHaveLength(quale === 'message' ? 2 : 1);
  });
});

test('IdPostazioneFirmato is a CMS over the workstation’s id that OpenSSL verifies', () => {
  const ca = readFileSync(sandbox.percorso(sandbox.dati.autorita.postazioni.ca), 'utf8');
  const contenuto = contenutoCms(Buffer.from(mittente.idPostazioneFirmato, 'base64'), ca);
  expect(contenuto.toString()).toBe(ambiente.idPostazione);
});

describe('what is written is canonical', () => {
  /** Texts with all that XML writers get wrong. */
  const testo = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'&<>"\'\r\n\t \u0085\u00a0àÈß€ -]]>'),
      fc.constantFrom('&amp;', '<![CDATA[', ']]>', '\u{1F600}', '\u{10FFFD}', '\uFFFD', '\u2028'),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3 }),
    ),
    maxLength: 30,
  });

  const canonico = (elemento: XmlElement, prefissi: readonly string[] = []): string =>
    elemento.canonicalizeToString({
      mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
      inclusiveNamespacePrefixes: [...prefissi],
    });

  test('whatever the texts: what libxml2 canonicalises is what was sent', async () => {
    const proprieta = fc.asyncProperty(testo, testo, testo, async (cognome, operatore, indirizzo) => {
      const xml = await busta(corpo(cognome), { ...mittente, operatore, indirizzo }, ambiente.firmaComune(), 'sha1');
      using documento = XmlDocument.fromString(xml);
      const uno = (percorso: string) => documento.get(percorso, spazi) as XmlElement;
      const sicurezza = '/soap:Envelope/soap:Header/wsse:Security';
      expect(canonico(uno('/soap:Envelope/soap:Body'))).toBe(comeScritto(xml, '<soap:Body', '</soap:Body>'));
      expect(canonico(uno(`${sicurezza}/wsu:Timestamp`))).toBe(comeScritto(xml, '<wsu:Timestamp', '</wsu:Timestamp>'));
      const info = comeScritto(xml, '<ds:SignedInfo', '</ds:SignedInfo>');
      expect(canonico(uno(`${sicurezza}/saml2:Assertion/ds:Signature/ds:SignedInfo`))).toBe(info);
      const altra = comeScritto(xml, '<ds:SignedInfo', '</ds:SignedInfo>', xml.indexOf('</saml2:Assertion>'));
      expect(canonico(uno(`${sicurezza}/ds:Signature/ds:SignedInfo`))).toBe(altra);
      // The assertion is signed without the signature that it holds.
      const firma = comeScritto(xml, '<ds:Signature ', '</ds:Signature>');
      const asserzione = comeScritto(xml, '<saml2:Assertion', '</saml2:Assertion>').replace(firma, () => '');
      uno(`${sicurezza}/saml2:Assertion/ds:Signature`).remove();
      expect(canonico(uno(`${sicurezza}/saml2:Assertion`), ['xsd'])).toBe(asserzione);
      expect((documento.get('//cognome') as XmlElement).content).toBe(cognome);
      expect(uno('//saml2:NameID').content).toBe(operatore);
      expect(uno('//saml2:SubjectLocality').attr('Address')?.value).toBe(indirizzo);
    });
    await fc.assert(proprieta, { numRuns: process.env['POSTAZIONE_LUNGO'] === '1' ? 5000 : 200 });
  });

  test('and both signatures of such texts verify', async () => {
    for (const strano of ['&<>"\'\r\n\t', ']]>', '\u{1F600}\u{10FFFD}', 'ÀÈ\u0085\u2028', '  spazi  ']) {
      const xml = await busta(corpo(strano), { ...mittente, operatore: strano }, ambiente.firmaComune(), 'sha256');
      expect(xmlsec1(xml, 'assertion')).toBe(true);
      expect(xmlsec1(xml, 'message')).toBe(true);
    }
  });

  test('a character that XML does not admit is refused, not written', () => {
    for (const vietato of ['\0', '\u0001', '\uFFFE', '\uD800']) expect(() => corpo(vietato)).toThrow();
  });
});
