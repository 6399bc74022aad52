import type { ReactNode } from 'react';

interface Proprieta {
  readonly numero: number;
  readonly titolo: string;
  readonly children: ReactNode;
}

/** A numbered section of a form. */
export function SezioneModulo({ numero, titolo, children }: Proprieta) {
  return (
    <fieldset className="sezione-modulo">
      <legend>
        <span className="numero-sezione">{numero}</span> {titolo}
      </legend>
      {children}
    </fieldset>
  );
}
