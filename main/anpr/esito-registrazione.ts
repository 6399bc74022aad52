import { sezioneDi, sezioniDi } from '../../contract/operazioni/valori.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { EsitoRegistrazione, MotivoAttesa } from '../../contract/registrazione.ts';
import { comeAnomalia } from '../../contract/operazioni/anomalia.ts';
import type { RispostaAnpr } from './risposta.ts';

/** What is known of a registration after an answer: its outcome, or why it must still be waited for. */
export type Conosciuto =
  { readonly esito: EsitoRegistrazione } | { readonly esito?: undefined; readonly attesa: MotivoAttesa };

/**
 * What a believed answer says of a registration (anpr-protocol 2).
 *
 * @param ripetuta the same request had left before: a refusal to look at it now says nothing of what was done then
 */
export function esitoDa(risposta: RispostaAnpr, ripetuta: boolean): Conosciuto {
  const { idOperazioneANPR } = risposta;
  if (risposta.esito === 'ok') {
    const valore = senzaTestata(risposta.valore);
    return { esito: { specie: 'eseguita', idOperazioneANPR, avvisi: avvisiIn(valore), valore } };
  }
  if (risposta.esito === 'multipla') {
    return { esito: { specie: 'scelta', idOperazioneANPR, valore: senzaTestata(risposta.valore) } };
  }
  if (preliminare(risposta, /in corso|in elaborazione/i)) return { attesa: { specie: 'in-lavorazione' } };
  if (superata(risposta)) return { esito: { specie: 'non-eseguita', motivo: 'mai-ricevuta' } };
  if (ripetuta && !numerata(risposta)) {
    return { attesa: { specie: 'senza-risposta', codice: 'ANPR_OPERAZIONE_RIFIUTATA' } };
  }
  return { esito: { specie: 'rifiutata', idOperazioneANPR, errori: risposta.errori } };
}

/** True where ANPR refused the number as lower than the last it saw, and never used: the request was not looked at. */
export const superata = (risposta: RispostaAnpr): boolean => preliminare(risposta, /operazione comune inferiore/i);

/** Refusals before any work have one code, and only their text tells them apart. */
const preliminare = (risposta: RispostaAnpr, testo: RegExp): boolean =>
  risposta.esito === 'ko' && risposta.errori.some((errore) => errore.codice === 'XXXX' && testo.test(errore.testo));

/** ANPR numbers what it works on, refused or not. */
const numerata = ({ idOperazioneANPR }: RispostaAnpr): boolean => /[1-9]/.test(idOperazioneANPR);

const senzaTestata = ({ testataRisposta: _testata, ...valore }: Campi): Campi => valore;

const avvisiIn = (valore: Campi) => sezioniDi(sezioneDi(valore, 'listaAnomalie'), 'anomalie').map(comeAnomalia);
