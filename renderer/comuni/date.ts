import { dataItaliana } from '../../contract/testo.ts';

/** `xs:date` as Italians write it. */
export const mostraData = dataItaliana;

/** A date known only in part (anpr-protocol 6): ANPR writes the first of the month, or of January. */
export function mostraDataIncerta(data: string, senza: 'giorno' | 'giorno-e-mese'): string {
  const [giorno, mese, anno] = mostraData(data).split('/');
  if (giorno === undefined || mese === undefined || anno === undefined) return data;
  return senza === 'giorno' ? `--/${mese}/${anno}` : `--/--/${anno}`;
}

const dataOra = new Intl.DateTimeFormat('it-IT', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Rome' });

/** An instant (`xs:dateTime`) in Italian time, to the second; left as it came where it is none. */
export const mostraOra = (istante: string): string => {
  const data = new Date(istante);
  return Number.isNaN(data.getTime()) ? istante : dataOra.format(data);
};

const orologio = new Intl.DateTimeFormat('it-IT', { timeStyle: 'medium', timeZone: 'Europe/Rome' });

/** The hour in Italy of an instant in milliseconds, to the second. */
export const mostraOrologio = (millisecondi: number): string => orologio.format(millisecondi);

const giorno = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' });

/** Today in Italy (`xs:date`): the registry's day is not UTC's. */
export const oggi = (): string => giorno.format(new Date());

/** Whole years between two dates. */
export function anniFra(nascita: string, oggi: Date): number | undefined {
  const [anno, mese, giorno] = nascita.split('-').map(Number);
  if (anno === undefined || mese === undefined || giorno === undefined || Number.isNaN(anno)) return undefined;
  const compiuti = oggi.getMonth() + 1 > mese || (oggi.getMonth() + 1 === mese && oggi.getDate() >= giorno);
  return oggi.getFullYear() - anno - (compiuti ? 0 : 1);
}
