import type { ReactNode } from 'react';
import { Icona, type NomeIcona } from './icone.tsx';

interface Proprieta {
  readonly children: ReactNode;
  readonly premuto?: () => void;
  readonly icona?: NomeIcona;
  readonly tasto?: string;
  readonly principale?: boolean;
  readonly invia?: boolean;
  /** What it says where the visible word alone would not be enough. */
  readonly nome?: string;
}

/** A button with a word, perhaps an icon, perhaps the key that does the same. */
export function Pulsante({ children, premuto, icona, tasto, principale = false, invia = false, nome }: Proprieta) {
  return (
    <button
      type={invia ? 'submit' : 'button'}
      className={principale ? 'pulsante principale' : 'pulsante'}
      onClick={premuto}
      aria-label={nome}
    >
      {icona !== undefined && <Icona nome={icona} />}
      <span>{children}</span>
      {tasto !== undefined && <kbd>{tasto}</kbd>}
    </button>
  );
}
