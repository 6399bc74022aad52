import { Deposito } from '../comuni/deposito.ts';

export type Tema = 'chiaro' | 'scuro';

/** The officer's choice, in memory alone; null follows the system. */
const scelto = new Deposito<Tema | null>(null);

export const temaScelto = scelto;

const delSistema = (): Tema => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'scuro' : 'chiaro');

export const altroTema = (tema: Tema | null): Tema => ((tema ?? delSistema()) === 'scuro' ? 'chiaro' : 'scuro');

export function cambiaTema(): void {
  const tema = altroTema(scelto.leggi());
  document.documentElement.dataset['tema'] = tema;
  scelto.scrivi(tema);
}
