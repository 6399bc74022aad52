import { aire } from './aire.ts';
import { altre } from './altre.ts';
import { cancellazioni } from './cancellazioni.ts';
import { famiglie } from './famiglie.ts';
import { iscrizioni } from './iscrizioni.ts';
import type { Modello } from './modello.ts';
import { scheda } from './scheda.ts';
import { statoCivile } from './stato-civile.ts';

export type { Componenti, Contesto, Fatti, Modello, SezioneModello } from './modello.ts';

/** The cases of an officer's work, each a form of its own on one of ANPR's services. */
const tutti = {
  ...iscrizioni,
  ...famiglie,
  ...statoCivile,
  ...scheda,
  ...cancellazioni,
  ...aire,
  ...altre,
} as const satisfies Readonly<Record<string, Modello>>;

export type NomeModello = keyof typeof tutti;
export const modelli: Readonly<Record<NomeModello, Modello>> = tutti;
export const nomiModelli = Object.keys(tutti) as NomeModello[];
