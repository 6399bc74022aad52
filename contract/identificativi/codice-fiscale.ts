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
  const cifre = [...codice].map((c, posto) => (postiNumerici.includes(posto) ? cifraDi(c) : c)).join('');
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

const cifraDi = (c: string): string => {
  const omocodia = lettereOmocodia.indexOf(c);
  return omocodia < 0 ? c : String(omocodia);
};
