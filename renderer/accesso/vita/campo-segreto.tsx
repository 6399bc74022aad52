import { useId, type Ref } from 'react';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Argomento } from '../../applicazione/guida.tsx';

interface Proprieta {
  readonly etichetta: string;
  readonly campo: Ref<HTMLInputElement>;
  /** How many digits stand in it: the page knows no more of it. */
  readonly lunghezza: number;
  readonly alCambio: () => void;
  readonly difetto?: string | undefined;
  readonly aiuto?: string | undefined;
  readonly guida?: Argomento | undefined;
}

/** A field for a code: uncontrolled, so that what is typed stands in the field alone, with its digits counted. */
export function CampoSegreto({ etichetta, campo, lunghezza, alCambio, difetto, aiuto, guida }: Proprieta) {
  const nota = useId();
  return (
    <div className="campo-segreto" data-guida={guida}>
      <label className="campo">
        <span>{etichetta}</span>
        <input
          ref={campo}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={64}
          spellCheck={false}
          aria-describedby={nota}
          aria-invalid={difetto !== undefined}
          onInput={alCambio}
        />
      </label>
      <p id={nota} className={difetto === undefined ? 'aiuto' : 'difetto'}>
        {difetto ?? (lunghezza > 0 ? schermate.vitaCarta.cifre(lunghezza) : aiuto)}
      </p>
    </div>
  );
}
