import { ErrorePostazione } from '../../contract/esito.ts';
import type { ChiaveCliente } from '../pdnd/ambiente.ts';

/** The client's key of PDND in force: another takes its place while calls are under way. */
export class ChiavePdnd {
  #inVigore: ChiaveCliente | ErrorePostazione;
  #nataQui = false;

  /** @param iniziale the one that the environment came with */
  constructor(iniziale: ChiaveCliente) {
    this.#inVigore = iniziale;
  }

  /** True where it was made on this computer. */
  get nataQui(): boolean {
    return this.#nataQui;
  }

  /** One that was made here; or why it cannot be read, which is no reason to go back to another. */
  metti(chiave: ChiaveCliente | ErrorePostazione): void {
    this.#inVigore = chiave;
    this.#nataQui = true;
  }

  /** @throws ErrorePostazione where it cannot be read */
  inVigore(): ChiaveCliente {
    if (this.#inVigore instanceof ErrorePostazione) throw this.#inVigore;
    return this.#inVigore;
  }
}
