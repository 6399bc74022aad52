const soloAscii = /^[ -~]*$/;

/** A text for looking things up: no accents, no case, straight apostrophes, single spaces. */
export function perCercare(testo: string): string {
  // Most names are plain, and ten thousand of them are compared at once.
  const piano = soloAscii.test(testo)
    ? testo
    : testo
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[\u2018\u2019\u02bc`´]/g, "'");
  return piano.replace(/\s+/g, ' ').trim().toUpperCase();
}
