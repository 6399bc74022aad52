import type { StatoEstero } from '../tabelle.ts';

export const statiEsteri: readonly StatoEstero[] = [];
