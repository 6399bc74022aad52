import type { X509Certificate } from 'node:crypto';
import { type ScadenzaVicina, soglieScadenza } from '../../contract/custodia.ts';

const giorno = 86_400_000;

/** Whole days until the certificate ends. */
export const giorniAllaScadenza = ({ validTo }: X509Certificate, adesso = Date.now()): number =>
  Math.floor((Date.parse(validTo) - adesso) / giorno);

/** What who works is to be told of a certificate's end; undefined while it is far. */
export function scadenzaVicina(
  di: ScadenzaVicina['di'],
  certificato: X509Certificate,
  adesso = Date.now(),
): ScadenzaVicina | undefined {
  const giorni = giorniAllaScadenza(certificato, adesso);
  if (giorni < 0) return { di, soglia: 'scaduto', giorni };
  const soglia = soglieScadenza.find((una) => giorni < una);
  return soglia === undefined ? undefined : { di, soglia, giorni };
}
