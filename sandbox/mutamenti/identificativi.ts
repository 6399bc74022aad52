import { randomInt } from 'node:crypto';
import { carattereDiControllo } from '../../contract/identificativi/id-anpr.ts';
import {
  codiceFiscaleDi,
  type DatiCodiceFiscale,
  MASSIMA_OMOCODIA,
  omocodiaDi,
} from '../popolazione/codice-fiscale.ts';
import type { Scrittura } from './scrittura.ts';

const lettera = (): string => String.fromCharCode(65 + randomInt(26));

/** A new ID ANPR: drawn by lot, since it must tell no sequence (DM 3 March 2023, article 2.3.h), and never given before. */
export function nuovoIdAnpr(scrittura: Scrittura): string {
  for (;;) {
    const corpo = `${lettera()}${lettera()}${String(randomInt(100_000)).padStart(5, '0')}${lettera()}`;
    const id = corpo + carattereDiControllo(corpo);
    if (!scrittura.usato(id)) return id;
  }
}

/** The codice fiscale that the Agenzia delle Entrate gives: where it has been given to another, with letters for digits. */
export function nuovoCodiceFiscale(scrittura: Scrittura, dati: DatiCodiceFiscale): string {
  const proprio = codiceFiscaleDi(dati);
  for (let quante = 0; quante <= MASSIMA_OMOCODIA; quante++) {
    const codice = omocodiaDi(proprio, quante);
    if (!scrittura.usato(codice)) return codice;
  }
  throw new Error('all the codes of these data have been given');
}

/** True where a codice fiscale may be of somebody with those data, letters for digits included. */
export const codiceCongruente = (codice: string, dati: DatiCodiceFiscale): boolean =>
  Array.from({ length: MASSIMA_OMOCODIA + 1 }, (_, n) => omocodiaDi(codiceFiscaleDi(dati), n)).includes(codice);
