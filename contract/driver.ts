import { z } from 'zod';
import type { Errore } from './esito.ts';

/** The PKCS#11 modules that an Italian registry office may have, in the order in which they are tried. */
export const nomiModuli = ['safedive', 'idprotect', 'bit4id', 'opensc', 'cie'] as const;
export type NomeModulo = (typeof nomiModuli)[number];

/** Why a module is in use. */
export const motiviModulo = [
  /** The sandbox's own cards. */
  'prova',
  /** POSTAZIONE_PKCS11, or the option of a command. */
  'variabile',
  'a-mano',
  /** It drives the kind of card that is in the reader. */
  'atr',
  'unico',
  /** The first of several. */
  'ordine',
  /** Those before it do not load, or do not know the card in the reader. */
  'riserva',
  'nessuno',
] as const;
export type MotivoModulo = (typeof motiviModulo)[number];

/** A known module that is on this computer. */
export interface ModuloTrovato {
  readonly nome: NomeModulo;
  readonly percorso: string;
  /** Why it cannot be loaded here. */
  readonly difetto?: Errore;
}

/** Longest path of a file that is taken. */
export const massimoPercorso = 1000;

/** What is wanted: what the environment gives, the best of what is on this computer, or one file. */
export const schemaSceltaDriver = z.discriminatedUnion('specie', [
  z.object({ specie: z.literal('ambiente') }),
  z.object({ specie: z.literal('automatica') }),
  z.object({ specie: z.literal('a-mano'), percorso: z.string().min(1).max(massimoPercorso) }),
]);
export type SceltaDriver = z.infer<typeof schemaSceltaDriver>;

/** The driver in use, and what could be used instead. */
export interface StatoDriver {
  readonly percorso: string;
  /** Null where the file is none of the known ones. */
  readonly nome: NomeModulo | null;
  readonly motivo: MotivoModulo;
  readonly trovati: readonly ModuloTrovato[];
  /** True where the environment has cards of its own: the sandbox's. */
  readonly conCarteDimostrative: boolean;
  /** Whether who asks may choose another. */
  readonly puo: boolean;
}
