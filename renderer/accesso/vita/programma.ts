import type { Carta } from '../../../contract/carta.ts';
import type { schermate } from '../../../contract/messaggi/schermate.ts';

type Programma = keyof typeof schermate.vitaCarta.programma.programmi;

const segni: readonly (readonly [RegExp, Programma])[] = [
  [/bit4id|incard|oberthur|idemia/i, 'bit4id'],
  [/athena|idprotect|asepcos/i, 'idprotect'],
  [/safedive|infocert/i, 'safedive'],
];

/** The program that the maker of a card gives with it, by what its driver says of it; undefined where it is not known. */
export const programmaDi = ({ produttore, modello, etichetta }: Carta): Programma | undefined =>
  segni.find(([segno]) => segno.test(`${produttore} ${modello} ${etichetta}`))?.[1];
