import { useEffect, type ReactNode } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Stato } from '../../contract/stato.ts';

const t = schermate.foglio;

interface Proprieta {
  readonly stato: Stato;
  readonly titolo: string;
  /** What the printer writes at the foot of each page. */
  readonly pie: string;
  /** Beside the name of the Comune, in the frame that is read first. */
  readonly riquadro: { readonly nome: string; readonly codice: string };
  readonly children: ReactNode;
}

/** A sheet of paper: what comes out of the printer is this element and nothing else (`visura.css`). */
export function Foglio({ stato: { comune, ambiente }, titolo, pie, riquadro, children }: Proprieta) {
  const inProva = ambiente.nome !== 'produzione';
  usePieDiPagina(pie);
  return (
    <article className="foglio" aria-label={titolo} lang="it">
      {inProva && (
        <svg className="filigrana" viewBox="0 0 600 140" aria-hidden="true" focusable="false">
          <text x="300" y="105" textAnchor="middle">
            {t.prova}
          </text>
        </svg>
      )}
      <header className="foglio-testa">
        <div>
          <p className="foglio-comune">
            {comune ? t.comune(comune.nome, comune.provincia) : schermate.generali.prodotto}
          </p>
          <p>{t.ufficio}</p>
        </div>
        <div className="foglio-id">
          <p>{riquadro.nome}</p>
          <p className="foglio-codice">{riquadro.codice}</p>
        </div>
      </header>
      <h2>{titolo}</h2>
      {inProva && <p className="foglio-prova">{t.provaSpiegazione}</p>}
      {children}
    </article>
  );
}

/** A page's margin can say what the style sheet's variable holds. */
function usePieDiPagina(testo: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--pie-del-foglio', JSON.stringify(testo));
    return () => void style.removeProperty('--pie-del-foglio');
  }, [testo]);
}

interface ProprietaVoci {
  readonly titolo: string;
  /** What is undefined is left out. */
  readonly voci: readonly (readonly [nome: string, valore: string | undefined])[];
}

/** A section of the sheet: names and values. */
export function VociFoglio({ titolo, voci }: ProprietaVoci) {
  return (
    <section className="foglio-sezione">
      <h3>{titolo}</h3>
      <dl>
        {voci
          .filter(([, valore]) => valore !== undefined && valore !== '')
          .map(([nome, valore], i) => (
            <div key={`${i} ${nome}`}>
              <dt>{nome}</dt>
              <dd>{valore}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** Who did it, and where: what makes a sheet traceable to its record in the log. */
export const chiEDove = ({ sessione, postazione }: Stato): ProprietaVoci['voci'] => [
  [t.operatore, sessione.fase === 'aperta' ? `${sessione.operatore.cognome} ${sessione.operatore.nome}` : undefined],
  [t.postazione, postazione ?? undefined],
];
