import { useState, type SubmitEvent } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { oggi } from '../comuni/date.ts';
import { useFuocoIniziale, vaiAlRisultato } from '../comuni/fuoco.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { leggiData, scriviData } from '../moduli/date-scritte.ts';
import { apriPersona } from './azioni.ts';

const t = schermate.scheda.situazione;

interface Proprieta {
  readonly idANPR: string;
  /** The day that the tab shows now, if it is not today. */
  readonly ora: string | undefined;
  readonly chiudi: () => void;
}

/** Ctrl+D: of which day the same person is wanted; they open in a tab of their own. */
export function AllaData({ idANPR, ora, chiudi }: Proprieta) {
  const campo = useFuocoIniziale<HTMLInputElement>();
  const [errata, segnala] = useState(false);
  const apri = () => {
    const letta = leggiData(campo.current?.value ?? '');
    if (!letta || letta.senza !== undefined || letta.data > oggi()) return segnala(true);
    chiudi();
    // Where they are open already nothing will be drawn that takes the cursor.
    vaiAlRisultato();
    void apriPersona(idANPR, letta.data === oggi() ? undefined : letta.data);
  };
  const indietro = () => {
    chiudi();
    vaiAlRisultato();
  };
  useTasti('pannello', [
    { tasto: 'F10', etichetta: schermate.generali.tasti.F10, azione: apri },
    { tasto: 'Esc', etichetta: schermate.generali.annulla, azione: indietro },
  ]);
  const alInvio = (evento: SubmitEvent) => {
    evento.preventDefault();
    apri();
  };
  return (
    <form className="alla-data" onSubmit={alInvio} aria-label={t.titolo} noValidate>
      <label className="campo in-linea">
        <span>{t.campo}</span>
        <input
          ref={campo}
          type="text"
          className="data codice"
          inputMode="numeric"
          maxLength={10}
          placeholder={schermate.moduli.data.formato}
          defaultValue={ora === undefined ? '' : scriviData({ data: ora })}
          autoComplete="off"
          aria-invalid={errata}
          aria-describedby="alla-data-aiuto"
        />
      </label>
      <Pulsante invia principale tasto="Invio">
        {t.apri}
      </Pulsante>
      <span id="alla-data-aiuto" className={errata ? 'errore-campo' : 'aiuto'} role={errata ? 'alert' : undefined}>
        {errata ? t.errata : t.aiuto}
      </span>
    </form>
  );
}
