import { useId, useRef, type SubmitEvent } from 'react';
import { massimoPercorso } from '../../../contract/driver.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { annuncia } from '../../applicazione/annunci.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';

const t = schermate.lettori.altro;

/** A driver that is none of the known ones, or that was put elsewhere, by its path. */
export function AltroFile({ usa }: { readonly usa: (percorso: string) => void }) {
  const campo = useRef<HTMLInputElement>(null);
  const aiuto = useId();
  const alInvio = (evento: SubmitEvent) => {
    evento.preventDefault();
    const percorso = campo.current?.value.trim() ?? '';
    if (percorso !== '') return usa(percorso);
    campo.current?.focus();
    annuncia(t.vuoto);
  };
  return (
    <form className="altro-driver" aria-label={t.titolo} onSubmit={alInvio}>
      <label className="campo">
        <span>{t.etichetta}</span>
        <input
          ref={campo}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={massimoPercorso}
          aria-describedby={aiuto}
        />
      </label>
      <p id={aiuto} className="aiuto">
        {t.aiuto}
      </p>
      <Pulsante invia>{t.usa}</Pulsante>
    </form>
  );
}
