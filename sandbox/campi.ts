import type { Campi } from '../contract/operazioni/albero.ts';

/** The text of a field that the schema makes mandatory. @throws TypeError where it is not there */
export function testoDi(campi: Campi, nome: string): string {
  const valore = campi[nome];
  if (typeof valore !== 'string') throw new TypeError(`${nome} is not text`);
  return valore;
}
