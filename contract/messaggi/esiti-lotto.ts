import type { Errore } from '../esito.ts';
import type { Campi } from '../operazioni/albero.ts';
import { sezioniDi, testoDi } from '../operazioni/valori.ts';
import type { EsitoEService } from '../pdnd/eservizi.ts';
import type { EsitoRiga } from '../pdnd/lotto.ts';
import { dataItaliana } from '../testo.ts';
import { messaggiErrore } from './errori.ts';
import { altriUffici } from './schermate/altri-uffici.ts';

const t = altriUffici.lotti.esiti;
const { valori } = altriUffici;

/** Why a row was refused: what it means, and ANPR's own words where it gave some. */
export const percheRifiutata = ({ code, anomalie = [] }: Errore): string =>
  [messaggiErrore[code].messaggio, ...anomalie.map(({ codice, testo }) => `${codice} ${testo}`)].join(' ');

/** What came of a row, in words. */
export function paroleDellEsito(esito: EsitoRiga): string {
  return esito.specie === 'rifiutata' ? t.rifiutata(percheRifiutata(esito.errore)) : paroleDi(esito.esito);
}

function paroleDi(esito: EsitoEService): string {
  if (esito.specie === 'nessuno') return t.nessuno;
  if (esito.specie === 'molti') return t.molti(esito.idANPR.length);
  if (esito.specie === 'validita') return esito.valido ? t.valido : t.nonValido;
  if (esito.soggetti.length === 0) return altriUffici.vuota;
  const verdetti = esito.soggetti.flatMap((uno) => sezioniDi(uno, 'infoSoggettoEnte')).map(verdetto);
  return verdetti.length > 0 ? verdetti.join('; ') : t.trovata;
}

/** An answer to a question (`infoSoggettoEnte`), with the service's own key text. */
function verdetto(info: Campi): string {
  const valore = testoDi(info, 'valore');
  const data = testoDi(info, 'valoreData');
  const detto = valore !== undefined && Object.hasOwn(valori, valore) ? valori[valore as keyof typeof valori] : valore;
  const testo = detto ?? (data === undefined ? testoDi(info, 'valoreTesto') : dataItaliana(data)) ?? '';
  const dettaglio = testoDi(info, 'dettaglio');
  return `${testoDi(info, 'chiave') ?? testoDi(info, 'id') ?? ''}: ${testo}${dettaglio ? ` (${dettaglio})` : ''}`;
}
