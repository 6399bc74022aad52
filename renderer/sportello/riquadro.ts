import { Deposito } from '../comuni/deposito.ts';

/** What is open on the desk besides the people: the practice, or the question of which day. */
export type Riquadro = 'pratica' | 'alla-data' | null;

export const riquadro = new Deposito<Riquadro>(null);
