import type { Criteri } from '../../contract/canali.ts';
import type { EsitoRicerca, Famiglia, Scheda } from '../../contract/consultazione.ts';
import type { Errore } from '../../contract/esito.ts';
import type { Pratica } from '../../contract/pratica.ts';
import { Deposito } from '../comuni/deposito.ts';

/** Something asked of ANPR. `da-rileggere`: it was here before the lock, and must be asked for again. */
export type Lettura<T> =
  | { readonly fase: 'in-corso'; readonly richiesta: string; /** Milliseconds. */ readonly inizio: number }
  | { readonly fase: 'pronta'; readonly valore: T }
  | { readonly fase: 'fallita'; readonly errore: Errore }
  | { readonly fase: 'da-rileggere' };

export type Ritrovamento = Exclude<EsitoRicerca, { specie: 'uno' }>;
export type OttenutoDa = Extract<EsitoRicerca, { specie: 'uno' }>['ottenutoDa'];

export interface Persona {
  readonly idANPR: string;
  readonly ottenutoDa: OttenutoDa;
  readonly lettura: Lettura<Scheda>;
  /** Null until asked for. */
  readonly famiglia: Lettura<Famiglia> | null;
  readonly vista: 'scheda' | 'famiglia';
}

/** A tab of the desk: a search, a person, or a list with the person chosen from it beside. */
export interface Linguetta {
  readonly id: string;
  readonly ricerca: { readonly criteri: Criteri; readonly lettura: Lettura<Ritrovamento> } | null;
  readonly persona: Persona | null;
}

/** What is on the officer's desk. */
export interface Banco {
  readonly riga: string;
  /** The line as it was when the last search left: who goes on typing must not lose the cursor. */
  readonly inviata: string | null;
  readonly pratica: Pratica | null;
  /** The practice that a search opened by itself, for the note that says so. */
  readonly apertaDaSola: string | null;
  readonly linguette: readonly Linguetta[];
  readonly attiva: string | null;
  /** Why the last command did nothing. */
  readonly rifiuto: Errore | 'troppe' | null;
}

export const bancoVuoto: Banco = {
  riga: '',
  inviata: null,
  pratica: null,
  apertaDaSola: null,
  linguette: [],
  attiva: null,
  rifiuto: null,
};

/** As many as `Ctrl+1` to `Ctrl+9` reach. */
export const massimoLinguette = 9;

export const banco = new Deposito<Banco>(bancoVuoto);

export const linguettaAttiva = ({ linguette, attiva }: Banco): Linguetta | undefined =>
  linguette.find(({ id }) => id === attiva);

/** The name of the call that a tab is waiting for, if any: the innermost first. */
export const attesaDi = ({ ricerca, persona }: Linguetta): string | undefined =>
  [persona?.famiglia, persona?.lettura, ricerca?.lettura].find((lettura) => lettura?.fase === 'in-corso')?.richiesta;

export function cambiaLinguetta(id: string, come: (linguetta: Linguetta) => Linguetta): void {
  banco.cambia((tutto) => ({
    ...tutto,
    linguette: tutto.linguette.map((una) => (una.id === id ? come(una) : una)),
  }));
}

/** Replaces what is known of the person of a tab. */
export const conPersona = (linguetta: Linguetta, nuovi: Partial<Persona>): Linguetta =>
  linguetta.persona ? { ...linguetta, persona: { ...linguetta.persona, ...nuovi } } : linguetta;

/**
 * The desk at a lock: the search line, the practice (no person's datum) and the ID ANPR of the people who were open; not
 * a name, not a record, not a list.
 */
export function soloCioCheResta(tutto: Banco): Banco {
  const linguette = tutto.linguette.flatMap(({ id, persona, ricerca }): Linguetta[] => {
    const criteri = ricerca?.criteri;
    const idANPR = persona?.idANPR ?? (criteri?.specie === 'id-anpr' ? criteri.idANPR : undefined);
    if (idANPR === undefined) return [];
    return [{ id, ricerca: null, persona: { ...personaDaLeggere(idANPR), lettura: { fase: 'da-rileggere' } } }];
  });
  const attiva = linguette.some(({ id }) => id === tutto.attiva) ? tutto.attiva : (linguette[0]?.id ?? null);
  return { ...bancoVuoto, riga: tutto.riga, pratica: tutto.pratica, linguette, attiva };
}

export const personaDaLeggere = (idANPR: string): Persona => ({
  idANPR,
  ottenutoDa: 'id-anpr',
  lettura: { fase: 'da-rileggere' },
  famiglia: null,
  vista: 'scheda',
});
