/** Begins a file that spreadsheets read as UTF-8. */
export const marcaUtf8 = '\uFEFF';

/** What a spreadsheet would take for a formula, or could be led to. */
const formula = /^[=+\-@\t\r]/;

/** A line of CSV as the Italian spreadsheets read it: semicolons, every field quoted, nothing that is run when opened. */
export const rigaCsv = (celle: readonly string[]): string => `${celle.map(cella).join(';')}\r\n`;

const cella = (testo: string): string => `"${(formula.test(testo) ? `'${testo}` : testo).replaceAll('"', '""')}"`;
