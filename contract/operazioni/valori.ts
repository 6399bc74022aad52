import type { Campi } from './albero.ts';

/** The text of a field, or undefined where it is absent or no text: values read from outside have any shape. */
export function testoDi(campi: Campi | undefined, nome: string): string | undefined {
  const valore = campi?.[nome];
  return typeof valore === 'string' ? valore : undefined;
}

/** The children of a section, or undefined. */
export function sezioneDi(campi: Campi | undefined, nome: string): Campi | undefined {
  const valore = campi?.[nome];
  return typeof valore === 'object' && !Array.isArray(valore) ? (valore as Campi) : undefined;
}

/** The ID ANPR of a person's record; empty where it has none. */
export const idAnprDi = (soggetto: Campi): string => testoDi(sezioneDi(soggetto, 'identificativi'), 'idANPR') ?? '';

/** The sections of a repeated element; none where it is absent. */
export function sezioniDi(campi: Campi | undefined, nome: string): readonly Campi[] {
  const valore = campi?.[nome];
  return Array.isArray(valore) ? (valore as readonly Campi[]) : [];
}
