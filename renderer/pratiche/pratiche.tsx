import type { ReactNode } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { ElencoCasi } from '../casi/elenco-casi.tsx';
import { useDeposito } from '../comuni/deposito.ts';
import { Viste } from '../comuni/viste.tsx';
import { Registrazioni } from '../registrazioni/registrazioni.tsx';
import { AltriServizi } from '../servizi/altri.tsx';
import { Procedimenti } from '../servizi/procedimenti.tsx';
import { RichiesteInviate } from '../servizi/richieste.tsx';
import { ElencoPratiche } from './elenco/elenco.tsx';
import { OperazioniDiOggi } from './oggi.tsx';
import { AvvisoBozze } from '../sportello/bozze/avviso-bozze.tsx';
import { titoloVista, vistaPratiche, vistaSeguente, vistePratiche, type VistaPratiche } from './viste.ts';

const t = schermate.pratiche;

const contenuti: Readonly<Record<VistaPratiche, () => ReactNode>> = {
  pratiche: ElencoPratiche,
  registrazioni: Registrazioni,
  oggi: OperazioniDiOggi,
  richieste: RichiesteInviate,
  procedimenti: Procedimenti,
  servizi: AltriServizi,
  casi: ElencoCasi,
};

/** Practices, and what is done for them besides looking people up. */
export function SchermataPratiche() {
  const vista = useDeposito(vistaPratiche);
  const Contenuto = contenuti[vista];
  useTasti('schermata', [{ tasto: 'F8', etichetta: t.tasti.F8, azione: vistaSeguente }]);
  return (
    <div className="pagina-viste" data-guida="pratiche">
      <h1 className="solo-lettori">{t.titolo}</h1>
      <Viste
        nome="pratiche"
        etichetta={t.viste.etichetta}
        viste={vistePratiche}
        titolo={titoloVista}
        scelta={vista}
        scegli={(una) => vistaPratiche.scrivi(una)}
        avvisi={<AvvisoBozze />}
      >
        <Contenuto />
      </Viste>
    </div>
  );
}
