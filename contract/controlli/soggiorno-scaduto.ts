import { sezioneDi } from '../operazioni/valori.ts';
import type { Controllo } from './controllo.ts';
import { dataCerta } from './fatti.ts';

/** A permit to stay that is over already: to be renewed, with the receipt of who has asked for it. */
export const soggiornoScaduto: Controllo = ({ operazione, campi, oggi }) => {
  const scadenza = dataCerta(sezioneDi(campi, 'permessoSoggiorno'), 'dataScadenza');
  const scaduto = operazione !== '5013' && scadenza !== undefined && scadenza < oggi;
  return scaduto ? [{ percorso: 'permessoSoggiorno/dataScadenza' }] : [];
};
