/** Does a work some time after the first of many requests: those that follow put nothing off, and the last is in it. */
export class Freno {
  readonly #lavoro: () => void;
  readonly #pausa: number;
  #sveglia: ReturnType<typeof setTimeout> | undefined;

  /** @param pausa milliseconds from the first request */
  constructor(lavoro: () => void, pausa: number) {
    this.#lavoro = lavoro;
    this.#pausa = pausa;
  }

  readonly prenota = (): void => {
    this.#sveglia ??= setTimeout(() => {
      this.#sveglia = undefined;
      this.#lavoro();
    }, this.#pausa);
  };

  readonly ferma = (): void => {
    clearTimeout(this.#sveglia);
    this.#sveglia = undefined;
  };
}
