import { useSyncExternalStore } from 'react';
import { Deposito, useDeposito } from '../comuni/deposito.ts';

export type Tema = 'chiaro' | 'scuro';

/** The officer's choice, in memory alone; null follows the system. */
const scelto = new Deposito<Tema | null>(null);

const notturno = window.matchMedia('(prefers-color-scheme: dark)');
const delSistema = (): Tema => (notturno.matches ? 'scuro' : 'chiaro');
const seguiSistema = (quando: () => void): (() => void) => {
  notturno.addEventListener('change', quando);
  return () => notturno.removeEventListener('change', quando);
};

/** The theme on the screen now, chosen or the system's. */
export function useTema(): Tema {
  const sistema = useSyncExternalStore(seguiSistema, delSistema);
  return useDeposito(scelto) ?? sistema;
}

export function scegliTema(tema: Tema): void {
  document.documentElement.dataset['tema'] = tema;
  scelto.scrivi(tema);
}
