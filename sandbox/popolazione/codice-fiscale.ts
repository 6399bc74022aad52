import { carattereDiControlloCF } from '../../contract/identificativi/codice-fiscale.ts';

/** What a codice fiscale is made of. */
export interface DatiCodiceFiscale {
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: 'M' | 'F';
  /** `YYYY-MM-DD`. */
  readonly dataNascita: string;
  /** Cadastral code of the Comune or of the foreign state. */
  readonly luogoNascita: string;
}

const mesi = 'ABCDEHLMPRST';
const omocodia = 'LMNPQRSTUV';
/** From right to left: the order in which the Agenzia delle Entrate replaces digits. */
const postiNumerici = [14, 13, 12, 10, 9, 7, 6];
export const MASSIMA_OMOCODIA = postiNumerici.length;

const soloLettere = (testo: string): string =>
  testo
    .normalize('NFD')
    .replace(/[^A-Z]/gi, '')
    .toUpperCase();

const treLettere = (testo: string, consonantiScelte: (consonanti: string) => string): string => {
  const lettere = soloLettere(testo);
  const consonanti = lettere.replace(/[AEIOU]/g, '');
  const vocali = lettere.replace(/[^AEIOU]/g, '');
  return `${consonantiScelte(consonanti)}${vocali}XXX`.slice(0, 3);
};

const conControllo = (primi15: string): string => primi15 + carattereDiControlloCF(primi15);

/** The codice fiscale as DM 23 December 1976 computes it. */
export function codiceFiscaleDi(dati: DatiCodiceFiscale): string {
  const [anno, mese, giorno] = dati.dataNascita.split('-') as [string, string, string];
  const cognome = treLettere(dati.cognome, (consonanti) => consonanti);
  const nome = treLettere(dati.nome, (c) => (c.length > 3 ? `${c[0]}${c[2]}${c[3]}` : c));
  const giornoSesso = String(Number(giorno) + (dati.sesso === 'F' ? 40 : 0)).padStart(2, '0');
  return conControllo(`${cognome}${nome}${anno.slice(2)}${mesi[Number(mese) - 1]}${giornoSesso}${dati.luogoNascita}`);
}

/** The same code with its `quante` rightmost digits replaced by letters, as given to who shares it with another. */
export function omocodiaDi(codice: string, quante: number): string {
  const caratteri = [...codice.slice(0, 15)];
  for (const posto of postiNumerici.slice(0, quante)) caratteri[posto] = omocodia[Number(caratteri[posto])]!;
  return conControllo(caratteri.join(''));
}

/** The code of eleven digits that the Agenzia delle Entrate gives for the time being; the last checks the others. */
export function codiceProvvisorio(primi10: string): string {
  const somma = [...primi10].reduce((totale, cifra, i) => {
    const doppio = Number(cifra) * (i % 2 === 0 ? 1 : 2);
    return totale + (doppio > 9 ? doppio - 9 : doppio);
  }, 0);
  return primi10 + String((10 - (somma % 10)) % 10);
}
