import { comuni as deiNostriGiorni } from '../popolazione/luoghi.ts';
import { comuniStorici, istituzioni } from './comuni-storici.ts';

export interface RigaComune {
  readonly nome: string;
  readonly istat: string;
  readonly catastale: string;
  readonly provincia: string;
  /** `YYYY-MM-DD`, both included. */
  readonly dal: string;
  readonly al: string;
}

/** The first day of ANPR's archive, given to Comuni whose own beginning the sandbox does not know. */
const UNITA = '1861-03-17';
const APERTO = '9999-12-31';

const storici: readonly RigaComune[] = comuniStorici.map((riga) => {
  const [nome = '', istat = '', catastale = '', provincia = '', dal = '', al = ''] = riga.split('|');
  return { nome, istat, catastale, provincia, dal, al };
});

const inizio = new Map(Object.entries(istituzioni).flatMap(([dal, codici]) => codici.split(' ').map((c) => [c, dal])));
const giaNarrati = new Set(storici.map(({ istat, nome }) => `${istat} ${nome}`));

/** Every Comune of the sandbox's table 3, of today and of once, by name. */
export const tuttiIComuni: readonly RigaComune[] = [
  ...storici,
  ...deiNostriGiorni
    .filter(({ istat, nome }) => !giaNarrati.has(`${istat} ${nome}`))
    .map(({ nome, istat, catastale, provincia }) => ({
      nome,
      istat,
      catastale,
      provincia,
      dal: inizio.get(istat) ?? UNITA,
      al: APERTO,
    })),
].sort((a, b) => (a.nome === b.nome ? (a.dal < b.dal ? -1 : 1) : a.nome < b.nome ? -1 : 1));
