import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createPrivateKey, X509Certificate as CertificatoNode } from 'node:crypto';
import { join } from 'node:path';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  type JsonName,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { pemDi } from './pem.ts';

cryptoProvider.set(crypto);

/** RSA 2048 with SHA-256, as in ANPR's certificates (anpr-protocol 1.2). */
export const ALGORITMO = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};

const GIORNO = 86_400_000;
const DURATA_AUTORITA = 20 * 365 * GIORNO;

/**
 * "postazioni" signs workstations and Comuni, "utenti" the cards, "cns" the CNS of citizens, "servizi" the sandbox's own
 * TLS servers.
 */
export const nomiAutorita = ['postazioni', 'utenti', 'cns', 'servizi'] as const;
export type NomeAutorita = (typeof nomiAutorita)[number];

const nomiComuni: Record<NomeAutorita, string> = {
  postazioni: 'CA Postazioni Prova',
  utenti: 'CA Utenti Prova',
  cns: 'CA Cittadini CNS Prova',
  servizi: 'CA Servizi Prova',
};

/** A certification authority of the sandbox: its certificate and its signing key. */
export interface Autorita {
  readonly nome: NomeAutorita;
  readonly certificato: X509Certificate;
  /** The same certificate as node:crypto sees it, to check what it signed. */
  readonly nodo: CertificatoNode;
  readonly pem: string;
  readonly chiave: CryptoKey;
}

export type AutoritaDiProva = Readonly<Record<NomeAutorita, Autorita>>;

/** A distinguished name as ANPR writes them, from the country down to the common name. */
export const nomeDistinto = (unita: readonly string[], cn: string): JsonName => [
  { C: ['IT'] },
  { O: ["Ministero dell'Interno"] },
  ...unita.map((nome) => ({ OU: [nome] })),
  { CN: [cn] },
];

/** X.509 times have no milliseconds: whatever is below the second is dropped (RFC 5280, 4.1.2.5). */
export const alSecondo = (istante: number): Date => new Date(Math.floor(istante / 1000) * 1000);

async function crea(nome: NomeAutorita): Promise<{ certificato: X509Certificate; chiave: CryptoKey }> {
  const coppia = await crypto.subtle.generateKey(ALGORITMO, true, ['sign', 'verify']);
  const certificato = await X509CertificateGenerator.createSelfSigned({
    name: nomeDistinto(['ANPR'], nomiComuni[nome]),
    keys: coppia,
    signingAlgorithm: ALGORITMO,
    notBefore: alSecondo(Date.now() - GIORNO),
    notAfter: alSecondo(Date.now() + DURATA_AUTORITA),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(coppia.publicKey),
    ],
  });
  return { certificato, chiave: coppia.privateKey };
}

async function leggiOCrea(cartella: string, nome: NomeAutorita): Promise<Autorita> {
  const fileCertificato = join(cartella, `${nome}.pem`);
  const fileChiave = join(cartella, `${nome}.key.pem`);
  if (!existsSync(fileCertificato)) {
    const nuova = await crea(nome);
    const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', nuova.chiave));
    writeFileSync(fileChiave, pemDi('PRIVATE KEY', pkcs8), { mode: 0o600 });
    // The certificate last: its presence means that the pair is whole.
    writeFileSync(fileCertificato, pemDi('CERTIFICATE', new Uint8Array(nuova.certificato.rawData)));
  }
  const pem = readFileSync(fileCertificato, 'utf8');
  const pkcs8 = createPrivateKey(readFileSync(fileChiave)).export({ type: 'pkcs8', format: 'der' });
  return {
    nome,
    pem,
    certificato: new X509Certificate(pem),
    nodo: new CertificatoNode(pem),
    chiave: await crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), ALGORITMO, false, ['sign']),
  };
}

/** Reads the authorities from `cartella`, creating those that are not there yet. */
export async function apriAutorita(cartella: string): Promise<AutoritaDiProva> {
  const aperte = await Promise.all(nomiAutorita.map(async (nome) => [nome, await leggiOCrea(cartella, nome)] as const));
  return Object.fromEntries(aperte) as AutoritaDiProva;
}
