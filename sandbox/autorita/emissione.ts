import { randomBytes, randomInt } from 'node:crypto';
import {
  AuthorityInfoAccessExtension,
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  CRLDistributionPointsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  type JsonName,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { ALGORITMO, alSecondo, type Autorita, nomeDistinto } from './autorita.ts';

const GIORNO = 86_400_000;
/** ANPR's workstation certificates last about six years (anpr-protocol 1.2). */
const DURATA = 6 * 365 * GIORNO;

/** Where an authority says which of its certificates were revoked, for who checks them. */
export interface DoveRevoca {
  /** URL of its revocation list. */
  readonly crl: string;
  /** URL of its OCSP responder. */
  readonly ocsp: string;
}

/** What goes into an end-entity certificate. */
export interface Richiesta {
  readonly soggetto: JsonName;
  readonly uso: 'client' | 'server';
  readonly chiavePubblica: CryptoKey;
  readonly revoca?: DoveRevoca;
  /** Milliseconds since the epoch; by default from yesterday, for six years. */
  readonly dal?: number;
  readonly al?: number;
}

/** Issues a certificate; returns its DER bytes. */
export async function emetti(autorita: Autorita, richiesta: Richiesta): Promise<Buffer> {
  const estensioni: Extension[] = [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    new ExtendedKeyUsageExtension([
      richiesta.uso === 'client' ? ExtendedKeyUsage.clientAuth : ExtendedKeyUsage.serverAuth,
    ]),
    await SubjectKeyIdentifierExtension.create(richiesta.chiavePubblica),
    await AuthorityKeyIdentifierExtension.create(autorita.certificato),
  ];
  if (richiesta.revoca) {
    const { crl, ocsp } = richiesta.revoca;
    estensioni.push(new CRLDistributionPointsExtension([crl]), new AuthorityInfoAccessExtension({ ocsp: [ocsp] }));
  }
  if (richiesta.uso === 'server') {
    const nomi = [
      { type: 'dns' as const, value: 'localhost' },
      { type: 'ip' as const, value: '127.0.0.1' },
    ];
    estensioni.push(new SubjectAlternativeNameExtension(nomi));
  }
  const certificato = await X509CertificateGenerator.create({
    // Positive, unpredictable and never zero in its first byte (RFC 5280, 4.1.2.2).
    serialNumber: `4${randomBytes(15).toString('hex').slice(1)}`,
    subject: richiesta.soggetto,
    issuer: autorita.certificato.subjectName.toJSON(),
    notBefore: alSecondo(richiesta.dal ?? Date.now() - GIORNO),
    notAfter: alSecondo(richiesta.al ?? Date.now() + DURATA),
    publicKey: richiesta.chiavePubblica,
    signingKey: autorita.chiave,
    signingAlgorithm: ALGORITMO,
    extensions: estensioni,
  });
  return Buffer.from(certificato.rawData);
}

/** A new certificate with the private key that goes with it, as PKCS#8 DER. */
export interface Coppia {
  readonly certificato: Buffer;
  readonly chiave: Buffer;
}

/** Issues a certificate for a key made here: workstations, Comuni and servers, whose keys travel as PKCS#12. */
export async function emettiConChiave(
  autorita: Autorita,
  richiesta: Omit<Richiesta, 'chiavePubblica'>,
): Promise<Coppia> {
  const coppia = await crypto.subtle.generateKey(ALGORITMO, true, ['sign', 'verify']);
  const certificato = await emetti(autorita, { ...richiesta, chiavePubblica: coppia.publicKey });
  return { certificato, chiave: Buffer.from(await crypto.subtle.exportKey('pkcs8', coppia.privateKey)) };
}

const UNITA_POSTAZIONI = ['Anagrafe Nazionale Popolazione Residente', 'Postazioni di lavoro'];

/** Subject of a workstation or of a Comune: the common name is the IdPostazione (anpr-protocol 1.2). */
export const soggettoPostazione = (idPostazione: string): JsonName => nomeDistinto(UNITA_POSTAZIONI, idPostazione);

/** The holder of a card. */
export interface Titolare {
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
}

/** A new number, as it is printed on a card. */
export const numeroDiCarta = (): string => `7${String(randomInt(1e12)).padStart(15, '0')}`;

/**
 * Subject of a card's certificate, as on a CNS: the codice fiscale begins the common name and is the `serialNumber`
 * with the prefix of ETSI EN 319 412-1 (TINIT-).
 */
export const soggettoUtente = (titolare: Titolare, numeroCarta: string): JsonName => [
  ...nomeDistinto(['Anagrafe Nazionale Popolazione Residente'], `${titolare.codiceFiscale}/${numeroCarta}`),
  { '2.5.4.4': [titolare.cognome] },
  { '2.5.4.42': [titolare.nome] },
  { '2.5.4.5': [`TINIT-${titolare.codiceFiscale}`] },
];
