import type { Campo, Sezione } from '../../contract/operazioni/albero.ts';
import { valida, type Violazione } from '../../contract/operazioni/validazione.ts';
import { lettereRifiutate } from '../../contract/identificativi/lettere.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { campiDa, comeSiManda, elementoDi, type Scritto } from './scritto.ts';

const t = schermate.moduli.errori;

/** An error of a form, told for the officer. */
export interface ErroreCampo {
  /** Below the form's root, as in {@link Scritto}. */
  readonly percorso: string;
  readonly etichetta: string;
  readonly messaggio: string;
  /** True where it is only because something is not there yet: said later than what is wrong. */
  readonly manca: boolean;
  /** True where typing on cannot put it right: said at once. */
  readonly subito: boolean;
}

/** What the tree would refuse of what is typed, and the lists of which no entry was chosen. */
export function erroriDelModulo(radice: Sezione, scritto: Scritto): readonly ErroreCampo[] {
  const dalla = valida(radice, campiDa(radice, scritto)).map((violazione) => comeErrore(radice, scritto, violazione));
  const nonScelti = Object.keys(scritto)
    .filter((percorso) => percorso.startsWith('@'))
    .map((grezzo) => {
      const percorso = grezzo.slice(1);
      const etichetta = elementoDi(radice, percorso)?.etichetta ?? percorso;
      return { percorso, etichetta, messaggio: t.nonScelto, manca: false, subito: false };
    });
  const percorsi = new Set(nonScelti.map(({ percorso }) => percorso));
  return [...nonScelti, ...dalla.filter(({ percorso }) => !percorsi.has(percorso))];
}

const comeErrore = (radice: Sezione, scritto: Scritto, { percorso, etichetta, motivo }: Violazione): ErroreCampo => {
  const sotto = percorso.split('/').slice(1).join('/');
  const parte = elementoDi(radice, sotto);
  const messaggio = motivo === 'scelta-multipla' ? t.unaSola : messaggioDi(parte, motivo, scritto[sotto] ?? '');
  return { percorso: sotto, etichetta, messaggio, manca: motivo === 'obbligatorio', subito: motivo === 'formato' };
};

const messaggioDi = (parte: Campo | Sezione | undefined, motivo: Violazione['motivo'], testo: string): string => {
  if (motivo === 'obbligatorio') return t.obbligatorio;
  if (parte?.specie !== 'campo') return t.altro;
  const { tipo } = parte;
  const mandato = comeSiManda(parte, testo);
  if (motivo === 'lunghezza') return t.lunghezza(tipo.min, tipo.max, [...mandato].length);
  if (tipo.base === 'data') return t.data;
  if (tipo.modelli.some((modello) => modello.test('1') && !modello.test('A'))) return t.cifre;
  const rifiutate = lettereRifiutate(tipo, mandato);
  if (rifiutate.length === 0) return t.forma;
  return rifiutate.map(({ lettera, proposta }) => t.lettera(lettera, proposta)).join(' ');
};

/** The errors that a field shows: its own, and those of the elements that it writes below itself. */
export const erroriDi = (errori: readonly ErroreCampo[], percorso: string): readonly ErroreCampo[] =>
  errori.filter((uno) => uno.percorso === percorso || uno.percorso.startsWith(`${percorso}/`));
