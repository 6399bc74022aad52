// Days as the checks compare them: `xs:date`, without zone.

const giornoMs = 24 * 60 * 60 * 1000;

/** The day alone, or undefined where the text is no `xs:date`. */
export const giornoDi = (testo: string | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(testo ?? '')?.[0];

/** How many days from one to the other; negative where the other comes first. */
export const giorniFra = (da: string, a: string): number =>
  Math.round((Date.parse(`${a}T00:00:00Z`) - Date.parse(`${da}T00:00:00Z`)) / giornoMs);

/** True where whoever was born on that day has not that age yet; the years are compiuti on the birthday. */
export function sottoEta(nascita: string, giorno: string, anni: number): boolean {
  const anno = String(Number(nascita.slice(0, 4)) + anni).padStart(4, '0');
  return giorno < `${anno}${nascita.slice(4, 10)}`;
}
