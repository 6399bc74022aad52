import type { Ponte, Richiesta, Risposta } from '../../contract/canali.ts';
import { fallito, type Esito } from '../../contract/esito.ts';
import type { NomeCanale } from '../../contract/nomi-canali.ts';

declare global {
  interface Window {
    /** What the preload puts there (`nomePonte`). */
    readonly postazione: Ponte;
  }
}

/** Asks main; a bridge that breaks is an error like any other, never an exception of the page. */
export async function chiedi<N extends NomeCanale>(canale: N, richiesta: Richiesta<N>): Promise<Esito<Risposta<N>>> {
  try {
    return await window.postazione.chiedi(canale, richiesta);
  } catch (causa) {
    return fallito('INTERNO', `${canale}: ${causa instanceof Error ? causa.message : String(causa)}`);
  }
}
