import type { Gestori } from '../contract/canali.ts';
import { esitoDi } from '../contract/esito.ts';
import type { NomeCanale } from '../contract/nomi-canali.ts';
import type { Parti } from './parti.ts';
import { conSegreti } from './segreti.ts';

type DiCustodia = Pick<Gestori, Extract<NomeCanale, `custodia:${string}`>>;

/** What main answers on the certificates of the workstation; who may is for the custody to say. */
export function gestoriCustodia(parti: () => Parti): DiCustodia {
  return {
    'custodia:elenco': () => esitoDi(() => parti().custodia.elenco()),
    // The file too: with its password it is the key.
    'custodia:importa': ({ file, password }) =>
      conSegreti([password, file], () => parti().custodia.importa(file, password)),
    'custodia:rinnova': ({ quale }) => esitoDi(() => parti().custodia.rinnova(quale)),
    'custodia:rimuovi': ({ quale }) => esitoDi(() => parti().custodia.rimuovi(quale)),
  };
}
