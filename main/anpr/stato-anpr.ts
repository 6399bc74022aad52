import type { CodiceErrore } from '../../contract/errori.ts';
import type { Stato } from '../../contract/stato.ts';

/** Milliseconds past which ANPR is called slow. */
const lento = 8_000;

const irraggiungibile: readonly CodiceErrore[] = [
  'ANPR_NON_RAGGIUNGIBILE',
  'ANPR_TEMPO_SCADUTO',
  'ANPR_SERVER_NON_ATTENDIBILE',
  'ANPR_CERTIFICATO_RIFIUTATO',
  'ANPR_ERRORE_SERVIZIO',
];

/** What the last calls say of ANPR, for the top bar. */
export class StatoAnpr {
  #stato: Stato['anpr'] = { stato: 'ignoto' };
  #ascolta: () => void = () => undefined;

  get stato(): Stato['anpr'] {
    return this.#stato;
  }

  alCambio(ascolta: () => void): void {
    this.#ascolta = ascolta;
  }

  /** A call ended: well, or with this code, after so many milliseconds. */
  annota(codice: CodiceErrore | undefined, durata: number): void {
    const prima = this.#stato.stato;
    if (codice && irraggiungibile.includes(codice))
      this.#stato = { stato: 'non-raggiungibile', errore: { code: codice } };
    else if (codice !== 'ANNULLATA') this.#stato = { stato: durata > lento ? 'lento' : 'raggiungibile' };
    if (this.#stato.stato !== prima) this.#ascolta();
  }
}
