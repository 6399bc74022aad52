import type { Maniere } from '../../sandbox/carte/cns/lettore.ts';

/** A hand that pulls the card at one of the commands to come: before the card has it, or before its answer leaves. */
export class Mano {
  #quando: 'prima' | 'dopo' = 'prima';
  #numero = Infinity;

  readonly maniere: Maniere = {
    prima: (numero) => this.#quando !== 'prima' || numero < this.#numero,
    dopo: (numero) => this.#quando !== 'dopo' || numero < this.#numero,
  };

  pronta(numero: number, quando: 'prima' | 'dopo' = 'prima'): void {
    this.#numero = numero;
    this.#quando = quando;
  }

  ferma(): void {
    this.#numero = Infinity;
  }
}
