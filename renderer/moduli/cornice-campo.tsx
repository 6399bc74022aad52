import type { ReactNode } from 'react';
import { Icona } from '../comuni/icone.tsx';
import type { DatiCampo } from './modulo.tsx';

interface Proprieta {
  readonly campo: Pick<DatiCampo, 'id' | 'etichetta' | 'errori' | 'guida'>;
  readonly children: ReactNode;
  /** What was understood, or changed, of the text. */
  readonly nota?: ReactNode;
  /** What puts the error right, after it. */
  readonly rimedio?: ReactNode;
}

export const idErrore = (id: string): string => `${id}-errore`;
export const idNota = (id: string): string => `${id}-nota`;

/** What every control says of itself to who cannot see what stands beside it. */
export const descrizione = (id: string, { errore, nota }: { readonly errore: boolean; readonly nota: boolean }) => ({
  'aria-invalid': errore,
  'aria-describedby': [errore && idErrore(id), nota && idNota(id)].filter(Boolean).join(' ') || undefined,
});

/** A label, its control, and beside it what is wrong or what was understood. */
export function CorniceCampo({ campo: { id, etichetta, errori, guida }, children, nota, rimedio }: Proprieta) {
  return (
    <div className="campo-modulo" data-guida={guida}>
      <label htmlFor={id}>{etichetta}</label>
      <div className="controllo-campo">
        {children}
        {nota !== undefined && (
          <span id={idNota(id)} className="aiuto">
            {nota}
          </span>
        )}
        {errori.length > 0 && (
          <span id={idErrore(id)} className="errore-campo">
            <Icona nome="errore" /> {[...new Set(errori.map(({ messaggio }) => messaggio))].join(' ')}
          </span>
        )}
        {rimedio}
      </div>
    </div>
  );
}
