import { sezioneDi, testoDi } from '../operazioni/valori.ts';
import type { Campi } from '../operazioni/albero.ts';
import type { Controllo } from './controllo.ts';
import { giornoDi } from './date.ts';
import { eNascita, eventiDi, nuovoDi, type Posto } from './fatti.ts';

interface Atto {
  readonly percorso: string;
  readonly anno: string;
}

const attiIn = (percorso: string, campi: Campi, ...nomi: readonly string[]): readonly Atto[] =>
  nomi.flatMap((nome) => {
    const scritto = sezioneDi(campi, nome);
    const dove = scritto && ['atto', 'attoANSC'].find((uno) => sezioneDi(scritto, uno));
    const anno = testoDi(dove === undefined ? scritto : sezioneDi(scritto, dove), 'anno');
    const qui = [percorso, nome, dove, 'anno'].filter(Boolean).join('/');
    return anno === undefined ? [] : [{ percorso: qui, anno }];
  });

const annoDi = (campi: Campi | undefined, nome: string): string => giornoDi(testoDi(campi, nome))?.slice(0, 4) ?? '';

/** The year of an act is that of what it certifies, or a later one; never one that has not come. */
export const annoAtto: Controllo = (esaminata) => {
  const { campi, oggi } = esaminata;
  const sbagliati = (atti: readonly Atto[], dal: string) =>
    atti.filter(({ anno }) => /^\d{4}$/.test(anno) && (anno < dal || anno > oggi.slice(0, 4)));
  const nato: Posto | undefined = eNascita(esaminata) ? nuovoDi(esaminata) : undefined;
  return [
    ...(nato ? sbagliati(attiIn('', campi, 'attoNascita', 'attoNascitaANPR'), annoDi(nato.campi, 'dataNascita')) : []),
    ...eventiDi(esaminata).flatMap(({ percorso, campi: evento }) =>
      sbagliati(attiIn(percorso, evento, 'attoEvento', 'attoEventoANPR'), annoDi(evento, 'dataEvento')),
    ),
  ].map(({ percorso }) => ({ percorso }));
};
