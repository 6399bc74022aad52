import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { Risposta } from '../../contract/canali.ts';
import type { Errore, Esito } from '../../contract/esito.ts';
import type { CodiceFinalita } from '../../contract/finalita.ts';
import { messaggiFinalita } from '../../contract/messaggi/finalita.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { ContenutoPratica, Pratica } from '../../contract/pratica.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { aggiornaPratica, apriPraticaCon } from './pratica-corrente.ts';

const t = schermate.sportello.pratica;
/** As `tipoProtocolloComune` of the XSD admits it; empty where there is none yet. */
const formaProtocollo = /^[0-9a-zA-Z\-_/]{0,20}$/;

interface Proprieta {
  readonly pratica: Pratica | null;
  readonly chiudi: () => void;
}

/** F7: all of a practice in one panel. Another purpose opens another practice: what was consulted keeps its own. */
export function PannelloPratica({ pratica, chiudi }: Proprieta) {
  const [elenco, ricevi] = useState<Esito<Risposta<'finalita:elenco'>> | null>(null);
  const [scelta, scegli] = useState<CodiceFinalita | null>(pratica?.finalita ?? null);
  const [errore, segnala] = useState<Errore | 'protocollo' | null>(null);
  const modulo = useRef<HTMLFormElement>(null);
  const nuova = pratica === null || scelta !== pratica.finalita;

  useEffect(() => {
    void chiedi('finalita:elenco', undefined).then((esito) => {
      ricevi(esito);
      if (!esito.ok) return;
      const usuale = esito.value.find((una) => una.usuale) ?? esito.value[0];
      scegli((prima) => prima ?? usuale?.codice ?? null);
    });
  }, []);
  useEffect(() => modulo.current?.querySelector<HTMLElement>('input:checked')?.focus(), [elenco]);

  const conferma = async () => {
    const dati = modulo.current && new FormData(modulo.current);
    if (!dati || scelta === null) return;
    const contenuto = contenutoDi(dati);
    if (!formaProtocollo.test(contenuto.protocollo ?? '')) {
      segnala('protocollo');
      return document.getElementById('pratica-protocollo')?.focus();
    }
    const rifiuto = nuova
      ? await apriPraticaCon({ finalita: scelta, ...pieni(contenuto) })
      : await aggiornaPratica(pratica.id, contenuto);
    if (rifiuto) segnala(rifiuto);
    else chiudi();
  };
  useTasti('pannello', [
    { tasto: 'F10', etichetta: schermate.generali.tasti.F10, azione: () => void conferma() },
    { tasto: 'Esc', etichetta: schermate.generali.annulla, azione: chiudi },
  ]);
  const alInvio = (evento: SubmitEvent) => {
    evento.preventDefault();
    void conferma();
  };

  if (elenco === null) return <p className="aiuto">{schermate.generali.attesa}</p>;
  if (!elenco.ok) return <MostraErrore errore={elenco.error} />;
  return (
    <form ref={modulo} className="pannello-pratica" onSubmit={alInvio} noValidate>
      <fieldset className="finalita">
        <legend>{t.pannello.finalita}</legend>
        {elenco.value.map(({ codice, usuale }) => (
          <label key={codice} className="voce-finalita">
            <input type="radio" name="finalita" checked={codice === scelta} onChange={() => scegli(codice)} />
            <strong>{messaggiFinalita[codice].nome}</strong>
            {usuale && <span className="etichetta">{t.usualeBreve}</span>}
            <small>{messaggiFinalita[codice].spiegazione}</small>
          </label>
        ))}
        {pratica !== null && nuova && <p className="nota">{t.pannello.altraFinalita}</p>}
      </fieldset>
      <div className="dati-pratica">
        <h2>{nuova ? t.pannello.nuova : t.pannello.questa(pratica.numero)}</h2>
        <div className="campo-modulo">
          <label htmlFor="pratica-protocollo">{t.pannello.protocollo}</label>
          <div className="controllo-campo">
            <input
              id="pratica-protocollo"
              name="protocollo"
              type="text"
              defaultValue={nuova ? '' : (pratica.protocollo ?? '')}
              key={`protocollo-${nuova}`}
              maxLength={20}
              autoComplete="off"
              aria-invalid={errore === 'protocollo'}
              aria-describedby="pratica-protocollo-aiuto"
            />
            <span id="pratica-protocollo-aiuto" className={errore === 'protocollo' ? 'errore-campo' : 'aiuto'}>
              {errore === 'protocollo' ? t.pannello.protocolloErrato : t.pannello.protocolloAiuto}
            </span>
          </div>
        </div>
        <div className="campo-modulo">
          <label htmlFor="pratica-persona">{t.pannello.persona}</label>
          <div className="controllo-campo">
            <input
              id="pratica-persona"
              name="persona"
              type="text"
              defaultValue={pratica?.persona ?? ''}
              maxLength={120}
              autoComplete="off"
              aria-describedby="pratica-persona-aiuto"
            />
            <span id="pratica-persona-aiuto" className="aiuto">
              {t.pannello.personaAiuto}
            </span>
          </div>
        </div>
        <div className="campo-modulo">
          <label htmlFor="pratica-note">{t.pannello.note}</label>
          <div className="controllo-campo">
            <textarea
              id="pratica-note"
              name="note"
              defaultValue={nuova ? '' : (pratica.note ?? '')}
              key={`note-${nuova}`}
              maxLength={2000}
              rows={3}
            />
          </div>
        </div>
        {errore !== null && errore !== 'protocollo' && <MostraErrore errore={errore} />}
        <div className="pannello-piede">
          <Pulsante invia principale tasto="F10">
            {nuova ? t.pannello.apri : t.pannello.salva}
          </Pulsante>
          <Pulsante tasto="Esc" premuto={chiudi}>
            {schermate.generali.annulla}
          </Pulsante>
          <span className="aiuto">{t.pannello.aiuto}</span>
        </div>
      </div>
    </form>
  );
}

const contenutoDi = (dati: FormData): ContenutoPratica => {
  const testo = (nome: string): string => {
    const valore = dati.get(nome);
    return typeof valore === 'string' ? valore.trim() : '';
  };
  return { protocollo: testo('protocollo'), persona: testo('persona'), note: testo('note') };
};

const pieni = (contenuto: ContenutoPratica): ContenutoPratica =>
  Object.fromEntries(Object.entries(contenuto).filter(([, testo]) => testo !== ''));
