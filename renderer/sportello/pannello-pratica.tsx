import { useEffect, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import type { Risposta } from '../../contract/canali.ts';
import type { Errore, Esito } from '../../contract/esito.ts';
import { messaggiFinalita } from '../../contract/messaggi/finalita.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { formaProtocollo, massimoNote, type ContenutoPratica, type Pratica } from '../../contract/pratica.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { cambiati, pannello, pannelloPer, type Pannello } from './pannello.ts';
import { aggiornaPratica, apriPraticaCon } from './pratica-corrente.ts';

const t = schermate.sportello.pratica;

interface Proprieta {
  readonly pratica: Pratica | null;
  readonly chiudi: () => void;
}

/** F7: all of a practice in one panel. Another purpose opens another practice: what was consulted keeps its own. */
export function PannelloPratica({ pratica, chiudi }: Proprieta) {
  const [elenco, ricevi] = useState<Esito<Risposta<'finalita:elenco'>> | null>(null);
  const [errore, segnala] = useState<Errore | 'protocollo' | null>(null);
  const modulo = useRef<HTMLFormElement>(null);
  const scritto = pannelloPer(pratica, useDeposito(pannello));
  const usuale = elenco?.ok ? (elenco.value.find((una) => una.usuale) ?? elenco.value[0])?.codice : undefined;
  const scelta = scritto.finalita ?? pratica?.finalita ?? usuale ?? null;
  const nuova = pratica === null || scelta !== pratica.finalita;
  // Who stands at the counter stays the same for another purpose; protocol and notes are each practice's own.
  const diPrima: ContenutoPratica = nuova ? soloPersona(pratica) : pratica;
  const testo = (nome: keyof ContenutoPratica): string => scritto.testi[nome] ?? diPrima[nome] ?? '';
  const scrivi = (cambi: Partial<Pannello>) => pannello.scrivi({ ...scritto, ...cambi });
  const scriviTesto = (cambi: ContenutoPratica) => scrivi({ testi: { ...scritto.testi, ...cambi } });

  useEffect(() => void chiedi('finalita:elenco', undefined).then(ricevi), []);
  useLayoutEffect(() => modulo.current?.querySelector<HTMLElement>('input:checked')?.focus(), [elenco]);

  const conferma = async () => {
    if (scelta === null) return;
    if (!formaProtocollo.test(testo('protocollo').trim())) {
      segnala('protocollo');
      return document.getElementById('pratica-protocollo')?.focus();
    }
    const rifiuto = nuova
      ? await apriPraticaCon({ finalita: scelta, ...cambiati({ ...diPrima, ...scritto.testi }, {}) })
      : await aggiornaPratica(pratica, cambiati(scritto.testi, pratica));
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
        {elenco.value
          .filter(({ consulta }) => consulta)
          .map((una) => (
            <label key={una.codice} className="voce-finalita">
              <input
                type="radio"
                name="finalita"
                checked={una.codice === scelta}
                onChange={() => scrivi({ finalita: una.codice })}
              />
              <strong>{messaggiFinalita[una.codice].nome}</strong>
              {una.usuale && <span className="etichetta">{t.usualeBreve}</span>}
              <small>{messaggiFinalita[una.codice].spiegazione}</small>
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
              type="text"
              value={testo('protocollo')}
              onChange={({ target }) => scriviTesto({ protocollo: target.value })}
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
              type="text"
              value={testo('persona')}
              onChange={({ target }) => scriviTesto({ persona: target.value })}
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
              value={testo('note')}
              onChange={({ target }) => scriviTesto({ note: target.value })}
              maxLength={massimoNote}
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

const soloPersona = (pratica: Pratica | null): ContenutoPratica =>
  pratica?.persona === undefined ? {} : { persona: pratica.persona };
