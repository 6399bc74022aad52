import { messaggiFinalita } from '../../contract/messaggi/finalita.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Icona } from '../comuni/icone.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { apriPratica } from './azioni.ts';
import { banco } from './banco.ts';
import { AvvisoBozze } from './bozze/avviso-bozze.tsx';
import { PannelloPratica } from './pannello-pratica.tsx';
import { apriPannello, chiudiRiquadro } from './pannello.ts';
import { riquadro } from './riquadro.ts';
import { vaiAllaRiga } from './vai-alla-riga.ts';

const t = schermate.sportello.pratica;

/** For which practice, and why, one is consulting. */
export function StrisciaPratica() {
  const aperto = useDeposito(riquadro) === 'pratica';
  const chiudi = () => {
    chiudiRiquadro();
    vaiAllaRiga();
  };
  const { pratica, apertaDaSola, rifiuto } = useDeposito(banco);
  return (
    <section className="pratica" aria-label={t.titolo} data-guida="pratica">
      <div className="pratica-riga">
        <Icona nome="cartella" />
        {pratica === null ? (
          <p>{t.nessuna}</p>
        ) : (
          <dl className="in-linea">
            <dt>{t.titolo}</dt>
            <dd className="codice">{pratica.numero}</dd>
            <dt>{t.finalita}</dt>
            <dd>{messaggiFinalita[pratica.finalita].nome}</dd>
            <dt>{t.protocollo}</dt>
            <dd>{pratica.protocollo ?? <span className="aiuto">{t.senzaProtocollo}</span>}</dd>
            {pratica.persona !== undefined && (
              <>
                <dt>{t.persona}</dt>
                <dd className="persona-allo-sportello">{pratica.persona}</dd>
              </>
            )}
          </dl>
        )}
        <span className="comandi">
          {!aperto && (
            <Pulsante tasto="F6" premuto={() => void apriPratica()}>
              {t.alVolo}
            </Pulsante>
          )}
          <Pulsante tasto="F7" premuto={apriPannello}>
            {t.pannello.tasto}
          </Pulsante>
        </span>
      </div>
      {pratica !== null && apertaDaSola === pratica.numero && !aperto && (
        <p className="aiuto">{t.apertaDaSola(pratica.numero, messaggiFinalita[pratica.finalita].nome)}</p>
      )}
      {aperto && <PannelloPratica pratica={pratica} chiudi={chiudi} />}
      <AvvisoBozze />
      {rifiuto === 'troppe' && <Avviso specie="avviso" titolo={schermate.sportello.schede.troppe} ruolo="alert" />}
      {rifiuto !== null && rifiuto !== 'troppe' && <MostraErrore errore={rifiuto} />}
    </section>
  );
}
