import type { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { inBreve } from '../sportello/scheda/persona.ts';

export type AvvisoFamiglia = keyof Pick<typeof schermate.casi.famiglia, 'nessuno' | 'soloMinori' | 'intestatario'>;

/** What the officer must be told of who moves and who stays. */
export function avvisiFamiglia(componenti: readonly Campi[], scelti: readonly string[]): readonly AvvisoFamiglia[] {
  const partono = componenti.filter((uno) => scelti.includes(inBreve(uno).idANPR));
  if (partono.length === 0) return ['nessuno'];
  const restano = componenti.length - partono.length;
  return [
    ...(partono.every(eMinore) ? (['soloMinori'] as const) : []),
    ...(restano > 0 && partono.some(eIntestatario) ? (['intestatario'] as const) : []),
  ];
}

const eMinore = (uno: Campi): boolean => {
  const { eta } = inBreve(uno);
  return eta !== undefined && eta < 18;
};

/** Code 1 of table 5, in a family. */
const eIntestatario = (uno: Campi): boolean => {
  const legame = sezioneDi(uno, 'legameSoggetto');
  return testoDi(legame, 'tipoLegame') !== '4' && testoDi(legame, 'codiceLegame') === '1';
};
