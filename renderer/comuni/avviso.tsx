import type { ReactNode } from 'react';
import { Icona, type NomeIcona } from './icone.tsx';

const icone = {
  errore: 'errore',
  avviso: 'avviso',
  riuscito: 'riuscito',
  informazione: 'informazione',
} as const satisfies Record<string, NomeIcona>;

interface Proprieta {
  readonly specie: keyof typeof icone;
  readonly titolo?: string;
  readonly children?: ReactNode;
  /** `alert` where the officer must hear it at once. */
  readonly ruolo?: 'alert' | 'status';
}

/** A framed message: its kind is in the icon and in the words, not in the colour alone. */
export function Avviso({ specie, titolo, children, ruolo }: Proprieta) {
  return (
    <div className={`avviso avviso-${specie}`} role={ruolo}>
      <Icona nome={icone[specie]} />
      <div className="avviso-testo">
        {titolo !== undefined && <p className="avviso-titolo">{titolo}</p>}
        {children}
      </div>
    </div>
  );
}
