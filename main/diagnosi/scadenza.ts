import type { X509Certificate } from 'node:crypto';
import { giorniDiAvviso } from '../../contract/custodia.ts';
import { fattiDiagnosi } from '../../contract/messaggi/fatti-diagnosi.ts';
import { giorniAllaScadenza } from '../postazione/scadenza.ts';
import { avviso, type Fatto } from './contesto.ts';

/** A warning where the certificate, still in time, ends within {@link giorniDiAvviso} days. */
export function avvisoDiScadenza(certificato: X509Certificate): Fatto | undefined {
  const giorni = giorniAllaScadenza(certificato);
  return giorni < giorniDiAvviso ? avviso('CERTIFICATO_IN_SCADENZA', fattiDiagnosi.scadeFra(giorni)) : undefined;
}
