import { Deposito } from '../comuni/deposito.ts';
import { vistaAccanto } from '../comuni/viste.tsx';

/** One person at a time, or many from a file. */
export const visteUffici = ['una', 'molte'] as const;
export type VistaUffici = (typeof visteUffici)[number];

export const vistaUffici = new Deposito<VistaUffici>('una');

export const altraVista = (): void => vistaUffici.cambia((vista) => vistaAccanto(visteUffici, vista, 1));
