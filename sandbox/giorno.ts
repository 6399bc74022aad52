/** ANPR's day is Italy's, as `YYYY-MM-DD`: between midnight and one or two UTC is still at yesterday. */
export const giornoItaliano = (adesso: number): string => giorno.format(adesso);
const giorno = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' });

/** Seconds from `adesso` to Italy's midnight. */
export function aMezzanotte(adesso: number): number {
  const [ore, minuti, passati] = ora.format(adesso).split(':').map(Number) as [number, number, number];
  return 86_400 - ore * 3600 - minuti * 60 - passati;
}
const ora = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', timeStyle: 'medium' });
