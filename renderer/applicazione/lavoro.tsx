import { useEffect, type ReactNode } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Stato } from '../../contract/stato.ts';
import { SchermataAltriUffici } from '../altri-uffici/altri-uffici.tsx';
import { useDeposito } from '../comuni/deposito.ts';
import { SchermataDiagnosi } from '../diagnosi/diagnosi.tsx';
import { SchermataImpostazioni } from '../impostazioni/impostazioni.tsx';
import { SchermataPratiche } from '../pratiche/pratiche.tsx';
import { vaiAllaRiga } from '../sportello/vai-alla-riga.ts';
import { SchermataSportello } from '../sportello/sportello.tsx';
import { SchermataTraccia } from '../traccia/traccia.tsx';
import { useAttivita } from './attivita.ts';
import { blocca, BarraSuperiore } from './barra-superiore.tsx';
import { BarraTasti } from './barra-tasti.tsx';
import { Guida } from './guida.tsx';
import { Menu, vaiAlMenu } from './menu.tsx';
import { schermataCorrente, type NomeSchermata } from './schermata.ts';
import type { SessioneAperta } from './stato.ts';
import { useTasti } from './tasti.ts';

const t = schermate.generali;

const contenuti: Readonly<Record<NomeSchermata, () => ReactNode>> = {
  sportello: SchermataSportello,
  pratiche: SchermataPratiche,
  pdnd: SchermataAltriUffici,
  traccia: SchermataTraccia,
  diagnosi: SchermataDiagnosi,
  impostazioni: SchermataImpostazioni,
};

/** The window of an open session. */
export function Lavoro({ stato, sessione }: { readonly stato: Stato; readonly sessione: SessioneAperta }) {
  const nome = useDeposito(schermataCorrente);
  const Contenuto = contenuti[nome];
  useAttivita();
  useEffect(() => {
    document.title = t.titolo(t.voci[nome]);
  }, [nome]);
  useTasti('applicazione', [
    { tasto: 'F2', etichetta: t.tasti.F2, azione: vaiAllaRiga },
    { tasto: 'Ctrl+M', etichetta: t.tasti.CtrlM, azione: vaiAlMenu, nascosto: true },
    { tasto: 'Ctrl+L', etichetta: t.tasti.CtrlL, azione: blocca },
  ]);
  return (
    <>
      <a className="salta" href="#contenuto">
        {t.saltaAlContenuto}
      </a>
      <BarraSuperiore stato={stato} sessione={sessione} />
      <div className="corpo">
        <Menu />
        <main id="contenuto" tabIndex={-1}>
          <Contenuto />
        </main>
      </div>
      <Guida />
      <BarraTasti />
    </>
  );
}
