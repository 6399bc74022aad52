import type { CodiceSezione } from '../../contract/finalita.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';

/**
 * Elements of `tipoDatiRispostaEstrazioneSoggetti`, and of `tipoDatiSoggettiRisposta` which a registration answers, by the
 * section of table 16 that asks for them.
 */
const elementi: Readonly<Record<CodiceSezione, readonly string[]>> = {
  '2': ['generalita', 'generalitaPrecedenti', 'generalitaAttuali'],
  '3': ['statoCivile'],
  '4': ['attributiSoggetto'],
  '5': ['attoNascita', 'attoNascitaANPR'],
  '6': ['cittadinanza'],
  '8': ['paternita', 'padreExtra'],
  '9': ['maternita', 'madreExtra'],
  '10': ['residenza', 'altraLingua'],
  '13': ['matrimonio', 'coniugeExtra', 'unioneCivile', 'convivenzaDiFatto', 'listaDatiPoligamia'],
  '14': ['vedovanza'],
  '15': ['annullamentoMatrimonio'],
  '16': ['cartaIdentita'],
  '17': ['permessoSoggiorno'],
  '18': ['listaElettorale', 'listaElettoraleCompleta', 'liste'],
  '21': ['legameSoggetto'],
  '22': ['famigliaConvivenza', 'famigliaConvivenzaPrecedente'],
  '26': ['datiIscrizione'],
  '27': ['datiCancellazione'],
  '28': ['datiDecesso'],
  '29': ['provenienza'],
  '30': ['destinazione'],
};

/** Always there: who it is for ANPR, what ANPR warns of, the procedure that it is part of. */
const sempre = ['identificativi', 'erroriAnomalie', 'procedimento', 'dettagliProcedimento'];

/** What of a person's record a purpose may see: ANPR may answer more than was asked (GDPR art. 5.1.c). */
export function limita(soggetto: Campi, sezioni: readonly CodiceSezione[]): Campi {
  const ammessi = new Set([...sempre, ...sezioni.flatMap((sezione) => elementi[sezione] ?? [])]);
  return Object.fromEntries(Object.entries(soggetto).filter(([nome]) => ammessi.has(nome)));
}
