import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Persona } from '../popolazione/popolazione.ts';
import { ErroreAnpr } from '../errori.ts';

/** ANPR's table 16: what each code of `datiAnagraficiRichiesti` adds to the answer. 1 is the whole record. */
const tabella16: Readonly<Record<number, readonly string[]>> = {
  2: ['generalita'],
  3: ['statoCivile'],
  4: ['attributiSoggetto'],
  5: ['attoNascita', 'attoNascitaANPR'],
  6: ['cittadinanza'],
  7: [],
  8: ['paternita', 'padreExtra'],
  9: ['maternita', 'madreExtra'],
  10: ['residenza', 'altraLingua'],
  11: ['datiTraslitterati'],
  12: ['tutoreIntestatario', 'tutoreExtra'],
  13: ['matrimonio', 'coniugeExtra', 'unioneCivile', 'convivenzaDiFatto', 'listaDatiPoligamia'],
  14: ['vedovanza'],
  15: ['annullamentoMatrimonio'],
  16: ['cartaIdentita'],
  17: ['permessoSoggiorno'],
  // `listaElettorale` is no longer given since 9.1.7.
  18: ['listaElettoraleCompleta'],
  19: ['listaLeva'],
  20: ['censimento'],
  21: ['legameSoggetto'],
  22: ['famigliaConvivenza'],
  23: ['altriDati'],
  24: ['autoveicoli'],
  25: ['domicilioDigitale'],
  26: ['datiIscrizione'],
  27: ['datiCancellazione'],
  28: ['datiDecesso'],
  29: ['provenienza'],
  30: ['destinazione'],
};

/** In every answer: the schema wants the generalità, and a record without its ID could not be asked for again. */
const sempre = ['identificativi', 'generalita'];

/** What a search by family or convivenza gives of each member. */
export const datiDiFamiglia = new Set([...sempre, 'statoCivile', 'cittadinanza', 'legameSoggetto', 'datiDecesso']);

/** What is given of each of several people, to choose among them (ANPR 5.0.1). */
export const datiInElenco = new Set([
  ...sempre,
  'residenza',
  'legameSoggetto',
  'famigliaConvivenza',
  'datiCancellazione',
]);

/**
 * The sections asked for; all of them for code 1, which goes alone.
 *
 * @throws ErroreAnpr EN051, EN052
 */
export function sezioniRichieste(codici: readonly string[]): ReadonlySet<string> {
  const numeri = codici.map(Number);
  if (numeri.length === 0) throw new ErroreAnpr('EN052');
  if (numeri.includes(1)) {
    if (numeri.length > 1) throw new ErroreAnpr('EN051');
    return new Set([...sempre, ...Object.values(tabella16).flat()]);
  }
  const sezioni = numeri.flatMap((numero) => {
    const nomi = tabella16[numero];
    if (!nomi) throw new ErroreAnpr('EN051');
    return nomi;
  });
  return new Set([...sempre, ...sezioni]);
}

/** `datiSoggetto` with those sections alone. */
export const datiSoggetto = (persona: Persona, sezioni: ReadonlySet<string>): Campi =>
  Object.fromEntries(Object.entries(persona.sezioni).filter(([nome]) => sezioni.has(nome)));
