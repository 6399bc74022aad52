import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { vedi } from './azioni.ts';
import { registrazioneAperta } from './modello.ts';
import { perche } from './esito.tsx';

/** What main has found out by itself: read only once it is known, for reading is an access. */
export async function seSaputa(id: string): Promise<void> {
  const elenco = await chiedi('registrazione:elenco', undefined);
  const saputa = elenco.ok && elenco.value.some((una) => una.id === id && una.stato === 'nota');
  if (saputa && registrazioneAperta.leggi()?.lavoro.id === id) await vedi(id);
}

/** Asks ANPR now what became of one; what is known of it is then on the screen, if it was there. */
export async function accerta(id: string): Promise<void> {
  const esito = await chiedi('registrazione:accerta', { id });
  if (!esito.ok) return annuncia(messaggiErrore[esito.error.code].messaggio);
  if (registrazioneAperta.leggi()?.lavoro.id === id) await vedi(id);
  if (esito.value.attesa) annuncia(perche(esito.value.attesa));
}
