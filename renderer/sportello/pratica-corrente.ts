import type { Richiesta } from '../../contract/canali.ts';
import type { Errore, Esito } from '../../contract/esito.ts';
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
export async function aggiornaPratica(id: string, contenuto: ContenutoPratica): Promise<Errore | null> {
  const esito = await aggiorna(id, contenuto);
  if (!esito.ok) return esito.error;
  annuncia(t.aggiornata(esito.value.numero));
  return null;
}

/** Adds the protocol number to a practice; the refusal is for the field to show. */
export async function protocolla(id: string, protocollo: string): Promise<Errore | null> {
  const esito = await aggiorna(id, { protocollo });
  if (!esito.ok) return esito.error;
  annuncia(schermate.pratiche.protocollo.salvato(esito.value.numero));
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

async function aggiorna(id: string, contenuto: ContenutoPratica): Promise<Esito<Pratica>> {
  const esito = await chiedi('pratica:aggiorna', { id, ...contenuto });
  if (esito.ok) accogliPratica(esito.value);
  return esito;
}

/** Reads again what the practice on the desk says: a lock took its people out of memory. */
export async function rileggiPratica(): Promise<void> {
  const { pratica } = banco.leggi();
  if (!pratica) return;
  const esito = await chiedi('pratica:cerca', { testo: pratica.numero });
  const trovata = esito.ok ? esito.value.pratiche.find(({ id }) => id === pratica.id) : undefined;
  if (trovata) accogliPratica(trovata);
}
