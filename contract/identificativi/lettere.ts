import type { TipoSemplice } from '../operazioni/albero.ts';
import { violazioneDelTesto } from '../operazioni/validazione.ts';

/*
 * How a name reaches ANPR: capital letters, straight apostrophes, single spaces, letters in one piece (NFC). ANPR's
 * patterns stop at U+017E (anpr-protocol 11.16), so some letters of living languages have to be written otherwise.
 */

export const specieCambio = ['maiuscole', 'apostrofo', 'spazi', 'composizione'] as const;
export type SpecieCambio = (typeof specieCambio)[number];

export interface Scrittura {
  readonly testo: string;
  /** What was changed, so that the screen can say it. */
  readonly cambi: readonly SpecieCambio[];
}

const passi: readonly (readonly [SpecieCambio, (testo: string) => string])[] = [
  ['composizione', (testo) => testo.normalize('NFC')],
  ['spazi', (testo) => testo.replace(/\s+/g, ' ').trim()],
  // Before the apostrophes: some small letters have one in their capital.
  ['maiuscole', (testo) => testo.toUpperCase()],
  // The apostrophes of word processors, phones and other alphabets, and the marks typed for them.
  ['apostrofo', (testo) => testo.replace(/[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]/g, "'")],
];

/** A text as it is sent, and what had to be changed in it. */
export function normalizzaScrittura(testo: string): Scrittura {
  return passi.reduce<Scrittura>(
    (fin, [specie, passo]) => {
      const dopo = passo(fin.testo);
      return dopo === fin.testo ? fin : { testo: dopo, cambi: [...fin.cambi, specie] };
    },
    { testo, cambi: [] },
  );
}

export interface LetteraRifiutata {
  readonly lettera: string;
  /** The admitted letter, or letters, to write instead; null where no rule gives one. */
  readonly proposta: string | null;
}

/** Letters that have a twin in older alphabets, or none that Unicode can take apart. */
const gemelle: Readonly<Record<string, string>> = {
  Ș: 'Ş',
  ș: 'ş',
  Ț: 'Ţ',
  ț: 'ţ',
  Ə: 'Ä',
  ə: 'ä',
  ẞ: 'SS',
  Ƀ: 'B',
  ƀ: 'b',
  Ɖ: 'Đ',
  Ơ: 'O',
  ơ: 'o',
  Ư: 'U',
  ư: 'u',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};

/** The letters of `testo` that the type's pattern refuses, once each, with what may stand in their place. */
export function lettereRifiutate(tipo: TipoSemplice, testo: string): readonly LetteraRifiutata[] {
  const rifiutate = [...new Set(testo.normalize('NFC'))].filter((lettera) => !ammessa(tipo, lettera));
  return rifiutate.map((lettera) => ({ lettera, proposta: proponi(tipo, lettera) }));
}

/** `testo` with every refused letter that has a substitute replaced by it. */
export const traslittera = (tipo: TipoSemplice, testo: string): string =>
  lettereRifiutate(tipo, testo).reduce(
    (fin, { lettera, proposta }) => (proposta === null ? fin : fin.replaceAll(lettera, proposta)),
    testo.normalize('NFC'),
  );

const ammessa = (tipo: TipoSemplice, lettera: string): boolean =>
  violazioneDelTesto({ ...tipo, min: 0, max: Infinity }, lettera) === undefined;

/** The twin; else the letter with fewer signs, one taken off at a time, until one is admitted. */
const proponi = (tipo: TipoSemplice, lettera: string): string | null => {
  const gemella = gemelle[lettera];
  if (gemella !== undefined) return [...gemella].every((una) => ammessa(tipo, una)) ? gemella : null;
  const scomposta = [...lettera.normalize('NFD')];
  while (scomposta.length > 1) {
    scomposta.pop();
    const piuSemplice = scomposta.join('').normalize('NFC');
    if (ammessa(tipo, piuSemplice)) return piuSemplice;
    const [base] = scomposta;
    if (scomposta.length === 1 && base !== undefined) return gemelle[base] ?? null;
  }
  return null;
};
