import { riuscito, type Errore, type Esito } from '../../contract/esito.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Pratica } from '../../contract/pratica.ts';
import { chiedi } from '../applicazione/ponte.ts';
import {
  atteseDi,
  banco,
  cambiaLinguetta,
  linguettaPerId,
  type Lettura,
  type Linguetta,
  type PerChe,
} from './banco.ts';

/**
 * One call for one tab. What comes back is kept only if that tab still waits for that very call.
 *
 * @param perChe the practice that it belongs to, where it is not the one on the desk
 */
export async function interroga<T>(
  id: string,
  conAttesa: (linguetta: Linguetta, lettura: Lettura<never>) => Linguetta,
  chiama: (richiesta: string, pratica: string) => Promise<Esito<T>>,
  conRisposta: (linguetta: Linguetta, esito: Esito<T>, perChe: PerChe | null) => Linguetta,
  perChe?: PerChe | null,
): Promise<void> {
  const richiesta = crypto.randomUUID();
  cambiaLinguetta(id, (linguetta) => conAttesa(linguetta, { fase: 'in-corso', richiesta, inizio: Date.now() }));
  const attende = (): boolean => {
    const linguetta = linguettaPerId(id);
    return linguetta !== undefined && atteseDi(linguetta).includes(richiesta);
  };
  const pratica: Esito<PerChe> = perChe ? riuscito(perChe) : await praticaCorrente();
  if (!attende()) return;
  const esito = pratica.ok ? await chiama(richiesta, pratica.value.id) : pratica;
  if (!attende()) return;
  const per = pratica.ok ? soloPerChe(pratica.value) : null;
  cambiaLinguetta(id, (linguetta) => conRisposta(linguetta, esito, per));
}

/** Of a practice, nothing that it says of people. */
const soloPerChe = ({ id, numero, finalita, protocollo }: PerChe): PerChe => ({
  id,
  numero,
  finalita,
  ...(protocollo === undefined ? {} : { protocollo }),
});

let praticaInApertura: Promise<Esito<Pratica>> | null = null;

/** The practice on the desk, or one opened now with the usual purpose; two searches at once share it. */
export async function praticaCorrente(): Promise<Esito<Pratica>> {
  const { pratica } = banco.leggi();
  if (pratica) return riuscito(pratica);
  praticaInApertura ??= chiedi('pratica:apri', {}).finally(() => (praticaInApertura = null));
  const esito = await praticaInApertura;
  if (esito.ok && banco.leggi().pratica === null && banco.leggi().linguette.length > 0) {
    const { numero } = esito.value;
    banco.cambia((tutto) => ({ ...tutto, pratica: esito.value, apertaDaSola: numero }));
  }
  return esito;
}

/** Tells main that nobody waits any more for what a tab had asked. */
export function lasciaAttesa(linguetta: Linguetta): void {
  for (const richiesta of atteseDi(linguetta)) void chiedi('sportello:annulla', { richiesta });
}

export const comeLettura = <T>(esito: Esito<T>): Lettura<T> =>
  esito.ok ? { fase: 'pronta', valore: esito.value } : { fase: 'fallita', errore: esito.error };

/** How a failure is announced. */
export const fallita = (errore: Errore): string =>
  schermate.sportello.annunci.fallita(messaggiErrore[errore.code].messaggio);
