/** A text as people look for it: capitals, no accents, straight apostrophes, single spaces. */
export const piano = (testo: string): string =>
  testo.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’`]/g, "'").replace(/\s+/g, ' ').trim().toUpperCase();

/** A title inside a sentence: its first letter small, unless it begins with an acronym (`ID ANPR`, `CIEOnline`). */
export const conMinuscola = (titolo: string): string =>
  /^\p{Lu}\p{Lu}/u.test(titolo) ? titolo : titolo.charAt(0).toLocaleLowerCase('it') + titolo.slice(1);

/** `xs:date` as Italians write it: `1990-01-31` -> `31/01/1990`; anything else is left as it came. */
export const dataItaliana = (data: string): string =>
  data.replace(/^(\d{4})-(\d{2})-(\d{2})(Z|[+-]\d{2}:\d{2})?$/, '$3/$2/$1');
