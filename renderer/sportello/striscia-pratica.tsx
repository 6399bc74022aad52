import { messaggiFinalita } from '../../contract/messaggi/finalita.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Icona } from '../comuni/icone.tsx';
import { ModuloProtocollo } from '../comuni/protocollo.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { apriPratica, protocolla } from './azioni.ts';
import { banco } from './banco.ts';
import { SceltaFinalita } from './scelta-finalita.tsx';

const t = schermate.sportello.pratica;

/** What is open under the strip. */
export type Riquadro = 'finalita' | 'protocollo' | null;

interface Proprieta {
  readonly riquadro: Riquadro;
  readonly mostra: (riquadro: Riquadro) => void;
}

/** For which practice, and why, one is consulting. */
export function StrisciaPratica({ riquadro, mostra }: Proprieta) {
  const { pratica, apertaDaSola, rifiuto } = useDeposito(banco);
  const chiudi = () => mostra(null);
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
          </dl>
        )}
        <span className="comandi">
          <Pulsante tasto="F6" premuto={() => void apriPratica()}>
            {t.alVolo}
          </Pulsante>
          <Pulsante tasto="F7" premuto={() => mostra('finalita')}>
            {t.finalita}
          </Pulsante>
          {pratica !== null && (
            <Pulsante tasto="F4" premuto={() => mostra('protocollo')}>
              {t.protocollo}
            </Pulsante>
          )}
        </span>
      </div>
      {pratica !== null && apertaDaSola === pratica.numero && (
        <p className="aiuto">{t.apertaDaSola(pratica.numero, messaggiFinalita[pratica.finalita].nome)}</p>
      )}
      {riquadro === 'finalita' && <SceltaFinalita chiudi={chiudi} />}
      {riquadro === 'protocollo' && pratica !== null && (
        <ModuloProtocollo pratica={pratica} salva={protocolla} chiudi={chiudi} />
      )}
      {rifiuto === 'troppe' && <Avviso specie="avviso" titolo={schermate.sportello.schede.troppe} ruolo="alert" />}
      {rifiuto !== null && rifiuto !== 'troppe' && <MostraErrore errore={rifiuto} />}
    </section>
  );
}
