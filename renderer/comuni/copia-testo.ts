import { massimoAppunti } from '../../contract/appunti.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';

/** Copies a text of the screen, and says so. */
export async function copiaTesto(testo: string, riuscito: string): Promise<void> {
  const esito = await chiedi('appunti:copia', { testo: testo.slice(0, massimoAppunti) });
  annuncia(esito.ok ? riuscito : messaggiErrore[esito.error.code].messaggio);
}
