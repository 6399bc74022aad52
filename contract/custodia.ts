/** The two certificates that a workstation works with: its own, and the one that signs for the Comune (anpr-protocol 1.2). */
export const qualiCertificati = ['postazione', 'comune'] as const;
export type QualeCertificato = (typeof qualiCertificati)[number];

/** The longest PKCS#12 that is taken, in bytes: ANPR's are of some kilobytes, with their chain. */
export const massimoPkcs12 = 64 * 1024;
/** The longest password of one, in bytes of UTF-8. */
export const massimaPassword = 256;

/** A certificate in force here; its key never leaves main. */
export interface CertificatoInUso {
  readonly quale: QualeCertificato;
  /** Its common name, like `036030-PC-0001`. */
  readonly id: string;
  /** Common name of who issued it. */
  readonly autorita: string;
  /** Serial number, hexadecimal. */
  readonly serie: string;
  /** `xs:dateTime` from which and up to which it holds. */
  readonly dal: string;
  readonly scade: string;
  /** Whole days left; negative where it has ended. */
  readonly giorni: number;
}

/** What the workstation holds, and what may be done with it. */
export interface CertificatiPostazione {
  readonly inUso: Readonly<Record<QualeCertificato, CertificatoInUso | null>>;
  /** True where a certificate can be had for a key made here: environment `prova` alone. */
  readonly rinnovabili: boolean;
}

/** Days before the end at which who works is told, the nearest first. */
export const soglieScadenza = [7, 30, 60] as const;
/** From when on: time enough to have another one issued. */
export const giorniDiAvviso = Math.max(...soglieScadenza);

/** A certificate that ends soon, or has ended. */
export interface ScadenzaVicina {
  readonly di: QualeCertificato | 'carta';
  readonly soglia: 'scaduto' | (typeof soglieScadenza)[number];
  readonly giorni: number;
}
