import type { CodiceErrore } from '../errori.ts';
import { errori as anpr } from './errori-anpr.ts';
import { errori as carta } from './errori-carta.ts';
import { errori as pdnd } from './errori-pdnd.ts';
import { errori as postazione } from './errori-postazione.ts';

/** What an officer with a queue needs of a refusal: what happened, why, what to do now. */
export interface MessaggioErrore {
  readonly messaggio: string;
  readonly causa: string;
  readonly rimedio: string;
}

/** One text for every code; the compiler refuses a code without its text (design D8). */
export const messaggiErrore: Readonly<Record<CodiceErrore, MessaggioErrore>> = {
  ...carta,
  ...postazione,
  ...anpr,
  ...pdnd,
};
