import { schermate } from '../../contract/messaggi/schermate.ts';
import { useFuocoIniziale } from '../comuni/fuoco.ts';
import { CertificatiDellaPostazione } from './certificati/certificati.tsx';
import { ControlliSulleRegistrazioni } from './controlli.tsx';
import { LettoriECarte } from './lettori/lettori.tsx';
import { TabelleDiDecodifica } from './tabelle.tsx';
import { AdesioneAPdnd } from './pdnd/adesione.tsx';
import { TolleranzaSullaRevoca } from './tolleranza.tsx';

/** The settings of the workstation. */
export function SchermataImpostazioni() {
  // From here the page scrolls by keyboard.
  const titolo = useFuocoIniziale<HTMLHeadingElement>();
  return (
    <div className="pagina" data-guida="impostazioni">
      <h1 ref={titolo} tabIndex={-1}>
        {schermate.impostazioni.titolo}
      </h1>
      <CertificatiDellaPostazione />
      <LettoriECarte />
      <AdesioneAPdnd />
      <ControlliSulleRegistrazioni />
      <TolleranzaSullaRevoca />
      <TabelleDiDecodifica />
    </div>
  );
}
