import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Agent, request } from 'node:https';
import forge from 'node-forge';
import { SignedXml } from 'xml-crypto';
import type { SandboxDiProva } from '../../supporto/sandbox.ts';

/**
 * A client of ANPR written by hand for the tests, on xml-crypto and node-forge: it shares nothing with the product, so
 * that it can disagree with it, and every part of the message can be spoiled.
 */

export const DS = 'http://www.w3.org/2000/09/xmldsig#';
export const EXC = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
const WSU = `${WSS}-wssecurity-utility-1.0.xsd`;
const WSSE = `${WSS}-wssecurity-secext-1.0.xsd`;
const SAML = 'urn:oasis:names:tc:SAML:2.0';
const X509V3 = `${WSS}-x509-token-profile-1.0#X509v3`;

const algoritmi = {
  sha1: { firma: `${DS}rsa-sha1`, digest: `${DS}sha1` },
  sha256: {
    firma: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
  },
};

/** A key with its certificate, as they come out of a PKCS#12. */
export interface Identita {
  readonly id: string;
  readonly p12: Buffer;
  readonly password: string;
  readonly chiavePem: string;
  readonly certificatoPem: string;
  /** Base64 of the DER, on one line. */
  readonly certificato: string;
}

export function identita(id: string, p12: Buffer, password: string): Identita {
  const aperto = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(p12.toString('latin1')), password);
  const { pkcs8ShroudedKeyBag, certBag } = forge.pki.oids as Record<string, string>;
  const chiave = aperto.getBags({ bagType: pkcs8ShroudedKeyBag! })[pkcs8ShroudedKeyBag!]![0]!.key!;
  const certificato = aperto.getBags({ bagType: certBag! })[certBag!]![0]!.cert!;
  const certificatoPem = forge.pki.certificateToPem(certificato);
  return {
    id,
    p12,
    password,
    chiavePem: forge.pki.privateKeyToPem(chiave),
    certificatoPem,
    certificato: certificatoPem.replace(/-----[^-]+-----|\s/g, ''),
  };
}

export const identitaDi = (sandbox: SandboxDiProva, voce: { id: string; p12: string; password: string }): Identita =>
  identita(voce.id, readFileSync(sandbox.percorso(voce.p12)), voce.password);

/** How a CMS may be wrong. */
export interface VariantiCms {
  readonly digest?: 'sha1';
  readonly senzaAttributi?: true;
  readonly senzaCertificato?: true;
  readonly staccato?: true;
  /** A second signer. */
  readonly altro?: Identita;
}

/** CMS SignedData over `testo`, content attached, SHA256withRSA, signed attributes (what ANPR calls "firmato"). */
export function cmsDi(testo: string, chi: Identita, varianti: VariantiCms = {}): string {
  const cms = forge.pkcs7.createSignedData();
  cms.content = forge.util.createBuffer(testo, 'utf8');
  const oid = forge.pki.oids as Record<string, string>;
  for (const firmatario of varianti.altro ? [chi, varianti.altro] : [chi]) {
    if (!varianti.senzaCertificato) cms.addCertificate(firmatario.certificatoPem);
    cms.addSigner({
      key: firmatario.chiavePem,
      certificate: firmatario.certificatoPem,
      digestAlgorithm: oid[varianti.digest ?? 'sha256']!,
      authenticatedAttributes: varianti.senzaAttributi
        ? []
        : [
            { type: oid['contentType']!, value: oid['data']! },
            { type: oid['signingTime']!, value: new Date() as unknown as string },
            { type: oid['messageDigest']! },
          ],
    });
  }
  cms.sign({ detached: varianti.staccato ?? false });
  return Buffer.from(forge.asn1.toDer(cms.toAsn1()).getBytes(), 'latin1').toString('base64');
}

export interface Finestra {
  readonly dal: number;
  readonly al: number;
}

