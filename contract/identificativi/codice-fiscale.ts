/**
 * The codice fiscale (DM 23 December 1976): 16 characters for a person, 11 digits where provisional. A right check
 * character does not mean that it exists, and a place code may be of a comune long suppressed: nothing here refuses it.
 */

const lettereOmocodia = 'LMNPQRSTUV';
const mesi = 'ABCDEHLMPRST';
/** Places that hold a digit, or in an omocodia the letter that stands for it. */
const postiNumerici = [6, 7, 9, 10, 12, 13, 14];
const forma = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;

const dispari: Readonly<Record<string, number>> = Object.fromEntries(
  [...'BAKPLCQDREVOSFTGUHMINJWZYX'].flatMap((lettera, valore) => {
    const cifra = 'ABCDEFGHIJ'.indexOf(lettera);
    return cifra < 0
      ? [[lettera, valore]]
      : [
          [lettera, valore],
          [String(cifra), valore],
        ];
  }),
);

const valorePari = (c: string): number => (/\d/.test(c) ? Number(c) : c.charCodeAt(0) - 65);

export const normalizzaCodiceFiscale = (testo: string): string =>
  testo.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** The check letter of the first 15 characters (upper case letters and digits). */
export function carattereDiControlloCF(primi15: string): string {
  const somma = [...primi15].reduce(
    (totale, c, posto) => totale + (posto % 2 === 0 ? (dispari[c] ?? 0) : valorePari(c)),
    0,
  );
  return String.fromCharCode(65 + (somma % 26));
}

/** The last digit of an 11-digit provisional code: Luhn mod 10, as for a partita IVA. */
const cifraDiControlloProvvisorio = (prime10: string): number => {
  const somma = [...prime10].reduce((totale, c, posto) => {
    const valore = Number(c) * (posto % 2 === 0 ? 1 : 2);
    return totale + (valore > 9 ? valore - 9 : valore);
  }, 0);
  return (10 - (somma % 10)) % 10;
};

export interface EsameCodiceFiscale {
  readonly codice: string;
  /** `nessuna` where it is neither 16 characters of the right kinds nor 11 digits. */
  readonly forma: 'persona' | 'provvisorio' | 'nessuna';
  readonly controllo: boolean;
  readonly omocodia: boolean;
  /** What the code says of the person, where the form is `persona`. The century is not in the code. */
  readonly nascita?: { readonly anno: string; readonly mese: number; readonly giorno: number; readonly luogo: string };
  readonly sesso?: 'M' | 'F';
}

/** Examines what someone typed or scanned as a codice fiscale. */
export function esaminaCodiceFiscale(testo: string): EsameCodiceFiscale {
  const codice = normalizzaCodiceFiscale(testo);
  if (/^\d{11}$/.test(codice)) {
    const controllo = Number(codice[10]) === cifraDiControlloProvvisorio(codice.slice(0, 10));
    return { codice, forma: 'provvisorio', controllo, omocodia: false };
  }
  if (!forma.test(codice)) return { codice, forma: 'nessuna', controllo: false, omocodia: false };
  const cifre = inChiaro(codice);
  const giorno = Number(cifre.slice(9, 11));
  return {
    codice,
    forma: 'persona',
    controllo: carattereDiControlloCF(codice.slice(0, 15)) === codice[15],
    omocodia: cifre !== codice,
    nascita: {
      anno: cifre.slice(6, 8),
      mese: mesi.indexOf(cifre[8]!) + 1,
      giorno: giorno > 40 ? giorno - 40 : giorno,
      luogo: cifre.slice(11, 15),
    },
    sesso: giorno > 40 ? 'F' : 'M',
  };
}

/** What the code is computed from; `luogo` is the cadastral code of the Comune, or of the state, of birth. */
export interface GeneralitaPerCodice {
  /** Empty for who has none. */
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: 'M' | 'F';
  /** `xs:date`. */
  readonly dataNascita: string;
  readonly luogo: string;
}

/** The code that the DM gives to these generalità, before any omocodia; null where the date or the place is none. */
export function calcolaCodiceFiscale({ cognome, nome, sesso, dataNascita, luogo }: GeneralitaPerCodice): string | null {
  const [, anno, mese, giorno] = /^\d{2}(\d{2})-(\d{2})-(\d{2})/.exec(dataNascita) ?? [];
  const lettera = mesi[Number(mese) - 1];
  if (anno === undefined || giorno === undefined || lettera === undefined || !/^[A-Z]\d{3}$/.test(luogo)) return null;
  const cifreGiorno = String(Number(giorno) + (sesso === 'F' ? 40 : 0)).padStart(2, '0');
  const primi = terna(lettere(cognome)) + terna(perNome(lettere(nome))) + anno + lettera + cifreGiorno + luogo;
  return primi + carattereDiControlloCF(primi);
}

/** Letters that keep their sign when Unicode takes accents apart. */
const senzaScomposizione: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Ł: 'L',
  Ħ: 'H',
  Ŧ: 'T',
  Þ: 'TH',
  ẞ: 'SS',
};

const lettere = (testo: string): string =>
  testo
    .toUpperCase()
    .replace(/[ÆŒØĐÐŁĦŦÞẞ]/g, (c) => senzaScomposizione[c] ?? c)
    .normalize('NFD')
    .replace(/[^A-Z]/g, '');

const consonanti = (testo: string): string => testo.replace(/[AEIOU]/g, '');

/** Consonants, then vowels, then X. */
const terna = (testo: string): string => (consonanti(testo) + testo.replace(/[^AEIOU]/g, '') + 'XXX').slice(0, 3);

/** Of a name with four consonants or more, the second is left out. */
const perNome = (nome: string): string => {
  const sole = consonanti(nome);
  return sole.length > 3 ? sole[0]! + sole.slice(2) : nome;
};

/** The parts of a code of sixteen characters, in their order. */
const tagli = [
  ['cognome', 0, 3],
  ['nome', 3, 6],
  ['nascita', 6, 11],
  ['luogo', 11, 15],
  ['controllo', 15, 16],
] as const;
export type SpeciePezzo = (typeof tagli)[number][0];

export interface PezzoCodiceFiscale {
  readonly specie: SpeciePezzo;
  readonly testo: string;
  /** The same with digits again in place of the letters of an omocodia. */
  readonly chiaro: string;
}

/** A well formed code of a person, piece by piece. */
export function pezziCodiceFiscale(codice: string): readonly PezzoCodiceFiscale[] {
  const cifre = inChiaro(codice);
  return tagli.map(([specie, da, a]) => ({ specie, testo: codice.slice(da, a), chiaro: cifre.slice(da, a) }));
}

/**
 * Where two codes of a person differ: an omocodia is no difference, and the check character is one only where all the
 * rest agrees.
 */
export function pezziDiversi(uno: string, altro: string): readonly SpeciePezzo[] {
  const altri = pezziCodiceFiscale(altro);
  const diversi = pezziCodiceFiscale(uno).filter((pezzo, i) => pezzo.chiaro !== altri[i]?.chiaro);
  const sostanza = diversi.map(({ specie }) => specie).filter((specie) => specie !== 'controllo');
  const omocodia = inChiaro(uno) !== uno || inChiaro(altro) !== altro;
  return sostanza.length > 0 || omocodia ? sostanza : diversi.map(({ specie }) => specie);
}

const inChiaro = (codice: string): string =>
  [...codice].map((c, posto) => (postiNumerici.includes(posto) ? cifraDi(c) : c)).join('');

const cifraDi = (c: string): string => {
  const omocodia = lettereOmocodia.indexOf(c);
  return omocodia < 0 ? c : String(omocodia);
};
