/**
 * The ID ANPR (DM 3 March 2023): 9 characters A-Z 0-9, the last a check character.
 *
 * The check is Luhn mod 36 over `0-9A-Z`. The ministry's specification is not public; the variant is the only one of 32
 * that agrees with every known value (pdnd-idanpr 4.2, 4.3). `specifica` names it, so that it can change.
 */
export const specifica = 'luhn-mod-36/2023';

const alfabeto = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const base = alfabeto.length;
const ben = /^[0-9A-Z]{9}$/;
/** Two letters, five digits, a letter, the check: seen in every known value, promised by no norm. */
const struttura = /^[A-Z]{2}[0-9]{5}[A-Z][0-9A-Z]$/;

/** Upper case, full-width forms folded, without spaces, dots and dashes: what people add when they copy it. */
export const normalizzaIdAnpr = (testo: string): string =>
  testo
    .normalize('NFKC')
    .replace(/[\s.\-–—_/]/g, '')
    .toUpperCase();

/** The check character of the first 8 characters. `corpo`: 8 characters of `0-9A-Z`. */
export function carattereDiControllo(corpo: string): string {
  let somma = 0;
  for (let posto = 0; posto < corpo.length; posto++) {
    const valore = alfabeto.indexOf(corpo[corpo.length - 1 - posto]!);
    const prodotto = valore * (posto % 2 === 0 ? 2 : 1);
    somma += Math.floor(prodotto / base) + (prodotto % base);
  }
  return alfabeto[(base - (somma % base)) % base]!;
}

/** True if `id`, already normalised, has the form and the right check character. It may still not exist. */
export const idAnprCorretto = (id: string): boolean => ben.test(id) && carattereDiControllo(id.slice(0, 8)) === id[8];

export interface EsameIdAnpr {
  readonly idAnpr: string;
  readonly wellFormed: boolean;
  /** False also where the form is wrong. */
  readonly checkDigit: boolean;
  /** True where it has the structure of every ID seen so far; a hint, never a refusal. */
  readonly usualStructure: boolean;
  /** What the writer may have meant: look-alike characters put right. Never used without a person's consent. */
  readonly suggestions: readonly string[];
  /** True for an all-digit value: likely the old `idSchedaSoggettoANPR`, which is something else. */
  readonly looksLikeScheda: boolean;
  readonly specification: string;
}

/** Examines what someone typed as an ID ANPR. */
export function esaminaIdAnpr(testo: string): EsameIdAnpr {
  const idAnpr = normalizzaIdAnpr(testo);
  const wellFormed = ben.test(idAnpr);
  const checkDigit = idAnprCorretto(idAnpr);
  return {
    idAnpr,
    wellFormed,
    checkDigit,
    usualStructure: struttura.test(idAnpr),
    suggestions: wellFormed && !checkDigit ? suggerimenti(idAnpr) : [],
    looksLikeScheda: /^\d{7,9}$/.test(idAnpr),
    specification: specifica,
  };
}

const comeLettera: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '8': 'B' };
const comeCifra: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5', B: '8' };

/** Puts each character in the kind its place usually has, both kinds for the check character; keeps what then checks. */
const suggerimenti = (id: string): readonly string[] => {
  const corpo = [...id.slice(0, 8)]
    .map((c, posto) => (posto < 2 || posto === 7 ? (comeLettera[c] ?? c) : (comeCifra[c] ?? c)))
    .join('');
  const ultimo = id[8]!;
  return [ultimo, comeLettera[ultimo], comeCifra[ultimo]]
    .filter((c) => c !== undefined)
    .map((c) => corpo + c)
    .filter((proposta) => proposta !== id && struttura.test(proposta) && idAnprCorretto(proposta));
};

/** The grouped form for the screen: `AF 41450 AS`. */
export const mostraIdAnpr = (id: string): string =>
  struttura.test(id) ? `${id.slice(0, 2)} ${id.slice(2, 7)} ${id.slice(7)}` : id;
