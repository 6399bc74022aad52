/**
 * An XML text with a line for each element, indented, for the eye alone: nothing is added or taken away but the white
 * space between tags. What is no XML comes back as it is.
 */
export function xmlInRighe(xml: string): string {
  const pezzi = xml.replace(/>\s+</g, '><').split(/(?<=>)(?=<)/);
  let livello = 0;
  return pezzi
    .map((pezzo, i) => {
      const chiude = pezzo.startsWith('</');
      if (chiude) livello = Math.max(0, livello - 1);
      const riga = '  '.repeat(livello) + pezzo;
      const apre = /^<[^!?/]/.test(pezzo) && !/\/>$/.test(pezzo) && !pezzo.includes('</');
      if (apre && pezzi[i + 1] !== undefined) livello++;
      return riga;
    })
    .join('\n');
}

/** Where a text occurs, whatever the case, from its start. */
export function occorrenze(testo: string, cercato: string): readonly number[] {
  if (cercato === '') return [];
  const modello = new RegExp(cercato.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'giu');
  return [...testo.matchAll(modello)].map(({ index }) => index);
}
