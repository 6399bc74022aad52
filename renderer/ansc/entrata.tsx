import { useRef, useState, type ChangeEvent } from 'react';
import type { Errore } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { leggiAtto } from './atto.ts';

const t = schermate.ansc;

/** Where the officer gives the file of an act. */
export function DaAttoAnsc() {
  const [errore, segnala] = useState<Errore | null>(null);
  const campo = useRef<HTMLInputElement>(null);
  const [legge, leggendo] = useState(false);
  const scelto = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    leggendo(true);
    const esito = await leggiAtto(file);
    // The same file, put right, can be chosen again.
    target.value = '';
    leggendo(false);
    segnala(esito.ok ? null : esito.error);
  };
  return (
    <>
      <div className="altra-registrazione">
        <span>
          <strong>{t.entrata}</strong>: {t.entrataAiuto}
        </span>
        {/* The browser's own control speaks the language of the system, not ours. */}
        <input ref={campo} type="file" accept=".xml" hidden onChange={(evento) => void scelto(evento)} />
        <Pulsante icona="documento" nome={`${t.scegli}: ${t.entrata}`} premuto={() => campo.current?.click()}>
          {t.scegli}
        </Pulsante>
        {legge && <p role="status">{t.lettura}</p>}
      </div>
      {errore && <MostraErrore errore={errore} />}
    </>
  );
}
