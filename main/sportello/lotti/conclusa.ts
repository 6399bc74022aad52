import type { RigaConclusa } from '../../../contract/archivio.ts';
import type { EsitoRiga } from '../../../contract/pdnd/lotto.ts';

/** A row that is done, as the store keeps it. */
export const conclusa = (n: number, esito: EsitoRiga): RigaConclusa => ({
  n,
  stato: esito.specie === 'rifiutata' ? 'rifiutata' : 'fatta',
  esito: JSON.stringify(esito),
});
