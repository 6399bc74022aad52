import { join, resolve } from 'node:path';
import { esitoDi } from '../../contract/esito.ts';
import { soloJson } from '../../contract/messaggi/riga-comando.ts';
import { eseguiDiagnosi } from '../diagnosi/diagnosi.ts';
import { daFile } from '../impostazioni.ts';
import { costruisci } from '../parti.ts';
import type { Comando } from './index.ts';
import { ErroreUso } from './errore-uso.ts';

/** Runs the checks and prints them as JSON; 1 if one failed. Without `--dir`, on the application's own sandbox. */
export const diagnosi: Comando = async (_argomenti, { dir, json }, host) => {
  if (!json) throw new ErroreUso(soloJson);
  const { dati } = host.cartelle;
  const configurazione =
    dir === undefined
      ? { cartella: join(dati, 'postazione'), prova: { cartella: join(dati, 'prova'), avvia: true } }
      : { cartella: join(resolve(dir), 'postazione'), prova: { cartella: resolve(dir), avvia: false } };
  // Where the core cannot be built, that is what the checks are for.
  const nucleo = await esitoDi(() => costruisci(host, { ...daFile(configurazione.cartella), ...configurazione }));
  const parti = nucleo.ok ? nucleo.value : undefined;
  try {
    const controlli = await eseguiDiagnosi({
      cartella: configurazione.cartella,
      parti: parti?.daEsaminare,
      causaAvvio: nucleo.ok ? undefined : nucleo.error,
    });
    process.stdout.write(`${JSON.stringify(controlli)}\n`);
    return controlli.some(({ esito }) => esito === 'fallito') ? 1 : 0;
  } finally {
    await parti?.chiudi();
  }
};
