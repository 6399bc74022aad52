/** A text as people look for it: capitals, no accents, straight apostrophes, single spaces. */
export const piano = (testo: string): string =>
  testo.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’`]/g, "'").replace(/\s+/g, ' ').trim().toUpperCase();
