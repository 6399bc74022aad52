import type { KeyboardEvent, ReactNode } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { ElencoCasi } from '../casi/elenco-casi.tsx';
import { useDeposito } from '../comuni/deposito.ts';
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

const idVista = (vista: VistaPratiche): string => `vista-${vista}`;
const idContenuto = 'contenuto-pratiche';

/** Practices, and what is done for them besides looking people up. */
export function SchermataPratiche() {
  const vista = useDeposito(vistaPratiche);
  const Contenuto = contenuti[vista];
  useTasti('schermata', [{ tasto: 'F8', etichetta: t.tasti.F8, azione: vistaSeguente }]);
  const alTasto = ({ key }: KeyboardEvent) => {
    const passo = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (passo === 0) return;
    const posto = (vistePratiche.indexOf(vista) + passo + vistePratiche.length) % vistePratiche.length;
    const vicina = vistePratiche[posto]!;
    vistaPratiche.scrivi(vicina);
    document.getElementById(idVista(vicina))?.focus();
  };
  return (
    <div className="pagina-viste" data-guida="pratiche">
      <h1 className="solo-lettori">{t.titolo}</h1>
      <div className="linguette viste" role="tablist" aria-label={t.viste.etichetta} onKeyDown={alTasto}>
        {vistePratiche.map((una) => (
          <button
            key={una}
            type="button"
            role="tab"
            id={idVista(una)}
            aria-selected={una === vista}
            aria-controls={una === vista ? idContenuto : undefined}
            tabIndex={una === vista ? 0 : -1}
            onClick={() => vistaPratiche.scrivi(una)}
          >
            {titoloVista(una)}
          </button>
        ))}
      </div>
      <AvvisoBozze />
      <div className="contenuto-vista" role="tabpanel" id={idContenuto} aria-labelledby={idVista(vista)}>
        <Contenuto />
      </div>
    </div>
  );
}
