import type { Richiesta } from '../../contract/canali.ts';
import type { Errore } from '../../contract/esito.ts';
import type { CodiceFinalita } from '../../contract/finalita.ts';
import { messaggiFinalita } from '../../contract/messaggi/finalita.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { ContenutoPratica, Pratica } from '../../contract/pratica.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { operatoreAlLavoro } from '../applicazione/stato.ts';
import { banco } from './banco.ts';

const t = schermate.sportello.pratica;

/** Opens a practice; without a purpose, with the usual one ("pratica al volo"). */
export async function apriPratica(finalita?: CodiceFinalita): Promise<void> {
  const rifiuto = await apriPraticaCon(finalita === undefined ? {} : { finalita });
  if (rifiuto) banco.cambia((tutto) => ({ ...tutto, rifiuto }));
}

/** Opens a practice with what the panel says; the refusal is for the panel to show. */
export async function apriPraticaCon(contenuto: Richiesta<'pratica:apri'>): Promise<Errore | null> {
  const esito = await chiedi('pratica:apri', contenuto);
  if (!esito.ok) return esito.error;
  usaPratica(esito.value);
  annuncia(t.aperta(esito.value.numero, messaggiFinalita[esito.value.finalita].nome));
  return null;
}

/** Puts a practice on the desk. */
export const usaPratica = (pratica: Pratica): void =>
  banco.cambia((tutto) => ({ ...tutto, pratica, apertaDaSola: null, rifiuto: null }));

/** Changes what a practice says; an empty text takes a field away. The refusal is for the panel to show. */
export async function aggiornaPratica({ id, numero }: Pratica, cambi: ContenutoPratica): Promise<Errore | null> {
  const esito = Object.keys(cambi).length === 0 ? null : await chiedi('pratica:aggiorna', { id, ...cambi });
  if (esito?.ok === false) return esito.error;
  if (esito) accogliPratica(esito.value);
  annuncia(t.aggiornata(numero));
  return null;
}

/**
 * Main has changed a practice: where it is the one on the desk the desk shows it as it is now, and lets it go once nothing
 * can be done under it any more.
 */
export function accogliPratica(pratica: Pratica): void {
  const sua = pratica.stato === 'aperta' && pratica.operatore === operatoreAlLavoro()?.codiceFiscale;
  banco.cambia((tutto) => (tutto.pratica?.id === pratica.id ? { ...tutto, pratica: sua ? pratica : null } : tutto));
}

/** Reads again what the practice on the desk says: a lock took its people out of memory. */
export async function rileggiPratica(): Promise<void> {
  const { pratica } = banco.leggi();
  if (!pratica) return;
  const esito = await chiedi('pratica:cerca', { testo: pratica.numero });
  const trovata = esito.ok ? esito.value.pratiche.find(({ id }) => id === pratica.id) : undefined;
  if (trovata) accogliPratica(trovata);
}
