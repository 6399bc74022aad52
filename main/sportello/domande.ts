import type { Anomalia } from '../../contract/anpr.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import { idAnprDi, sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { comeAnomalia } from '../../contract/operazioni/anomalia.ts';
import type { RispostaAnpr } from '../anpr/risposta.ts';
import type { Domanda } from './atto.ts';

// How a 3002 is asked and what its answer says, for all who ask one.

/** `schedaAnagraficaRichiesta`: one person, the family, the convivenza (anpr-protocol 11.11). */
export type SchedaRichiesta = '1' | '2' | '3';

/** `datiRichiesta` of a 3002: on a day (`xs:date`), in the whole country. */
export const datiRichiesta = (scheda: SchedaRichiesta, sezioni: readonly string[], allaData: string): Campi => ({
  schedaAnagraficaRichiesta: scheda,
  dataRiferimentoRichiesta: allaData,
  datiAnagraficiRichiesti: sezioni,
  ricercaNazionale: '1',
});

/** Asks for one person, or for the household of one person, by ID ANPR. */
export const domandaPerId = (
  idANPR: string,
  scheda: SchedaRichiesta,
  sezioni: readonly string[],
  allaData: string,
): Domanda => domanda({ criteriRicerca: { idANPR } }, datiRichiesta(scheda, sezioni, allaData), [idANPR]);

/**
 * A 3002 by any criteria.
 *
 * @param criteri the elements of the request before `datiRichiesta`
 * @param soggetti ID ANPR of the people asked for by it
 */
export const domanda = (criteri: Campi, datiRichiesta: Campi, soggetti: readonly string[] = []): Domanda => ({
  operazione: operazioni['3002'],
  campi: { ...criteri, datiRichiesta },
  criteri: nomiDeiCriteri(criteri),
  soggetti,
});

/** Names of what was searched by, for the log: those of `criteriRicerca` and of the other elements in use. */
export const nomiDeiCriteri = ({ criteriRicerca, ...altri }: Campi): readonly string[] => [
  ...Object.keys(sezioneDi({ criteriRicerca }, 'criteriRicerca') ?? {}),
  ...Object.keys(altri),
];

export const soggettiDi = (valore: Campi): readonly Campi[] =>
  sezioniDi(sezioneDi(valore, 'listaSoggetti'), 'datiSoggetto');

/** The people whose data are in an answer of 3002, each by ID ANPR or, lacking that, by the number of their record. */
export const idTrovati = (valore: Campi): readonly string[] =>
  soggettiDi(valore).map(
    (uno) => idAnprDi(uno) || `scheda:${testoDi(sezioneDi(uno, 'generalita'), 'idSchedaSoggettoANPR') ?? ''}`,
  );

export const avvisiDi = (valore: Campi, dove = 'listaAnomalie'): readonly Anomalia[] =>
  sezioniDi(sezioneDi(valore, dove), 'errore').map(comeAnomalia);

/** Codes with which ANPR says that nobody, or nothing, is there (anpr-protocol 5). */
const nessuno = ['EN122', 'EN130', 'EN133'];

/** And that too many are; the last two on PDND (pdnd-idanpr 3.4). */
const troppi = ['EN175', 'EN115', 'EN095', 'EN043'];

export const diceNessuno = (errori: readonly Anomalia[]): boolean =>
  errori.some(({ codice }) => nessuno.includes(codice));

/** ANPR's refusal as our error, in its own words. */
export function rifiuto({ errori }: Pick<Extract<RispostaAnpr, { esito: 'ko' }>, 'errori'>): ErrorePostazione {
  const codici = errori.map(({ codice }) => codice).join(', ');
  return new ErrorePostazione(codiceDelRifiuto(errori), codici, undefined, { anomalie: errori });
}

const codiceDelRifiuto = (errori: readonly Anomalia[]): CodiceErrore => {
  if (diceNessuno(errori)) return 'ANPR_NESSUN_RISULTATO';
  if (errori.some(({ codice }) => troppi.includes(codice))) return 'ANPR_TROPPI_SOGGETTI';
  if (errori.some(({ codice, testo }) => codice === 'EN493' || /non abilitato/i.test(testo))) {
    return 'ANPR_NON_AUTORIZZATO';
  }
  return 'ANPR_OPERAZIONE_RIFIUTATA';
};
