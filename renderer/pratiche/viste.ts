import { schermate } from '../../contract/messaggi/schermate.ts';
import { Deposito } from '../comuni/deposito.ts';
import { vistaAccanto } from '../comuni/viste.tsx';

/** The views of the screen of practices, in the order of their tabs. */
export const vistePratiche = [
  'pratiche',
  'registrazioni',
  'oggi',
  'richieste',
  'procedimenti',
  'servizi',
  'casi',
] as const;
export type VistaPratiche = (typeof vistePratiche)[number];

export const vistaPratiche = new Deposito<VistaPratiche>('pratiche');

export const titoloVista = (vista: VistaPratiche): string => schermate.pratiche.viste[vista];

export const vistaSeguente = (): void => vistaPratiche.cambia((vista) => vistaAccanto(vistePratiche, vista, 1));