/** All that a request is made of; a test changes one thing. */
export interface Ingredienti {
  readonly comune: Identita;
  readonly corpo: string;
  readonly operatore: string;
  readonly idSede: string;
  readonly idPostazione: string;
  readonly idPostazioneFirmato: string;
  readonly algoritmo: keyof typeof algoritmi;
  readonly timestamp: Finestra;
  readonly asserzione: Finestra;
  readonly emittente: string;
  readonly conferma: string;
  readonly firmaAsserzione: boolean;
  /** Signs the assertion; by default the Comune. */
  readonly firmatarioAsserzione?: Identita;
  /** XPath of what the message's signature covers. */
  readonly coperti: readonly string[];
  /** Transforms of those references. */
  readonly trasformazioni: readonly string[];
  /** Changes the assertion before it is signed. */
  readonly cambiaAsserzione: (xml: string) => string;
  /** Changes the assertion after it is signed and before it goes into the message. */
  readonly guastaAsserzione: (xml: string) => string;
  /** Changes the message before it is signed. */
  readonly guastaPrima: (xml: string) => string;
  /** Changes the message after it is signed. */
  readonly guastaDopo: (xml: string) => string;
}

/** A window from and to so many minutes after now. */
export function minuti(dal: number, al: number): Finestra {
  const adesso = Date.now();
  return { dal: adesso + dal * 60_000, al: adesso + al * 60_000 };
}

const utc = (istante: number): string => new Date(istante).toISOString();

function firma(
  xml: string,
  chi: Identita,
  opzioni: {
    readonly algoritmo: keyof typeof algoritmi;
    readonly coperti: readonly string[];
    readonly trasformazioni: readonly string[];
    readonly avvolta: boolean;
    readonly keyInfo: string;
    readonly dove: string;
  },
): string {
  const { firma: signatureAlgorithm, digest } = algoritmi[opzioni.algoritmo];
  const firmatario = new SignedXml({
    privateKey: chi.chiavePem,
    signatureAlgorithm,
    canonicalizationAlgorithm: EXC,
    ...(opzioni.avvolta ? {} : { idMode: 'wssecurity' as const }),
    getKeyInfoContent: () => opzioni.keyInfo,
  });
  for (const xpath of opzioni.coperti) {
    firmatario.addReference({
      xpath,
      transforms: [...opzioni.trasformazioni],
      digestAlgorithm: digest,
      ...(xpath.includes('Timestamp') ? { inclusiveNamespacesPrefixList: ['wsse', 'soap'] } : {}),
    });
  }
  firmatario.computeSignature(xml, {
    prefix: 'ds',
    location: { reference: opzioni.dove, action: opzioni.avvolta ? 'after' : 'append' },
  });
  return firmatario.getSignedXml();
}

