import type { Operatore, Stato, StatoSessione } from '../../contract/stato.ts';
import { Deposito } from '../comuni/deposito.ts';
import { chiedi } from './ponte.ts';

export type SessioneAperta = Extract<StatoSessione, { fase: 'aperta' }>;
export type SessioneBloccata = Extract<StatoSessione, { fase: 'bloccata' }>;

/** What main says of itself; null until it has spoken. */
export const statoApplicazione = new Deposito<Stato | null>(null);

/** Who is at work; undefined while the session is not open. */
export function operatoreAlLavoro(): Operatore | undefined {
  const sessione = statoApplicazione.leggi()?.sessione;
  return sessione?.fase === 'aperta' ? sessione.operatore : undefined;
}

/** The locked session that a verification in progress may give back: `verifica` does not say which it serves. */
export const sessioneSospesa = new Deposito<SessioneBloccata | null>(null);

const accogli = (stato: Stato): void => {
  const { sessione } = stato;
  if (sessione.fase !== 'verifica') sessioneSospesa.scrivi(sessione.fase === 'bloccata' ? sessione : null);
  statoApplicazione.scrivi(stato);
};

/** Listens to main, and asks once for where it stands. */
export function seguiStato(): void {
  window.postazione.alloStato(accogli);
  void chiedi('stato:leggi', undefined).then((esito) => {
    // What main said meanwhile is newer.
    if (esito.ok && statoApplicazione.leggi() === null) accogli(esito.value);
  });
}
