import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';

/** Somebody whom a registration has changed, with the numbers that ANPR gives them. */
export interface Cambiato {
  readonly nome: string;
  readonly idANPR: string | undefined;
  readonly codiceFiscale: string | undefined;
  readonly scheda: string | undefined;
}

/** Everybody whom a registration has changed, of its good answer (`rispostaComune.xsd`). */
export const cambiati = (valore: Campi): readonly Cambiato[] =>
  sezioniDi(sezioneDi(valore, 'listaSoggettiVariati'), 'datiSoggetto').map((soggetto) => {
    const generalita = sezioneDi(soggetto, 'generalitaAttuali') ?? sezioneDi(soggetto, 'generalitaPrecedenti');
    return {
      nome: [testoDi(generalita, 'cognome'), testoDi(generalita, 'nome')].filter(Boolean).join(' '),
      idANPR: testoDi(sezioneDi(soggetto, 'identificativi'), 'idANPR'),
      codiceFiscale: testoDi(sezioneDi(generalita, 'codiceFiscale'), 'codFiscale'),
      scheda: testoDi(generalita, 'idSchedaSoggettoANPR'),
    };
  });
