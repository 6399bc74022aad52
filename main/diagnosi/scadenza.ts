import type { X509Certificate } from 'node:crypto';
import { fattiDiagnosi } from '../../contract/messaggi/fatti-diagnosi.ts';
import { avviso, type Fatto } from './contesto.ts';

const giorno = 86_400_000;

/** Days before its end from which a certificate's holder is told: time enough to have another one issued. */
export const giorniDiAvviso = 60;

/** Whole days until the certificate ends. */
export const giorniAllaScadenza = ({ validTo }: X509Certificate, adesso = Date.now()): number =>
  Math.floor((Date.parse(validTo) - adesso) / giorno);

/** A warning where the certificate, still in time, ends within {@link giorniDiAvviso} days. */
export function avvisoDiScadenza(certificato: X509Certificate): Fatto | undefined {
  const giorni = giorniAllaScadenza(certificato);
  return giorni < giorniDiAvviso ? avviso('CERTIFICATO_IN_SCADENZA', fattiDiagnosi.scadeFra(giorni)) : undefined;
}
