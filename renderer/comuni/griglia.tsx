import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface Colonna<R> {
  readonly nome: string;
  readonly titolo: string;
  readonly cella: (riga: R) => ReactNode;
  readonly codice?: boolean;
}

interface Proprieta<R> {
  readonly etichetta: string;
  readonly colonne: readonly Colonna<R>[];
  readonly righe: readonly R[];
  readonly chiave: (riga: R) => string;
  readonly apri: (riga: R) => void;
  /** Key of the row whose record is shown beside. */
  readonly aperta?: string | undefined;
  readonly guida: string;
}

/** Height of a row, in CSS pixels; the style sheet has the same in `--riga`. */
const altezza = 28;
/** Rows drawn above and below those in sight. */
const margine = 12;
/** Up to here everything is drawn: simpler for who searches the page or reads it with other tools. */
const poche = 100;

/**
 * A dense grid for the keyboard (ARIA grid pattern, by row): arrows, page keys, Home and End move, Enter opens. Only the
 * rows in sight are drawn, so that ten thousand cost as much as fifty.
 */
export function Griglia<R>({ etichetta, colonne, righe, chiave, apri, aperta, guida }: Proprieta<R>) {
  const [scelta, scegli] = useState(0);
  const [finestra, scorri] = useState({ cima: 0, alta: window.innerHeight });
  const riquadro = useRef<HTMLDivElement>(null);
  const daFuoco = useRef(false);
  const attuale = Math.min(scelta, righe.length - 1);
  const { da, a } = inVista(righe.length, finestra);

  useEffect(() => {
    if (!daFuoco.current) return;
    daFuoco.current = false;
    riquadro.current?.querySelector<HTMLElement>(`[data-riga="${attuale}"]`)?.focus({ preventScroll: true });
  }, [attuale, finestra]);

  const misura = () => {
    const nodo = riquadro.current;
    if (nodo && righe.length > poche) scorri({ cima: nodo.scrollTop, alta: nodo.clientHeight });
  };

  const vai = (indice: number) => {
    const nuovo = Math.max(0, Math.min(righe.length - 1, indice));
    daFuoco.current = true;
    scegli(nuovo);
    mostra(riquadro.current, nuovo);
    misura();
  };

  const alTasto = (evento: KeyboardEvent) => {
    const pagina = Math.max(1, Math.floor((riquadro.current?.clientHeight ?? 0) / altezza) - 2);
    const passi: Readonly<Record<string, number>> = {
      ArrowDown: attuale + 1,
      ArrowUp: attuale - 1,
      PageDown: attuale + pagina,
      PageUp: attuale - pagina,
      Home: 0,
      End: righe.length - 1,
    };
    const passo = passi[evento.key];
    const riga = righe[attuale];
    if (passo !== undefined) vai(passo);
    else if (evento.key === 'Enter' && riga !== undefined) apri(riga);
    else return;
    evento.preventDefault();
  };

  return (
    <div className="griglia" ref={riquadro} onScroll={misura} data-guida={guida}>
      <table role="grid" aria-label={etichetta} aria-rowcount={righe.length + 1} onKeyDown={alTasto}>
        <thead>
          <tr aria-rowindex={1}>
            {colonne.map(({ nome, titolo }) => (
              <th key={nome} scope="col">
                {titolo}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Vuoto righe={da} colonne={colonne.length} />
          {righe.slice(da, a).map((riga, i) => {
            const indice = da + i;
            return (
              <tr
                key={chiave(riga)}
                data-riga={indice}
                data-fuoco={indice === attuale ? 'risultato' : undefined}
                aria-rowindex={indice + 2}
                aria-selected={chiave(riga) === aperta}
                tabIndex={indice === attuale ? 0 : -1}
                onFocus={() => scegli(indice)}
                onDoubleClick={() => apri(riga)}
              >
                {colonne.map(({ nome, cella, codice }) => (
                  <td key={nome} className={codice ? 'codice' : undefined}>
                    {cella(riga)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Vuoto righe={righe.length - a} colonne={colonne.length} />
        </tbody>
      </table>
    </div>
  );
}

/** Which rows are drawn: from `da` to before `a`. */
const inVista = (quante: number, { cima, alta }: { readonly cima: number; readonly alta: number }) => {
  if (quante <= poche) return { da: 0, a: quante };
  const da = Math.max(0, Math.floor(cima / altezza) - margine);
  return { da, a: Math.min(quante, Math.ceil((cima + alta) / altezza) + margine) };
};

/** The room of the rows not drawn. */
function Vuoto({ righe, colonne }: { readonly righe: number; readonly colonne: number }) {
  if (righe <= 0) return null;
  return (
    <tr className="vuoto" aria-hidden="true">
      <td colSpan={colonne} style={{ height: righe * altezza }} />
    </tr>
  );
}

/** Scrolls so that a row lies between the sticky header and the bottom. */
const mostra = (nodo: HTMLElement | null, indice: number): void => {
  if (!nodo) return;
  const sopra = indice * altezza;
  const sotto = sopra + 2 * altezza - nodo.clientHeight;
  if (nodo.scrollTop > sopra) nodo.scrollTop = sopra;
  else if (nodo.scrollTop < sotto) nodo.scrollTop = sotto;
};
