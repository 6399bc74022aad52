import type { KeyboardEvent, ReactNode } from 'react';

interface Proprieta<V extends string> {
  /** Tells these views from those of another screen in the ids of the page. */
  readonly nome: string;
  readonly etichetta: string;
  readonly viste: readonly V[];
  readonly titolo: (vista: V) => string;
  readonly scelta: V;
  readonly scegli: (vista: V) => void;
  /** What stands between the tabs and what the chosen one holds. */
  readonly avvisi?: ReactNode;
  readonly children: ReactNode;
}

/** The views of a screen as tabs: arrows go from one to the next (ARIA tabs pattern). */
export function Viste<V extends string>(proprieta: Proprieta<V>) {
  const { nome, etichetta, viste, titolo, scelta, scegli, avvisi, children } = proprieta;
  const idVista = (vista: V): string => `vista-${nome}-${vista}`;
  const idContenuto = `contenuto-${nome}`;
  const alTasto = ({ key }: KeyboardEvent) => {
    const passo = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (passo === 0) return;
    const vicina = vistaAccanto(viste, scelta, passo);
    scegli(vicina);
    document.getElementById(idVista(vicina))?.focus();
  };
  return (
    <>
      <div className="linguette viste" role="tablist" aria-label={etichetta} onKeyDown={alTasto}>
        {viste.map((una) => (
          <button
            key={una}
            type="button"
            role="tab"
            id={idVista(una)}
            aria-selected={una === scelta}
            aria-controls={una === scelta ? idContenuto : undefined}
            tabIndex={una === scelta ? 0 : -1}
            onClick={() => scegli(una)}
          >
            {titolo(una)}
          </button>
        ))}
      </div>
      {avvisi}
      <div className="contenuto-vista" role="tabpanel" id={idContenuto} aria-labelledby={idVista(scelta)}>
        {children}
      </div>
    </>
  );
}

/** The view so many places after another, round and round. */
export const vistaAccanto = <V extends string>(viste: readonly V[], vista: V, passo: 1 | -1): V =>
  viste[(viste.indexOf(vista) + passo + viste.length) % viste.length]!;
