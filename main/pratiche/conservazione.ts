import type { Archivio } from '../store/archivio.ts';
import type { Traccia } from '../traccia/traccia.ts';

/** Days for which what a closed practice says can be read, where nothing else was set (design 5.5). */
export const giorniUsuali = 90;

const giorno = 24 * 60 * 60 * 1000;

/**
 * Destroys the keys of the practices that were closed more than `giorni` days ago: with them go their content, drafts and
 * original answers. The log says so first; a crash between the two has it said, and done, again.
 */
export async function distruggiScadute(archivio: Archivio, traccia: Traccia, giorni: number): Promise<void> {
  const limite = new Date(Date.now() - giorni * giorno).toISOString();
  const scadute = await archivio.chiedi('praticheScadute', { limite });
  if (scadute.length === 0) return;
  for (const { numero } of scadute) await traccia.scrivi({ tipo: 'pratica', atto: 'distrutta', pratica: numero });
  await archivio.chiedi('praticheDistruggi', { id: scadute.map(({ id }) => id) });
}
