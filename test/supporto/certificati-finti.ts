import type { CertificatiPostazione, CertificatoInUso, QualeCertificato } from '../../contract/custodia.ts';

/** A certificate as main tells it; it ends on a day that does not move with the run. */
export const certificatoFinto = (quale: QualeCertificato, cambi: Partial<CertificatoInUso> = {}): CertificatoInUso => ({
  quale,
  id: quale === 'postazione' ? '036028-PC-0001' : '036028-CO-9999',
  autorita: 'CA Postazioni Prova',
  serie: '4A11',
  dal: '2026-01-15T08:00:00.000Z',
  scade: '2032-01-14T08:00:00.000Z',
  giorni: 1900,
  ...cambi,
});

/** What main says of the certificates in force; in `prova` by default. */
export const certificatiFinti = (
  inUso: Partial<CertificatiPostazione['inUso']> = {},
  rinnovabili = true,
): CertificatiPostazione => ({
  inUso: { postazione: certificatoFinto('postazione'), comune: certificatoFinto('comune'), ...inUso },
  rinnovabili,
});
