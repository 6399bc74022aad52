import type { Valore } from '../../../../contract/operazioni/albero.ts';
import type { Persona } from '../../../popolazione/popolazione.ts';
import type { Atto } from '../../atto.ts';

/** Sections that are different from the day of the registration on; null where one ends. */
export type Cambiate = Readonly<Record<string, Valore | null>>;

/** One kind of change of 5008 (table 36): checks, and says what is different. */
export type Mutazione = (atto: Atto, persona: Persona) => Cambiate;
