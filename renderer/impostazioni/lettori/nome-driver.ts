import type { StatoDriver } from '../../../contract/driver.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';

/** How a driver is called; one that is not known, by its file. */
export const nomeDriver = ({ nome, percorso }: Pick<StatoDriver, 'nome' | 'percorso'>): string =>
  nome ? schermate.lettori.nomi[nome] : (percorso.split(/[\\/]/).at(-1) ?? percorso);
