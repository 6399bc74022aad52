import fc from 'fast-check';
import type { Campi, Valore } from '../../contract/operazioni/albero.ts';

/** Something done to a value that may spoil it: whether it did, is for the validators to say. */
export const guasto = (valore: Campi): fc.Arbitrary<Campi> =>
  fc.constantFrom(...percorsi(valore)).chain((percorso) =>
    fc.oneof(
      fc.constant(cambiato(valore, percorso, (padre, nome) => delete padre[nome])),
      fc.constant(cambiato(valore, percorso, (padre) => (padre['elementoIgnoto'] = 'x'))),
      fc.constant(cambiato(valore, percorso, (padre, nome) => (padre[nome] = [padre[nome]!, padre[nome]!].flat()))),
      testoSgradito.map((testo) => cambiato(valore, percorso, (padre, nome) => (padre[nome] = testo))),
    ),
  );

/** A copy in which the element at `percorso` was changed in its parent. */
function cambiato(
  valore: Campi,
  percorso: readonly string[],
  cambia: (padre: Record<string, Valore>, nome: string) => unknown,
): Campi {
  const copia = structuredClone(valore);
  const padre = percorso.slice(0, -1).reduce<Valore>((v, passo) => (v as Campi)[passo]!, copia);
  cambia(padre as Record<string, Valore>, percorso.at(-1)!);
  return copia;
}

const testoSgradito = fc.oneof(
  fc.constantFrom('', ' ', '0', '2026-02-30', '2026-13-01', '0000-01-01', '2026-01-01T24:00:00', '2026-01-01T10:00'),
  fc.constantFrom('99999999999', '+1', 'x'.repeat(300), '\u{1F600}', '\n', ' 1 ', '2026-01-01+15:00', '12026-01-01'),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((testo) => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(testo)),
);

/** Where the elements with text are, as names from the root; repeated ones count as one. */
function percorsi(valore: Campi): (readonly string[])[] {
  const visita = (v: Valore, qui: readonly string[]): (readonly string[])[] =>
    typeof v === 'string' || (Array.isArray(v) && typeof v[0] === 'string')
      ? [qui]
      : Object.entries(v).flatMap(([nome, figlio]) => visita(figlio as Valore, [...qui, nome]));
  return visita(valore, []);
}
