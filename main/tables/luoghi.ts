import type { ComuneInElenco, LuoghiDelCodice, StatoEstero } from '../../contract/tabelle.ts';
import { piano } from '../../contract/testo.ts';
import type { Tabelle } from './tabelle.ts';

/** How many a search shows: who wants more types one more letter. */
const massimo = 50;

interface Luogo {
  readonly nome: string;
  readonly dal?: string;
  readonly al?: string;
}

/** Comuni and states, of today and of once, by name and by code. */
export class Luoghi {
  readonly #tabelle: Tabelle;

  constructor(tabelle: Tabelle) {
    this.#tabelle = tabelle;
  }

  /** @param allaData `xs:date`; where given, only those that existed then */
  async comuni(testo: string, allaData?: string): Promise<readonly ComuneInElenco[]> {
    return cercaPerNome(await this.#tabelle.comuni(), testo, allaData);
  }

  async stati(testo: string, allaData?: string): Promise<readonly StatoEstero[]> {
    return cercaPerNome(await this.#tabelle.stati(), testo, allaData);
  }

  /** What a cadastral code of a codice fiscale has stood for: more than one Comune, where one was renamed. */
  async catastale(codice: string): Promise<LuoghiDelCodice> {
    const suoi = <L extends { readonly catastale: string }>(luoghi: readonly L[]) =>
      luoghi.filter(({ catastale }) => catastale === codice);
    return { comuni: suoi(await this.#tabelle.comuni()), stati: suoi(await this.#tabelle.stati()) };
  }
}

/** Those whose name begins so, then those that contain it; each by name, the newest first. */
const cercaPerNome = <L extends Luogo>(luoghi: readonly L[], testo: string, allaData?: string): readonly L[] => {
  const cercato = piano(testo);
  if (cercato === '') return [];
  const validi = luoghi.filter(({ dal, al }) => !allaData || ((dal ?? '') <= allaData && allaData <= (al ?? '9999')));
  const trovati = validi
    .map((luogo) => ({ luogo, posto: piano(luogo.nome).indexOf(cercato) }))
    .filter(({ posto }) => posto >= 0);
  trovati.sort((a, b) => Number(a.posto > 0) - Number(b.posto > 0) || perNome(a.luogo, b.luogo));
  return trovati.slice(0, massimo).map(({ luogo }) => luogo);
};

const perNome = (a: Luogo, b: Luogo): number =>
  a.nome.localeCompare(b.nome, 'it') || (b.al ?? '9999').localeCompare(a.al ?? '9999');
