import { accesso } from './schermate/accesso.ts';
import { adesione } from './schermate/adesione.ts';
import { altriUffici } from './schermate/altri-uffici.ts';
import { ansc } from './schermate/ansc.ts';
import { casi } from './schermate/casi.ts';
import { confronto } from './schermate/confronto.ts';
import { custodia } from './schermate/custodia.ts';
import { diagnosi } from './schermate/diagnosi.ts';
import { foglio } from './schermate/foglio.ts';
import { generali } from './schermate/generali.ts';
import { impostazioni } from './schermate/impostazioni.ts';
import { guida } from './schermate/guida.ts';
import { lettori } from './schermate/lettori.ts';
import { maschera } from './schermate/maschera.ts';
import { moduli } from './schermate/moduli.ts';
import { pratiche } from './schermate/pratiche.ts';
import { registrazioni } from './schermate/registrazioni.ts';
import { ricevuta } from './schermate/ricevuta.ts';
import { scheda } from './schermate/scheda.ts';
import { servizi } from './schermate/servizi.ts';
import { sportello } from './schermate/sportello.ts';
import { traccia } from './schermate/traccia.ts';
import { vitaCarta } from './schermate/vita-carta.ts';
import { visura } from './schermate/visura.ts';

/** Every word that the screens say, grouped by screen. */
export const schermate = {
  generali,
  accesso,
  vitaCarta,
  sportello,
  scheda,
  pratiche,
  servizi,
  altriUffici,
  adesione,
  casi,
  registrazioni,
  ansc,
  impostazioni,
  custodia,
  lettori,
  traccia,
  diagnosi,
  guida,
  moduli,
  maschera,
  confronto,
  foglio,
  visura,
  ricevuta,
} as const;
