/** A text as people look for it: capitals, no accents, straight apostrophes, single spaces. */
export const piano = (testo: string): string =>
  testo.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’`]/g, "'").replace(/\s+/g, ' ').trim().toUpperCase();

/** A title inside a sentence: its first letter small, unless it begins with an acronym (`ID ANPR`, `CIEOnline`). */
export const conMinuscola = (titolo: string): string =>
  /^\p{Lu}\p{Lu}/u.test(titolo) ? titolo : titolo.charAt(0).toLocaleLowerCase('it') + titolo.slice(1);
