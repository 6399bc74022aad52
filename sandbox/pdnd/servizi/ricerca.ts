import type { Campi } from '../../../contract/operazioni/albero.ts';
import { idAnprCorretto } from '../../../contract/identificativi/id-anpr.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { MASSIMO_OMONIMI } from '../../errori.ts';
import { corrisponde, type Generalita, leggiGeneralita } from '../../operazioni/criteri.ts';
import type { Persona, Popolazione } from '../../popolazione/popolazione.ts';
import { delCatalogo, en148, ErroreE002, testi } from './errori.ts';

/** Whom a question is about, and by what they were sought. */
export interface Trovati {
  readonly persone: readonly Persona[];
  readonly per: 'id-anpr' | 'codice-fiscale' | 'generalita';
}

/**
 * Searches by the strongest key given and keeps who agrees with everything else given, as things stood on `giorno`: the
 * living and the dead, not who was cancelled for another reason.
 *
 * @throws ErroreE002 EN448, EN148 for too few criteria; EN122 where there is nobody; EN175 for more than fifty
 */
export function cercaSoggetti(popolazione: Popolazione, criteri: Campi, giorno: string): Trovati {
  const chi = leggiGeneralita(criteri, sezioneDi(criteri, 'datiNascita') ?? {});
  const { candidati, per } = perChiave(popolazione, criteri, chi, giorno);
  const tutti = candidati.filter((persona) => corrisponde(persona, chi));
  const persone = tutti.filter(({ presente, dataDecesso }) => presente || dataDecesso !== null);
  if (tutti.length > persone.length && persone.length === 0) throw new ErroreE002('EN122', testi.cancellato, 404);
  if (persone.length === 0) throw delCatalogo('EN122');
  if (persone.length > MASSIMO_OMONIMI) throw delCatalogo('EN175');
  return { persone, per };
}

function perChiave(
  popolazione: Popolazione,
  criteri: Campi,
  chi: Generalita,
  giorno: string,
): { readonly candidati: readonly Persona[]; readonly per: Trovati['per'] } {
  const idANPR = testoDi(criteri, 'idANPR')?.trim();
  if (idANPR !== undefined) {
    const candidati = idAnprCorretto(idANPR) ? popolazione.perIdAnpr(idANPR, giorno) : [];
    return { candidati, per: 'id-anpr' };
  }
  if (chi.codiceFiscale !== undefined) {
    return { candidati: popolazione.perCodiceFiscale(chi.codiceFiscale, giorno), per: 'codice-fiscale' };
  }
  const { cognome, nome, sesso, nascita, luogoNascita } = chi;
  const mancano = cognome === undefined || nome === undefined || cognome + nome === '';
  if (mancano || sesso === undefined || nascita === undefined) throw delCatalogo('EN448');
  if (!sezioneDi(luogoNascita, 'comune') && !sezioneDi(luogoNascita, 'localita')) throw en148(testi.nascita);
  return { candidati: popolazione.perGeneralita({ cognome, nome, sesso, nascita }, giorno), per: 'generalita' };
}
