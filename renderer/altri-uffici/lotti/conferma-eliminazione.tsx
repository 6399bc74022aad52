import { useLayoutEffect, useRef } from 'react';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Lotto } from '../../../contract/pdnd/lotto.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { Avviso } from '../../comuni/avviso.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { eliminaLavoro, nonEliminare } from './azioni.ts';

const t = schermate.altriUffici.lotti;

/** It cannot be undone: the cursor is on the way back. */
export function ConfermaEliminazione({ lavoro: { pratica, massiva } }: { readonly lavoro: Lotto }) {
  const riquadro = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => riquadro.current?.querySelector('button')?.focus(), []);
  useTasti('pannello', [{ tasto: 'Esc', etichetta: schermate.generali.annulla, azione: nonEliminare }]);
  return (
    <div ref={riquadro} className="conferma-lavoro" role="group" aria-label={t.confermaElimina(pratica.numero)}>
      <Avviso specie="avviso" titolo={t.confermaElimina(pratica.numero)}>
        <p>{t.eliminaSpiegato}</p>
        {massiva && <p>{t.eliminaInAnpr[massiva.stato]}</p>}
      </Avviso>
      <p className="comandi">
        <Pulsante tasto="Esc" premuto={nonEliminare}>
          {schermate.generali.annulla}
        </Pulsante>
        <Pulsante premuto={() => void eliminaLavoro()}>{t.elimina}</Pulsante>
      </p>
    </div>
  );
}
