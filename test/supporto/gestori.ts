import type { Esito } from '../../contract/esito.ts';
import { gestoriDi } from '../../main/gestori.ts';
import { Diagnosi } from '../../main/diagnosi/servizio.ts';
import type { NucleoDiProva } from './nucleo.ts';

/** What main answers on each channel, on a core of the tests. */
export const gestoriDelNucleo = (nucleo: NucleoDiProva) =>
  gestoriDi({
    host: nucleo.host,
    stato: () => {
      throw new Error('not asked');
    },
    diagnosi: diagnosiDelNucleo(nucleo),
    parti: () => nucleo.parti,
  });

/** The diagnosis of a core of the tests. */
export const diagnosiDelNucleo = ({ host, cartella, parti }: NucleoDiProva): Diagnosi =>
  new Diagnosi(host, () => ({ cartella, parti: parti.daEsaminare, causaAvvio: undefined }));

/** What a channel answers, which must be good. */
export async function buono<T>(esito: Promise<Esito<T>>): Promise<T> {
  const letto = await esito;
  if (!letto.ok) throw new Error(`${letto.error.code} ${JSON.stringify(letto.error)}`);
  return letto.value;
}

/** The code of a refusal, or `ok`. */
export async function codice(esito: Promise<Esito<unknown>>): Promise<string> {
  const letto = await esito;
  return letto.ok ? 'ok' : letto.error.code;
}
