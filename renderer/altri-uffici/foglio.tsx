import { messaggiFinalita } from '../../contract/messaggi/finalita.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { mostraIdAnpr } from '../../contract/identificativi/id-anpr.ts';
import { eServizi } from '../../contract/operazioni/pdnd/catalogo.ts';
import type { EsitoEService } from '../../contract/pdnd/eservizi.ts';
import { statoApplicazione } from '../applicazione/stato.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { EsitoStampa } from '../carta/esito-stampa.tsx';
import { chiEDove, Foglio, VociFoglio } from '../carta/foglio.tsx';
import { mostraData, mostraOra } from '../comuni/date.ts';
import { useFuocoIniziale } from '../comuni/fuoco.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { stampaEsito } from './azioni.ts';
import { Soggetti } from './soggetti.tsx';
import type { StatoUffici } from './stato.ts';

const t = schermate.altriUffici.foglio;
const f = schermate.foglio;

interface Proprieta {
  readonly stato: StatoUffici;
  readonly risposta: Extract<EsitoEService, { specie: 'risposta' }>;
  readonly chiudi: () => void;
}

/** The outcome as it will be printed, and what to do with it. */
export function FoglioEsito({ stato: { pratica, finalita, foglio }, risposta, chiudi }: Proprieta) {
  const applicazione = useDeposito(statoApplicazione);
  useTasti('pannello', [
    { tasto: 'F9', etichetta: f.stampa, azione: () => void stampaEsito('stampa') },
    { tasto: 'F10', etichetta: f.pdf, azione: () => void stampaEsito('pdf') },
    { tasto: 'Esc', etichetta: schermate.altriUffici.tasti.Esc, azione: chiudi },
  ]);
  const sezione = useFuocoIniziale<HTMLElement>();
  if (!applicazione) return null;
  const { codice, idANPR, allaData, idOperazioneANPR, letta } = risposta;
  return (
    <section ref={sezione} className="visura" tabIndex={0} aria-label={t.anteprima} data-fuoco="risultato">
      <div className="visura-comandi">
        <Pulsante principale tasto="F9" premuto={() => void stampaEsito('stampa')}>
          {f.stampa}
        </Pulsante>
        <Pulsante tasto="F10" premuto={() => void stampaEsito('pdf')}>
          {f.pdf}
        </Pulsante>
        <span className="aiuto">{t.aiuto}</span>
        {foglio?.modo && <EsitoStampa modo={foglio.modo} esito={foglio.esito} />}
      </div>
      <Foglio
        stato={applicazione}
        titolo={t.titolo}
        pie={t.pie(idOperazioneANPR)}
        riquadro={{ nome: f.idANPR, codice: idANPR === undefined ? '' : mostraIdAnpr(idANPR) }}
      >
        <VociFoglio
          titolo={t.richiesta}
          voci={[
            [t.servizio, schermate.servizi.titolo(codice, eServizi[codice].etichetta)],
            [t.allaData, mostraData(allaData)],
          ]}
        />
        <section className="foglio-sezione">
          <h3>{t.esito}</h3>
          <Soggetti esito={risposta} />
        </section>
        <VociFoglio
          titolo={t.estremi}
          voci={[
            [f.finalita, finalita ? messaggiFinalita[finalita].nome : undefined],
            [f.pratica, pratica?.numero],
            [f.protocollo, pratica?.protocollo],
            [t.letta, mostraOra(letta)],
            ...chiEDove(applicazione),
            [f.operazione, idOperazioneANPR],
          ]}
        />
        <p className="foglio-avvertenza">{t.usoInterno}</p>
      </Foglio>
    </section>
  );
}
