import type { CodiceServizio, RispostaConservata, RispostaServizio } from '../../contract/consultazione.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Gruppo } from '../../contract/operazioni/albero.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import { mostraOra } from '../comuni/date.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { decodifica } from '../moduli/tabelle.ts';
import { Attesa } from '../sportello/attesa.tsx';
import { Avvisi } from '../sportello/scheda/avvisi.tsx';
import { Blocchi } from '../sportello/scheda/blocchi.tsx';
import { bloccoPerSezione, type Blocco } from '../sportello/scheda/righe.ts';
import { annullaServizio, chiediServizio, type StatoServizio } from './servizi.ts';

const t = schermate.servizi;

interface Proprieta {
  readonly codice: CodiceServizio;
  readonly risposta: StatoServizio['risposta'];
}

/** What a service is doing, or has answered, read by its tree. */
export function Risposta({ codice, risposta }: Proprieta) {
  switch (risposta?.fase) {
    case undefined:
    case 'da-rileggere':
      return null;
    case 'in-corso':
      return <Attesa che={t.attesa} inizio={risposta.inizio} annulla={() => annullaServizio(codice)} />;
    case 'fallita':
      return (
        <section className="risposta-servizio">
          <MostraErrore errore={risposta.errore} ruolo="status" />
          <Pulsante tasto="F10" premuto={() => void chiediServizio(codice)}>
            {schermate.generali.riprova}
          </Pulsante>
        </section>
      );
    case 'pronta':
      return <Pronta risposta={risposta.valore} />;
  }
}

function Pronta({ risposta }: { readonly risposta: RispostaServizio }) {
  const { operazione, valore, ignoti, avvisi, conservate, idOperazioneANPR, letta } = risposta;
  const blocchi = [...bloccoPerSezione(operazioni[operazione].rispostaOk.parti, valore), ...bloccoIgnoti(ignoti)];
  return (
    <section className="risposta-servizio" tabIndex={0} role="region" aria-label={t.risposta} data-fuoco="risultato">
      <Avvisi avvisi={avvisi} />
      {blocchi.length === 0 && conservate.length === 0 ? <p>{t.vuota}</p> : <Blocchi blocchi={blocchi} />}
      {conservate.map((una, i) => (
        <Conservata key={i} conservata={una} />
      ))}
      <p className="aiuto">{t.operazione(idOperazioneANPR, mostraOra(letta))}</p>
    </section>
  );
}

/** An earlier answer that ANPR had kept, by its own operation's tree. */
function Conservata({ conservata }: { readonly conservata: RispostaConservata }) {
  const { operazione, statoLavorazione, valore, errori, testo, nonAmmessa } = conservata;
  const titolo = operazione
    ? t.conservata.titolo(t.titolo(operazione, operazioni[operazione].etichetta))
    : t.conservata.sconosciuta;
  const alberi: Gruppo = operazione ? operazioni[operazione].rispostaOk.parti : [];
  return (
    <section className="conservata">
      <h3>{titolo}</h3>
      {statoLavorazione !== undefined && (
        <p>
          {t.conservata.stato}: {decodifica('stati-lavorazione', statoLavorazione) ?? statoLavorazione}
        </p>
      )}
      <Avvisi titolo={t.conservata.rifiutata} avvisi={errori} />
      {valore !== undefined && <Blocchi blocchi={bloccoPerSezione(alberi, valore)} />}
      {testo !== undefined && <pre className="testo-conservato">{testo}</pre>}
      {nonAmmessa && <p>{t.conservata.nonAmmessa}</p>}
      {!nonAmmessa && valore === undefined && testo === undefined && errori.length === 0 && <p>{t.conservata.senza}</p>}
    </section>
  );
}

const bloccoIgnoti = (ignoti: RispostaServizio['ignoti']): readonly Blocco[] =>
  ignoti.length === 0
    ? []
    : [
        {
          nome: 'ignoti',
          titolo: schermate.scheda.ignoti,
          righe: ignoti.map(({ percorso, testo }) => ({ etichetta: percorso, valore: testo, codice: true })),
        },
      ];
