import { useSyncExternalStore } from 'react';

/** A value that lives outside the screens, so that what unmounts does not take it along. */
export class Deposito<T> {
  readonly #ascoltatori = new Set<() => void>();
  #valore: T;

  constructor(valore: T) {
    this.#valore = valore;
  }

  readonly leggi = (): T => this.#valore;

  readonly ascolta = (quando: () => void): (() => void) => {
    this.#ascoltatori.add(quando);
    return () => this.#ascoltatori.delete(quando);
  };

  scrivi(valore: T): void {
    if (Object.is(valore, this.#valore)) return;
    this.#valore = valore;
    for (const quando of this.#ascoltatori) quando();
  }

  cambia(come: (prima: T) => T): void {
    this.scrivi(come(this.#valore));
  }
}

export const useDeposito = <T>(deposito: Deposito<T>): T => useSyncExternalStore(deposito.ascolta, deposito.leggi);