function asserzione(i: Ingredienti): string {
  const { dal, al } = i.asserzione;
  const attributo = (nome: string, valore: string): string =>
    `<saml2:Attribute Name="${nome}" NameFormat="${SAML}:attrname-format:unspecified">` +
    `<saml2:AttributeValue xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xsd:string">${valore}` +
    `</saml2:AttributeValue></saml2:Attribute>`;
  const xml = i.cambiaAsserzione(
    `<saml2:Assertion xmlns:saml2="${SAML}:assertion" xmlns:xsd="http://www.w3.org/2001/XMLSchema" ` +
      `ID="_${randomUUID()}" IssueInstant="${utc(dal)}" Version="2.0"><saml2:Issuer>${i.emittente}</saml2:Issuer>` +
      `<saml2:Subject><saml2:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">${i.operatore}` +
      `</saml2:NameID><saml2:SubjectConfirmation Method="${i.conferma}">` +
      `<saml2:SubjectConfirmationData NotBefore="${utc(dal)}" NotOnOrAfter="${utc(al)}"/>` +
      `</saml2:SubjectConfirmation></saml2:Subject>` +
      `<saml2:Conditions NotBefore="${utc(dal)}" NotOnOrAfter="${utc(al)}"/>` +
      `<saml2:AuthnStatement AuthnInstant="${utc(dal)}" SessionNotOnOrAfter="${utc(al)}">` +
      `<saml2:SubjectLocality Address="127.0.0.1"/><saml2:AuthnContext><saml2:AuthnContextClassRef/>` +
      `</saml2:AuthnContext></saml2:AuthnStatement><saml2:AttributeStatement>` +
      attributo('IdSede', i.idSede) +
      attributo('IdPostazione', i.idPostazione) +
      attributo('IdPostazioneFirmato', i.idPostazioneFirmato) +
      attributo('IdApplicazione', '12345') +
      `</saml2:AttributeStatement></saml2:Assertion>`,
  );
  if (!i.firmaAsserzione) return xml;
  const chi = i.firmatarioAsserzione ?? i.comune;
  return firma(xml, chi, {
    algoritmo: i.algoritmo,
    coperti: ["/*[local-name(.)='Assertion']"],
    trasformazioni: [`${DS}enveloped-signature`, EXC],
    avvolta: true,
    keyInfo: `<ds:X509Data><ds:X509Certificate>${chi.certificato}</ds:X509Certificate></ds:X509Data>`,
    dove: "//*[local-name(.)='Issuer']",
  });
}

/** Builds and signs a whole request. */
export function messaggio(i: Ingredienti): string {
  const xml =
    `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header>` +
    `<wsse:Security xmlns:wsse="${WSSE}" xmlns:wsu="${WSU}" soap:mustUnderstand="1">` +
    `<wsu:Timestamp wsu:Id="TS-${randomUUID()}"><wsu:Created>${utc(i.timestamp.dal)}</wsu:Created>` +
    `<wsu:Expires>${utc(i.timestamp.al)}</wsu:Expires></wsu:Timestamp>` +
    i.guastaAsserzione(asserzione(i)) +
    `<wsse:BinarySecurityToken EncodingType="${WSS}-soap-message-security-1.0#Base64Binary" ValueType="${X509V3}" ` +
    `wsu:Id="X509-1">${i.comune.certificato}</wsse:BinarySecurityToken></wsse:Security></soap:Header>` +
    `<soap:Body xmlns:wsu="${WSU}" wsu:Id="_${randomUUID()}">${i.corpo}</soap:Body></soap:Envelope>`;
  const firmato = firma(i.guastaPrima(xml), i.comune, {
    algoritmo: i.algoritmo,
    coperti: i.coperti,
    trasformazioni: i.trasformazioni,
    avvolta: false,
    keyInfo:
      `<wsse:SecurityTokenReference xmlns:wsse="${WSSE}"><wsse:Reference URI="#X509-1" ValueType="${X509V3}"/>` +
      `</wsse:SecurityTokenReference>`,
    dove: "/*/*[local-name(.)='Header']/*[local-name(.)='Security']",
  });
  return i.guastaDopo(firmato);
}

export interface Risposta {
  readonly stato: number;
  readonly testo: string;
}

export interface OpzioniInvio {
  /** Who presents a certificate; nobody where null. */
  readonly identita?: Identita | null;
  readonly versione?: 'TLSv1.2' | 'TLSv1.3';
  readonly percorso?: string;
  readonly metodo?: 'GET';
  /** Keeps the connection open; by default each request has its own. */
  readonly agente?: Agent;
  readonly intestazioni?: Readonly<Record<string, string>>;
}

/** A Comune's client: one sandbox, one workstation, one operator. */
export class Cliente {
  readonly sandbox: SandboxDiProva;
  readonly comune: Identita;
  readonly postazione: Identita;
  #ultimoId = 10 ** 15;

  constructor(sandbox: SandboxDiProva) {
    this.sandbox = sandbox;
    this.comune = identitaDi(sandbox, sandbox.dati.comune);
    this.postazione = identitaDi(sandbox, sandbox.dati.postazioni[0]!);
  }

