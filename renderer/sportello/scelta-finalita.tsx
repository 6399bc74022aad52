import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { Esito } from '../../contract/esito.ts';
import type { Risposta } from '../../contract/canali.ts';
import type { CodiceFinalita } from '../../contract/finalita.ts';
import { messaggiFinalita } from '../../contract/messaggi/finalita.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { apriPratica } from './azioni.ts';

const t = schermate.sportello.pratica;
type Elenco = Risposta<'finalita:elenco'>;

/** Opens a practice with a purpose chosen among those that the role allows. */
export function SceltaFinalita({ chiudi }: { readonly chiudi: () => void }) {
  const [elenco, ricevi] = useState<Esito<Elenco> | null>(null);
  const [scelta, scegli] = useState<CodiceFinalita | null>(null);
  const modulo = useRef<HTMLFormElement>(null);

  useEffect(() => {
    void chiedi('finalita:elenco', undefined).then((esito) => {
      ricevi(esito);
      if (esito.ok) scegli(esito.value.find(({ usuale }) => usuale)?.codice ?? esito.value[0]?.codice ?? null);
    });
  }, []);
  useEffect(() => modulo.current?.querySelector<HTMLElement>('input:checked')?.focus(), [elenco]);

  const conferma = () => {
    if (scelta === null) return;
    chiudi();
    void apriPratica(scelta);
  };
  useTasti('pannello', [
    { tasto: 'F10', etichetta: schermate.generali.tasti.F10, azione: conferma },
    { tasto: 'Esc', etichetta: schermate.generali.annulla, azione: chiudi },
  ]);
  const alInvio = (evento: SubmitEvent) => {
    evento.preventDefault();
    conferma();
  };

  if (elenco === null) return <p className="aiuto">{schermate.generali.attesa}</p>;
  if (!elenco.ok) return <MostraErrore errore={elenco.error} />;
  return (
    <form ref={modulo} className="finalita" onSubmit={alInvio}>
      <fieldset>
        <legend>{t.scegliTitolo}</legend>
        <p className="aiuto">{t.scegliAiuto}</p>
        {elenco.value.map(({ codice, usuale }) => (
          <label key={codice} className="voce-finalita">
            <input type="radio" name="finalita" checked={codice === scelta} onChange={() => scegli(codice)} />
            <strong>{messaggiFinalita[codice].nome}</strong>
            {usuale && <span className="etichetta">{t.usualeBreve}</span>}
            <span>{messaggiFinalita[codice].spiegazione}</span>
          </label>
        ))}
      </fieldset>
      <Pulsante invia principale tasto="F10">
        {schermate.generali.conferma}
      </Pulsante>
      <Pulsante tasto="Esc" premuto={chiudi}>
        {schermate.generali.annulla}
      </Pulsante>
    </form>
  );
}
