import { schermate } from '../../contract/messaggi/schermate.ts';
import { mostraIdAnpr } from '../../contract/identificativi/id-anpr.ts';
import type { EsitoEService } from '../../contract/pdnd/eservizi.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { mostraOra } from '../comuni/date.ts';
import { useFuocoIniziale } from '../comuni/fuoco.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Attesa } from '../sportello/attesa.tsx';
import { Avvisi } from '../sportello/scheda/avvisi.tsx';
import { chiediPer, rinuncia } from './azioni.ts';
import { Fallita } from './fallita.tsx';
import { Soggetti } from './soggetti.tsx';
import type { StatoUffici } from './stato.ts';

const t = schermate.altriUffici;

/** What became of the request. */
export function EsitoDomanda({ stato: { esito, codice } }: { readonly stato: StatoUffici }) {
  switch (esito?.fase) {
    case undefined:
    case 'da-rileggere':
      return null;
    case 'in-corso':
      return <Attesa che={t.attesa} inizio={esito.inizio} annulla={rinuncia} />;
    case 'fallita':
      return <Fallita errore={esito.errore} codice={codice ?? ''} />;
    case 'pronta':
      return <Arrivata esito={esito.valore} />;
  }
}

/** The cursor goes to the answer: under a long form it would not be seen. */
function Arrivata({ esito }: { readonly esito: EsitoEService }) {
  const sezione = useFuocoIniziale<HTMLElement>();
  return (
    <section ref={sezione} className="risposta-servizio" tabIndex={0} aria-label={t.risposta} data-fuoco="risultato">
      <Pronta esito={esito} />
    </section>
  );
}

function Pronta({ esito }: { readonly esito: EsitoEService }) {
  switch (esito.specie) {
    case 'nessuno':
      return (
        <Avviso specie="informazione" titolo={t.nessuno} ruolo="status">
          <ul>
            {t.nessunoPerche.map((perche) => (
              <li key={perche}>{perche}</li>
            ))}
          </ul>
          <Avvisi avvisi={esito.motivi} />
        </Avviso>
      );
    case 'molti':
      return (
        <Avviso specie="avviso" titolo={t.molti(esito.idANPR.length)} ruolo="status">
          <p>{t.moltiAiuto}</p>
          <p className="comandi">
            {esito.idANPR.map((id) => (
              <Pulsante key={id} premuto={() => void chiediPer(id)}>
                {t.chiediPer(mostraIdAnpr(id))}
              </Pulsante>
            ))}
          </p>
        </Avviso>
      );
    case 'validita':
      return (
        <>
          <Avviso
            specie={esito.valido ? 'riuscito' : 'avviso'}
            titolo={t.validita[esito.valido ? 'valido' : 'nonValido'](mostraIdAnpr(esito.idANPR))}
            ruolo="status"
          >
            <p>{t.validita[esito.valido ? 'seguitoValido' : 'seguitoNonValido']}</p>
          </Avviso>
          <p className="aiuto">{t.validita.letta(mostraOra(esito.letta))}</p>
        </>
      );
    case 'risposta':
      return (
        <>
          {esito.ottenutoDa !== 'id-anpr' && esito.idANPR !== undefined && (
            <p className="aiuto">
              {mostraIdAnpr(esito.idANPR)}: {t.ottenutoDa[esito.ottenutoDa]}
            </p>
          )}
          <Soggetti esito={esito} />
          <Avvisi avvisi={esito.avvisi} />
          <p className="aiuto">{t.operazione(esito.idOperazioneANPR, mostraOra(esito.letta))}</p>
        </>
      );
  }
}
