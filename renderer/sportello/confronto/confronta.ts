import type { Blocco } from '../scheda/righe.ts';

/** A line of the comparison: the same fact of each person, null where one has it not. */
export interface RigaConfronto {
  readonly etichetta: string;
  readonly valori: readonly (string | null)[];
  readonly diverso: boolean;
}

export interface BloccoConfronto {
  readonly nome: string;
  readonly titolo: string;
  readonly righe: readonly RigaConfronto[];
}

interface Fatto {
  readonly chiave: string;
  readonly etichetta: string;
  readonly valore: string;
}

/** Records side by side: sections and facts in the order of the first that has them, each fact with its namesakes. */
export function confronta(
  schede: readonly (readonly Blocco[])[],
  sotto: (titolo: string, etichetta: string) => string,
): readonly BloccoConfronto[] {
  const titoli = new Map(schede.flat().map(({ nome, titolo }) => [nome, titolo]));
  return [...titoli].map(([nome, titolo]) => {
    const fatti = schede.map((blocchi) =>
      fattiDi(
        blocchi.find((uno) => uno.nome === nome),
        sotto,
      ),
    );
    return { nome, titolo, righe: affianca(fatti) };
  });
}

/** The facts of a section, each with a key of its own: the same label again is the second, the third. */
const fattiDi = (
  blocco: Blocco | undefined,
  sotto: (titolo: string, etichetta: string) => string,
): readonly Fatto[] => {
  const visti = new Map<string, number>();
  let titolo = '';
  return (blocco?.righe ?? []).flatMap(({ etichetta, valore, rientro }) => {
    if (valore === null) {
      titolo = etichetta;
      return [];
    }
    const intera = rientro && titolo !== '' ? sotto(titolo, etichetta) : etichetta;
    const volta = (visti.get(intera) ?? 0) + 1;
    visti.set(intera, volta);
    return [{ chiave: `${intera}\n${volta}`, etichetta: intera, valore }];
  });
};

const affianca = (fatti: readonly (readonly Fatto[])[]): readonly RigaConfronto[] => {
  const etichette = new Map<string, string>();
  for (const suoi of fatti) for (const { chiave, etichetta } of suoi) etichette.set(chiave, etichetta);
  return [...etichette].map(([chiave, etichetta]) => {
    const valori = fatti.map((suoi) => suoi.find((uno) => uno.chiave === chiave)?.valore ?? null);
    return { etichetta, valori, diverso: new Set(valori).size > 1 };
  });
};

export const differenze = (blocchi: readonly BloccoConfronto[]): number =>
  blocchi.reduce((totale, { righe }) => totale + righe.filter(({ diverso }) => diverso).length, 0);
