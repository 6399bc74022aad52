// The office's calendar: around midnight Italy's day is not UTC's.

const giorno = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' });
const anno = new Intl.DateTimeFormat('it-IT', { year: 'numeric', timeZone: 'Europe/Rome' });

/** The day of an instant in Italy, `xs:date`. */
export const giornoItaliano = (istante = new Date()): string => giorno.format(istante);

export const annoItaliano = (istante = new Date()): string => anno.format(istante);

/** The day before a day, both `xs:date`. */
export function giornoPrima(data: string): string {
  const prima = new Date(`${data.slice(0, 10)}T00:00:00Z`);
  prima.setUTCDate(prima.getUTCDate() - 1);
  return prima.toISOString().slice(0, 10);
}
