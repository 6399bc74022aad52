import { schermate } from '../../contract/messaggi/schermate.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Viste } from '../comuni/viste.tsx';
import { MoltePersone } from './lotti/molte-persone.tsx';
import { perLotti } from './lotti/servizio.ts';
import { SceltaFinalita } from './scelta-finalita.tsx';
import { SceltaServizio } from './scelta-servizio.tsx';
import { uffici } from './stato.ts';
import { UnaPersona } from './una-persona.tsx';
import { altraVista, vistaUffici, visteUffici } from './viste.ts';

const t = schermate.altriUffici;

/** The other offices of the Comune: why, what, about whom, and what ANPR answers. */
export function SchermataAltriUffici() {
  const { finalita, offerti, codice } = useDeposito(uffici);
  const vista = useDeposito(vistaUffici);
  useTasti('schermata', [{ tasto: 'F8', etichetta: t.tasti.F8, azione: altraVista }]);
  return (
    <div className="altri-uffici pagina-viste" data-guida="altri-uffici">
      <h1>{t.titolo}</h1>
      <Viste
        nome="uffici"
        etichetta={t.viste.etichetta}
        viste={visteUffici}
        titolo={(una) => t.viste[una]}
        scelta={vista}
        scegli={(una) => vistaUffici.scrivi(una)}
      >
        <div className="servizi">
          <div className="scelta-servizio">
            <SceltaFinalita scelta={finalita} />
            {offerti?.ok === false && <MostraErrore errore={offerti.error} />}
            {offerti?.ok && (
              <SceltaServizio
                offerti={vista === 'una' ? offerti.value : offerti.value.filter(({ codice: uno }) => perLotti(uno))}
                scelto={codice}
              />
            )}
          </div>
          {vista === 'una' ? <UnaPersona /> : <MoltePersone />}
        </div>
      </Viste>
    </div>
  );
}
