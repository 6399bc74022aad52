import type { ContenutoPratica } from '../../../contract/pratica.ts';
import { Deposito } from '../../comuni/deposito.ts';

/** The practice that is open beside the list, by id. */
export const praticaScelta = new Deposito<string | null>(null);

/** What is typed in practices and not saved yet, by their id: only the fields that were touched. */
export const dettagli = new Deposito<Readonly<Record<string, ContenutoPratica>>>({});

export const scriviDettaglio = (id: string, cambi: ContenutoPratica): void =>
  dettagli.cambia((tutti) => ({ ...tutti, [id]: { ...tutti[id], ...cambi } }));

/** What was typed in a practice is saved. */
export const dimenticaDettaglio = (id: string): void =>
  dettagli.cambia((tutti) => Object.fromEntries(Object.entries(tutti).filter(([altro]) => altro !== id)));

/** At a log-out nothing stays. */
export function dimenticaDettagli(): void {
  dettagli.scrivi({});
  praticaScelta.scrivi(null);
}
