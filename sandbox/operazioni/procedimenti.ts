import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import type { ChiaveProcedimento, Procedimento } from '../archivio/procedimenti.ts';
import { ErroreAnpr } from '../errori.ts';
import { cercaPersone } from './criteri.ts';
import type { Lavoro, Servizio } from './lavoro.ts';

/**
 * 3004 consultazione_procedimento_amministrativo: the procedures of the Comune that asks, by their number, by that of the
 * practice, by the operation they led to or by a person; with all their states, oldest first.
 */
export const consultaProcedimenti: Servizio = (lavoro) => {
  const parametri = sezioneDi(lavoro.richiesta, 'parametriRicerca3004')!;
  const trovati = chiavi(lavoro, parametri).flatMap((chiave) => lavoro.procedimenti.cerca(lavoro.mittente, chiave));
  const distinti = [...new Map(trovati.map((uno) => [uno.numero, uno])).values()];
  if (distinti.length === 0) throw new ErroreAnpr('EN122');
  return {
    parametriRicerca3004: parametri,
    listaProcAmm: { elemProcAmm: distinti.map((uno) => elemento(lavoro, uno)) },
  };
};

function chiavi({ popolazione, oggi }: Lavoro, parametri: Campi): ChiaveProcedimento[] {
  const soggetto = sezioneDi(parametri, 'generalitaSoggettoCollegato');
  if (soggetto) return cercaPersone(popolazione, soggetto, oggi).map(({ idScheda }) => ({ persona: idScheda }));
  const numero = testoDi(parametri, 'numeroProcedimentoAmm');
  if (numero !== undefined) return [{ numero }];
  const pratica = testoDi(parametri, 'numeroPraticaComune');
  if (pratica !== undefined) return [{ pratica }];
  const idANPR = testoDi(parametri, 'idOpANPRCollegata');
  if (idANPR !== undefined) return [{ idANPR }];
  return [{ id: testoDi(parametri, 'idOpComunaleCollegata')! }];
}

/** `tipoElemProcAmm`. */
function elemento({ popolazione, oggi }: Lavoro, { stati, persone, operazioni }: Procedimento): Campi {
  const collegate = operazioni.map(({ idANPR, id, codice, quando }) => ({
    idOpANPRCollegata: String(idANPR),
    idOpComunaleCollegata: id,
    operazioneRichiesta: codice,
    dataInserimento: new Date(quando).toISOString().slice(0, 10),
  }));
  const soggetti = persone.flatMap((id) => popolazione.perIdScheda(String(id), oggi));
  return {
    procedimentoIstruttoria: stati,
    ...(collegate.length > 0 ? { datiOperazioneCollegata: collegate } : {}),
    ...(soggetti.length > 0
      ? { generalitaSoggettoCollegato: soggetti.map(({ sezioni }) => sezioni['generalita']!) }
      : {}),
  };
}
