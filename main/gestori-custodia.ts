import type { Gestori } from '../contract/canali.ts';
import { esitoDi } from '../contract/esito.ts';
import type { NomeCanale } from '../contract/nomi-canali.ts';
import type { Parti } from './parti.ts';

type DiCustodia = Pick<Gestori, Extract<NomeCanale, `custodia:${string}`>>;

/** What main answers on the certificates of the workstation; who may is for the custody to say. */
export function gestoriCustodia(parti: () => Parti): DiCustodia {
  return {
    'custodia:elenco': () => esitoDi(() => parti().custodia.elenco()),
    'custodia:importa': ({ file, password }) =>
      esitoDi(async () => {
        try {
          return await parti().custodia.importa(file, password);
        } finally {
          // Of the file too: with its password it is the key.
          password.fill(0);
          file.fill(0);
        }
      }),
    'custodia:rinnova': ({ quale }) => esitoDi(() => parti().custodia.rinnova(quale)),
    'custodia:rimuovi': ({ quale }) => esitoDi(() => parti().custodia.rimuovi(quale)),
  };
}
