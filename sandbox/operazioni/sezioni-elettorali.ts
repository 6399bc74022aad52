import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../errori.ts';
import { comuneOspite } from '../popolazione/luoghi.ts';
import { sezioniElettorali } from '../popolazione/sezioni-elettorali.ts';
import type { Servizio } from './lavoro.ts';

/**
 * 3008 consultazione_sezione: the electoral sections of the Comune that asks, or one of them. What values `tipoRichiesta`
 * may have is not published (`xs:string`), so any will do.
 */
export const consultaSezioni: Servizio = ({ richiesta, mittente }) => {
  const parametri = sezioneDi(richiesta, 'parametriRicerca3008');
  const comune = testoDi(sezioneDi(parametri, 'comune'), 'codiceIstat');
  if (comune !== mittente) throw new ErroreAnpr('EN167');
  const numero = testoDi(parametri, 'sezioneelettoralenum')?.trim();
  const sezioni = mittente === comuneOspite.istat ? sezioniElettorali : [];
  const trovate = sezioni.filter((una) => numero === undefined || una['sezioneelettoralenum'] === numero);
  if (trovate.length === 0) throw new ErroreAnpr('EN122');
  return { sezione: { sezioni: trovate } };
};
