import { accesso } from './schermate/accesso.ts';
import { diagnosi } from './schermate/diagnosi.ts';
import { generali } from './schermate/generali.ts';
import { guida } from './schermate/guida.ts';
import { moduli } from './schermate/moduli.ts';
import { pratiche } from './schermate/pratiche.ts';
import { scheda } from './schermate/scheda.ts';
import { sportello } from './schermate/sportello.ts';
import { traccia } from './schermate/traccia.ts';

/** Every word that the screens say, grouped by screen. */
export const schermate = { generali, accesso, sportello, scheda, pratiche, traccia, diagnosi, guida, moduli } as const;
