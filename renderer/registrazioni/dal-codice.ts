import { esaminaCodiceFiscale } from '../../contract/identificativi/codice-fiscale.ts';
import type { Scritto } from '../moduli/scritto.ts';

const fine = /codiceFiscale\/codFiscale$/;

/** The sex that a codice fiscale says, where it was not written: whoever reads it off a card need not type it. */
export function conSesso(scritto: Scritto, cambi: Scritto): Scritto {
  const detti = Object.entries(cambi).flatMap(([percorso, testo]) => {
    const dove = percorso.replace(fine, 'sesso');
    const { sesso } = esaminaCodiceFiscale(testo);
    return fine.test(percorso) && sesso !== undefined && scritto[dove] === undefined ? [[dove, sesso] as const] : [];
  });
  return { ...Object.fromEntries(detti), ...cambi };
}
