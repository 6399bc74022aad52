/** A text for looking things up: no accents, no case, straight apostrophes, single spaces. */
export const perCercare = (testo: string): string =>
  testo
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
