import { mostraData } from '../comuni/date.ts';

/** A date as an officer types it, perhaps known only in part (ANPR then writes the first day, or the first of January). */
export interface DataScritta {
  /** `xs:date`. */
  readonly data: string;
  readonly senza?: 'giorno' | 'giorno-e-mese';
}

const separatore = '[ ./-]?';
const intera = new RegExp(`^(\\d{2})${separatore}(\\d{2})${separatore}(\\d{4})$`);
const interaCorta = /^(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4})$/;
const senzaGiorno = new RegExp(`^(?:--/)?(\\d{2})${separatore}(\\d{4})$`);
const senzaGiornoMese = /^(?:--\/--\/)?(\d{4})$/;

/** Reads `01011990`, `1/1/1990`, `031960` (day unknown), `1960` (day and month unknown); null where it is no date. */
export function leggiData(testo: string): DataScritta | null {
  const scritta = testo.trim();
  const [, giorno, mese, anno] = intera.exec(scritta) ?? interaCorta.exec(scritta) ?? [];
  if (giorno !== undefined) return conData(anno, mese, giorno);
  const [, soloMese, delMese] = senzaGiorno.exec(scritta) ?? [];
  if (soloMese !== undefined) return conData(delMese, soloMese, '01', 'giorno');
  const [, soloAnno] = senzaGiornoMese.exec(scritta) ?? [];
  return soloAnno === undefined ? null : conData(soloAnno, '01', '01', 'giorno-e-mese');
}

const conData = (
  anno: string | undefined,
  mese: string | undefined,
  giorno: string,
  senza?: DataScritta['senza'],
): DataScritta | null => {
  const data = `${anno}-${mese?.padStart(2, '0')}-${giorno.padStart(2, '0')}`;
  const istante = new Date(`${data}T00:00:00Z`);
  if (Number.isNaN(istante.getTime()) || !istante.toISOString().startsWith(data)) return null;
  return senza === undefined ? { data } : { data, senza };
};

/** The same date as the field shows it when one leaves it: `01/01/1990`, `03/1960`, `1960`. */
export function scriviData({ data, senza }: DataScritta): string {
  const intera = mostraData(data);
  if (senza === undefined) return intera;
  return intera.slice(senza === 'giorno' ? 3 : 6);
}
