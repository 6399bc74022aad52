import { schermate } from '../../contract/messaggi/schermate.ts';
import { TabelleDiDecodifica } from './tabelle.tsx';

/** The settings of the workstation. */
export function SchermataImpostazioni() {
  return (
    <div className="pagina" data-guida="impostazioni">
      <h1>{schermate.impostazioni.titolo}</h1>
      <TabelleDiDecodifica />
    </div>
  );
}
