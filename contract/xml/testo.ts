/** Characters that XML 1.0 admits (section 2.2); anything else cannot be written at all, not even escaped. */

const vietati = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

const controlla = (testo: string): string => {
  if (vietati.test(testo) || !testo.isWellFormed()) throw new Error('text holds a character that XML does not admit');
  return testo;
};

const daSfuggire = /[&<>\r]/;

/** Text content escaped as Canonical XML writes it (C14N 1.0, section 2.3). */
export const testoXml = (testo: string): string =>
  // Most texts need nothing, and looking costs less than replacing.
  daSfuggire.test(controlla(testo))
    ? testo.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;')
    : testo;

/** An attribute's value escaped as Canonical XML writes it (C14N 1.0, section 2.3). */
export const attributoXml = (testo: string): string =>
  controlla(testo)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');
