import { Rifiuto } from '../rifiuto.ts';
import type { Servizio } from './lavoro.ts';

/** 3006 interrogazioneCittadino_enti is for bodies other than Comuni, and the sandbox knows none of them. */
export const interrogazioneEnti: Servizio = ({ mittente }) => {
  throw new Rifiuto('servizio-per-enti', `${mittente} is a Comune`);
};
