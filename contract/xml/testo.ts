/** Characters that XML 1.0 admits (section 2.2); anything else cannot be written at all, not even escaped. */

const vietati = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const controlla = (testo: string): string => {
  if (vietati.test(testo)) throw new Error('text holds a character that XML does not admit');
  return testo;
};

/** Text content escaped as Canonical XML writes it (C14N 1.0, section 2.3). */
export const testoXml = (testo: string): string =>
  controlla(testo).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');

/** An attribute's value escaped as Canonical XML writes it (C14N 1.0, section 2.3). */
export const attributoXml = (testo: string): string =>
  controlla(testo)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');