  nuovoId(): string {
    return String(++this.#ultimoId);
  }

  ingredienti(corpo: string): Ingredienti {
    const finestra = minuti(0, 5);
    return {
      comune: this.comune,
      corpo,
      operatore: this.sandbox.dati.operatori[0]!.codiceFiscale,
      idSede: this.sandbox.dati.comune.istat,
      idPostazione: this.postazione.id,
      idPostazioneFirmato: cmsDi(this.postazione.id, this.postazione),
      algoritmo: 'sha1',
      timestamp: finestra,
      asserzione: finestra,
      emittente: 'XS',
      conferma: `${SAML}:cm:bearer`,
      firmaAsserzione: true,
      coperti: ["//*[local-name(.)='Timestamp']", "/*/*[local-name(.)='Body']"],
      trasformazioni: [EXC],
      cambiaAsserzione: (xml) => xml,
      guastaAsserzione: (xml) => xml,
      guastaPrima: (xml) => xml,
      guastaDopo: (xml) => xml,
    };
  }

  invia(xml: string, opzioni: OpzioniInvio = {}): Promise<Risposta> {
    const chi = opzioni.identita === undefined ? this.postazione : opzioni.identita;
    return new Promise((fatto, fallito) => {
      const richiesta = request(
        `${this.sandbox.dati.soap}${opzioni.percorso ?? PERCORSO_3000}`,
        {
          method: opzioni.metodo ?? 'POST',
          agent: opzioni.agente ?? false,
          ca: readFileSync(this.sandbox.percorso(this.sandbox.dati.ca)),
          ...(chi ? { pfx: chi.p12, passphrase: chi.password } : {}),
          ...(opzioni.versione ? { minVersion: opzioni.versione, maxVersion: opzioni.versione } : {}),
          headers: { 'Content-Type': 'text/xml; charset=UTF-8', SOAPAction: '""', ...opzioni.intestazioni },
        },
        (risposta) => {
          const pezzi: Buffer[] = [];
          risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
          risposta.on('error', fallito);
          risposta.on('end', () =>
            fatto({ stato: risposta.statusCode ?? 0, testo: Buffer.concat(pezzi).toString('utf8') }),
          );
        },
      );
      richiesta.on('error', fallito);
      richiesta.end(xml);
    });
  }

  /** Asks a service; `contenuto` is what follows the header. */
  chiedi(operazione: string, contenuto: string, cambia: Partial<Domanda> = {}): Promise<Risposta> {
    const { percorso, spazio } = servizioDi(operazione);
    const domanda = { ...domandaPer(this, ''), operazione, ...cambia };
    const radice = `Richiesta${operazione}`;
    const corpo = `<s:${radice} xmlns:s="${spazio}">${testata(domanda)}${contenuto}</s:${radice}>`;
    return this.consulta(corpo, {}, { percorso });
  }

  /** Sends a 3002 with something changed in the message. */
  consulta(corpo: string, cambia: Partial<Ingredienti> = {}, opzioni: OpzioniInvio = {}): Promise<Risposta> {
    return this.invia(messaggio({ ...this.ingredienti(corpo), ...cambia }), opzioni);
  }
}

export const PERCORSO_3000 = '/ANPR3000ServiziConsultazione/AnprService3000';
export const PERCORSO_CONNESSIONE = '/ANPRTestConn/TestConn';

/** Path and namespace of the service of an operation, as the official WSDLs and the client example have them. */
function servizioDi(operazione: string): { percorso: string; spazio: string } {
  const spazio = 'http://sogei.it/ANPR';
  if (operazione === 'CIE2') return { percorso: '/ANPRCIE/AnprServiziCIE', spazio: `${spazio}/CIE0Servizi` };
  if (operazione.startsWith('7')) {
    return { percorso: '/ANPR7001ServizioScaricoTabelle/AnprService7001', spazio: `${spazio}/7001scaricoTabelle` };
  }
  return { percorso: PERCORSO_3000, spazio: `${spazio}/3000consultazione` };
}

export interface Domanda {
  readonly id: string;
  readonly istat: string;
  readonly criteri: string;
  readonly datiNascita?: string;
  readonly scheda: string;
  readonly data?: string;
  readonly dati: readonly string[];
  readonly altriDati?: string;
  readonly destinatario: string;
  readonly tipoInvio: string;
  readonly operazione: string;
  readonly dataOra: string;
  readonly protocollo?: string;
}

/** A 3002 as a client would write it; `domanda` starts from the good one of {@link domandaPer}. */
export const richiesta3002 = (d: Domanda): string =>
  `<ns2:Richiesta3002 xmlns:ns2="http://sogei.it/ANPR/3000consultazione">${testata(d)}` +
  `<criteriRicerca>${d.criteri}</criteriRicerca>${d.datiNascita ?? ''}<datiRichiesta>` +
  `<schedaAnagraficaRichiesta>${d.scheda}</schedaAnagraficaRichiesta>` +
  (d.data === undefined ? '' : `<dataRiferimentoRichiesta>${d.data}</dataRiferimentoRichiesta>`) +
  d.dati.map((codice) => `<datiAnagraficiRichiesti>${codice}</datiAnagraficiRichiesti>`).join('') +
  `${d.altriDati ?? ''}</datiRichiesta></ns2:Richiesta3002>`;

const testata = (d: Domanda): string =>
  `<testataRichiesta><idOperazioneComune>${d.id}</idOperazioneComune><codMittente>${d.istat}</codMittente>` +
  `<codDestinatario>${d.destinatario}</codDestinatario><operazioneRichiesta>${d.operazione}</operazioneRichiesta>` +
  `<dataOraRichiesta>${d.dataOra}</dataOraRichiesta><tipoOperazione>C</tipoOperazione>` +
  (d.protocollo === undefined ? '' : `<protocolloComune>${d.protocollo}</protocolloComune>`) +
  `<tipoInvio>${d.tipoInvio}</tipoInvio></testataRichiesta>`;

export const richiestaConnessione = (d: Domanda): string =>
  `<a:RichiestaConnessione xmlns:a="http://sogei.it/ANPR/connessione">${testata(d)}</a:RichiestaConnessione>`;

export const domandaPer = (cliente: Cliente, criteri: string): Domanda => ({
  id: cliente.nuovoId(),
  istat: cliente.sandbox.dati.comune.istat,
  criteri,
  scheda: '1',
  data: new Date().toISOString().slice(0, 10),
  dati: ['1'],
  destinatario: 'ANPR05',
  tipoInvio: 'TEST',
  operazione: '3002',
  dataOra: new Date().toISOString(),
});

/** The text of the first element with that name in an answer. */
export const valore = (risposta: Risposta, nome: string): string | undefined =>
  new RegExp(`<(?:\\w+:)?${nome}(?: [^>]*)?>([^<]*)<`).exec(risposta.testo)?.[1];

/** The texts of all the elements with that name. */
export const valori = ({ testo }: { readonly testo: string }, nome: string): string[] =>
  [...testo.matchAll(new RegExp(`<(?:\\w+:)?${nome}(?: [^>]*)?>([^<]*)<`, 'g'))].map(([, uno]) => uno!);

/** How many elements with that name an answer has. */
export const quanti = (risposta: Risposta, nome: string): number => risposta.testo.split(`<${nome}>`).length - 1;

/** The reason of the sandbox's last refusal. */
export const ultimoRifiuto = (sandbox: SandboxDiProva): string | undefined => {
  const voce = sandbox.diario.voci.findLast((v) => v.evento === 'rifiuto');
  return voce?.evento === 'rifiuto' ? voce.motivo : undefined;
};
