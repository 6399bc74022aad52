import { X509Certificate } from 'node:crypto';
import type { NomeAutorita } from '../autorita/autorita.ts';
import type { Revoca } from '../autorita/crl.ts';
import type { Archivio } from './archivio.ts';

/** A certificate as it was issued; `revocato` in milliseconds since the epoch. */
export interface CertificatoEmesso {
  readonly autorita: NomeAutorita;
  readonly der: Buffer;
  readonly revocato: number | null;
}

/** Every certificate that the sandbox's authorities have issued, and those they have revoked. */
export function registroCertificati(db: Archivio) {
  const aggiungi = db.prepare('INSERT INTO certificato (serie, autorita, cn, der) VALUES (?, ?, ?, ?)');
  const revoca = db.prepare('UPDATE certificato SET revocato = ? WHERE serie = ? AND revocato IS NULL');
  const revocato = db.prepare<[string], unknown>('SELECT 1 FROM certificato WHERE serie = ? AND revocato IS NOT NULL');
  const trova = db.prepare<[string], CertificatoEmesso>(
    'SELECT autorita, der, revocato FROM certificato WHERE serie = ?',
  );
  const revoche = db.prepare<[string], Revoca>(
    'SELECT serie, revocato AS quando FROM certificato WHERE autorita = ? AND revocato IS NOT NULL',
  );
  return {
    /** Records a new certificate and returns its serial number, hexadecimal in capitals. */
    aggiungi(autorita: NomeAutorita, cn: string, der: Buffer): string {
      const serie = new X509Certificate(der).serialNumber;
      aggiungi.run(serie, autorita, cn, der);
      return serie;
    },
    /** True if the certificate was known and not yet revoked. */
    revoca: (serie: string, quando = Date.now()): boolean => revoca.run(quando, serie).changes === 1,
    revocato: (serie: string): boolean => revocato.get(serie) !== undefined,
    /** By serial number, hexadecimal in capitals. */
    trova: (serie: string): CertificatoEmesso | undefined => trova.get(serie),
    revoche: (autorita: NomeAutorita): Revoca[] => revoche.all(autorita),
  };
}

export type RegistroCertificati = ReturnType<typeof registroCertificati>;
