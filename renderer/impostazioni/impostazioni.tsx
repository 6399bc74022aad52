import { schermate } from '../../contract/messaggi/schermate.ts';
import { ControlliSulleRegistrazioni } from './controlli.tsx';
import { TabelleDiDecodifica } from './tabelle.tsx';
import { TolleranzaSullaRevoca } from './tolleranza.tsx';

/** The settings of the workstation. */
export function SchermataImpostazioni() {
  return (
    <div className="pagina" data-guida="impostazioni">
      <h1>{schermate.impostazioni.titolo}</h1>
      <ControlliSulleRegistrazioni />
      <TolleranzaSullaRevoca />
      <TabelleDiDecodifica />
    </div>
  );
}
