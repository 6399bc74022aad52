/** What the text of an element is, before its patterns: XSD `string`, `date`, `dateTime`, `base64Binary`, `int`. */
export type Base = 'testo' | 'data' | 'dataOra' | 'base64' | 'intero';

/** A simple type of the XSD: every pattern must match, the length lies between `min` and `max` characters. */
export interface TipoSemplice {
  readonly nome: string;
  readonly base: Base;
  readonly modelli: readonly RegExp[];
  readonly min: number;
  readonly max: number;
}

/** The code lists that ANPR publishes without a number, or only in the texts of its errors: the names are ours. */
export const elenchiSenzaNumero = [
  'stati-lavorazione',
  'attribuzione-famiglia',
  'filiazione',
  'gestione-cf',
  'mutazioni-famiglia',
  'mutazioni-residenza',
  'origine-cognome',
  'ruolo-soggetto',
] as const;

/** A code table: ANPR's number, or a name of ours. */
export type IdTabella = number | (typeof elenchiSenzaNumero)[number];

interface Elemento {
  readonly nome: string;
  /** 0 where the element may be left out. */
  readonly min: 0 | 1;
  /** 1, or Infinity where the element repeats: then its value is an array. */
  readonly max: number;
  /** Italian label for the screen. */
  readonly etichetta: string;
}

/** An element with text. */
export interface Campo extends Elemento {
  readonly specie: 'campo';
  readonly tipo: TipoSemplice;
  /** The code table that decodes the value. */
  readonly tabella?: IdTabella;
}

/** An element with children. */
export interface Sezione extends Elemento {
  readonly specie: 'sezione';
  readonly parti: Gruppo;
}

/** An XSD choice: at most one branch, and one at least where `min` is 1 and no branch is optional. */
export interface Scelta {
  readonly specie: 'scelta';
  readonly min: 0 | 1;
  readonly rami: Gruppo;
}

export type Parte = Campo | Sezione | Scelta;
/** An XSD sequence: order matters. */
export type Gruppo = readonly Parte[];

/** The value of an element: text, or its children by name; an array where the element repeats. */
export type Valore = string | Campi | readonly Valore[];
export interface Campi {
  readonly [nome: string]: Valore | undefined;
}

/** One SOAP operation of ANPR: how to ask and how the answer is made (design D7). */
export interface Operazione {
  /** `operazioneRichiesta` of the header. */
  readonly codice: string;
  readonly etichetta: string;
  /** Path of the service under the environment's base URL (anpr-protocol 1.1). */
  readonly percorso: string;
  /** Target namespace of the request and of the answer's root elements. */
  readonly spazio: string;
  readonly richiesta: Sezione;
  /** The element of a good answer inside the answer's root, which has the name `radiceRisposta`. */
  readonly radiceRisposta: string;
  /** Null where the answer's root itself is the good answer (TestConn). */
  readonly rispostaOk: Sezione;
  /** Namespace of `rispostaOk`, where it is not that of the operation. */
  readonly spazioRispostaOk?: string;
  /** The answer that several fit what was asked: one is to be chosen, and the request sent again. */
  readonly rispostaMultipla?: Sezione;
  /** What follows the answer's branch, good or not, in the answer's root. */
  readonly codaRisposta?: Gruppo;
}

const cardinalita = (nome: string): Pick<Elemento, 'nome' | 'min' | 'max'> => {
  const segno = nome.at(-1);
  if (segno === '?') return { nome: nome.slice(0, -1), min: 0, max: 1 };
  if (segno === '*') return { nome: nome.slice(0, -1), min: 0, max: Infinity };
  if (segno === '+') return { nome: nome.slice(0, -1), min: 1, max: Infinity };
  return { nome, min: 1, max: 1 };
};

/** An element with text; the name carries the cardinality as in a DTD: `x` once, `x?`, `x*`, `x+`. */
export const campo = (nome: string, tipo: TipoSemplice, etichetta: string, tabella?: IdTabella): Campo => ({
  specie: 'campo',
  ...cardinalita(nome),
  etichetta,
  tipo,
  ...(tabella === undefined ? {} : { tabella }),
});

/** An element with children; the name carries the cardinality as in {@link campo}. */
export const sezione = (nome: string, parti: Gruppo, etichetta: string): Sezione => ({
  specie: 'sezione',
  ...cardinalita(nome),
  etichetta,
  parti,
});

/** A choice among branches; `'?'` where all may be left out. */
export const scelta = (quante: '' | '?', rami: Gruppo): Scelta => ({
  specie: 'scelta',
  min: quante === '?' ? 0 : 1,
  rami,
});
