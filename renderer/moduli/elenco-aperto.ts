import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import type { Tasto } from '../applicazione/tasti.ts';
import { Deposito } from '../comuni/deposito.ts';

/** Id of the field whose list is open; one at a time. */
export const elencoAperto = new Deposito<string | null>(null);

export const chiudiElenco = (): void => elencoAperto.scrivi(null);

/** F4: opens the list of the field where the cursor is. */
function apriElencoQui(): void {
  const campo = document.activeElement;
  if (campo?.getAttribute('role') === 'combobox') elencoAperto.scrivi(campo.id);
  else annuncia(schermate.moduli.senzaElenco);
}

/** The key that every form with coded fields has. */
export const tastoElenco: Tasto = { tasto: 'F4', etichetta: schermate.moduli.tasti.F4, azione: apriElencoQui };
