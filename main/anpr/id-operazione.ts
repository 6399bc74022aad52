import { ErrorePostazione } from '../../contract/esito.ts';

/**
 * Draws `idOperazioneComune`, ANPR's idempotency key: 13 digits of milliseconds, 4 of the workstation, 3 of a counter,
 * compared as integers; never at or below the last one used, whatever the clock does (design 5.2). The id must be made
 * durable before the request leaves.
 */
export class IdOperazione {
  readonly #postazione: string;
  #ultimo: bigint;

  /**
   * @param idPostazione like `023050-PC-0001`: its last four digits go in the id
   * @param ultimo the highest id ever used by this workstation, as the log remembers it; undefined for none
   */
  constructor(idPostazione: string, ultimo?: string) {
    const cifre = /(\d{4})$/.exec(idPostazione)?.[1];
    if (!cifre) throw new ErrorePostazione('POSTAZIONE_NON_CONFIGURATA', idPostazione);
    this.#postazione = cifre;
    this.#ultimo = ultimo === undefined ? 0n : BigInt(ultimo);
  }

  prossimo(adesso = Date.now()): string {
    const primo = BigInt(`${String(adesso).padStart(13, '0')}${this.#postazione}000`);
    this.#ultimo = primo > this.#ultimo ? primo : this.#dopo(this.#ultimo);
    return String(this.#ultimo);
  }

  /** The next id of this workstation after `ultimo`: its counter, or the next millisecond when the counter is full. */
  #dopo(ultimo: bigint): bigint {
    const cifre = String(ultimo).padStart(20, '0');
    const nostro = cifre.slice(13, 17) === this.#postazione;
    const contatore = Number(cifre.slice(17));
    if (nostro && contatore < 999) return ultimo + 1n;
    return BigInt(`${BigInt(cifre.slice(0, 13)) + 1n}${this.#postazione}000`);
  }
}
