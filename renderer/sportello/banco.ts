import type { Criteri } from '../../contract/canali.ts';
import type {
  EsitoRicerca,
  Famiglia,
  ModoStampa,
  RispostaGrezza,
  Scheda,
  Storia,
} from '../../contract/consultazione.ts';
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

/** What is asked of ANPR: the criteria, and the day of which (`xs:date`) where it is not today. */
export interface Domanda {
  readonly criteri: Criteri;
  readonly allaData?: string;
}

/** What a person was read for: whatever is made of the data, paper too, belongs to it and not to the work of now. */
export type PerChe = Pick<Pratica, 'id' | 'numero' | 'finalita' | 'protocollo'>;

/** The ways in which a person can be looked at. */
export const viste = ['scheda', 'famiglia', 'storia', 'originale', 'visura'] as const;
export type Vista = (typeof viste)[number];

export interface Persona {
  readonly idANPR: string;
  /** `xs:date`: the record is the one of that day; absent, today's. */
  readonly allaData?: string;
  readonly ottenutoDa: OttenutoDa;
  readonly lettura: Lettura<Scheda>;
  /** Null until the record is here. */
  readonly perChe: PerChe | null;
  /** Null until asked for, as the two below. */
  readonly famiglia: Lettura<Famiglia> | null;
  readonly storia: Lettura<Storia> | null;
  readonly originale: Lettura<RispostaGrezza> | null;
  /** The last printing of the visura: the file's name, or null where it went to paper. */
  readonly stampa: { readonly modo: ModoStampa; readonly lettura: Lettura<string | null> } | null;
  readonly vista: Vista;
}

/** A tab of the desk: a search, a person, or a list with the person chosen from it beside. */
export interface Linguetta {
  readonly id: string;
  /** What was asked in this tab, if it was a search: the mask refines it. */
  readonly domanda: Domanda | null;
  readonly ricerca: (Domanda & { readonly lettura: Lettura<Ritrovamento> }) | null;
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
  /** The tabs looked at side by side, or null where one is looked at. */
  readonly confronto: readonly string[] | null;
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
  confronto: null,
  rifiuto: null,
};

/** As many as `Ctrl+1` to `Ctrl+9` reach. */
export const massimoLinguette = 9;

export const banco = new Deposito<Banco>(bancoVuoto);

export const linguettaAttiva = ({ linguette, attiva }: Banco): Linguetta | undefined =>
  linguette.find(({ id }) => id === attiva);

export const linguettaPerId = (id: string): Linguetta | undefined =>
  banco.leggi().linguette.find((una) => una.id === id);

/** The names of the calls that a tab is waiting for. */
export const atteseDi = ({ ricerca, persona }: Linguetta): readonly string[] =>
  [ricerca?.lettura, persona?.lettura, persona?.famiglia, persona?.storia, persona?.originale, persona?.stampa?.lettura]
    .filter((lettura) => lettura?.fase === 'in-corso')
    .map(({ richiesta }) => richiesta);

export const inAttesa = (linguetta: Linguetta): boolean => atteseDi(linguetta).length > 0;

export function cambiaLinguetta(id: string, come: (linguetta: Linguetta) => Linguetta): void {
  banco.cambia((tutto) => ({
    ...tutto,
    linguette: tutto.linguette.map((una) => (una.id === id ? come(una) : una)),
  }));
}

/** Replaces what is known of the person of a tab. */
export const conPersona = (linguetta: Linguetta, cambi: Partial<Persona>): Linguetta =>
  linguetta.persona ? { ...linguetta, persona: { ...linguetta.persona, ...cambi } } : linguetta;

/**
 * The desk at a lock: the search line, the ID ANPR of the people who were open, with the day asked for, and the practice
 * without what it says of a person; not a name, not a record, not a list.
 */
export function soloCioCheResta(tutto: Banco): Banco {
  const linguette = tutto.linguette.flatMap(({ id, persona, ricerca }): Linguetta[] => {
    const criteri = ricerca?.criteri;
    const idANPR = persona?.idANPR ?? (criteri?.specie === 'id-anpr' ? criteri.idANPR : undefined);
    if (idANPR === undefined) return [];
    return [linguettaDaRileggere(id, idANPR, persona?.allaData ?? ricerca?.allaData)];
  });
  const attiva = linguette.some(({ id }) => id === tutto.attiva) ? tutto.attiva : (linguette[0]?.id ?? null);
  return { ...bancoVuoto, riga: tutto.riga, pratica: tutto.pratica && senzaPersone(tutto.pratica), linguette, attiva };
}

const senzaPersone = ({ persona: _persona, note: _note, ...resto }: Pratica): Pratica => resto;

/** A tab of which only the ID ANPR is known yet. */
export const linguettaDaRileggere = (id: string, idANPR: string, allaData?: string): Linguetta => ({
  id,
  domanda: null,
  ricerca: null,
  persona: personaDaLeggere(idANPR, allaData),
});

export const personaDaLeggere = (idANPR: string, allaData?: string): Persona => ({
  idANPR,
  ...(allaData === undefined ? {} : { allaData }),
  ottenutoDa: 'id-anpr',
  lettura: { fase: 'da-rileggere' },
  perChe: null,
  famiglia: null,
  storia: null,
  originale: null,
  stampa: null,
  vista: 'scheda',
});
