import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { Intestazioni } from './intestazioni.tsx';
import { primaCheComincia, useOrdinate, type Ordine } from './ordine.ts';

const t = schermate.generali.griglia;

export interface Colonna<R> {
  readonly nome: string;
  readonly titolo: string;
  readonly cella: (riga: R) => ReactNode;
  readonly codice?: boolean;
  /** The text that the column is sorted by, and that typing looks for; absent where it cannot be. */
  readonly testo?: (riga: R) => string;
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
  /** The column that the rows are already in the order of. */
  readonly ordineIniziale?: string;
}

/** Height of a row, in CSS pixels; the style sheet has the same in `--riga`. */
const altezza = 28;
/** Rows drawn above and below those in sight. */
const margine = 12;
/** Up to here everything is drawn: simpler for who searches the page or reads it with other tools. */
const poche = 100;

/**
 * A dense grid for the keyboard (ARIA grid pattern, by row): arrows, page keys, Home and End move, Enter opens. Letters
 * go to the first row that begins so in the sorted column; up from the first row are the headings, where Enter sorts.
 * Only the rows in sight are drawn, so that ten thousand cost as much as fifty.
 */
export function Griglia<R>(proprieta: Proprieta<R>) {
  const { etichetta, colonne, righe, chiave, apri, aperta, guida, ordineIniziale } = proprieta;
  const [scelta, scegli] = useState(0);
  const [finestra, scorri] = useState({ cima: 0, alta: window.innerHeight });
  const [ordine, cambiaOrdine] = useState<Ordine>({ colonna: ordineIniziale ?? '', crescente: true });
  const [scritto, scrivi] = useState('');
  const riquadro = useRef<HTMLDivElement>(null);
  /** The row that the cursor is to go to, once it is drawn. */
  const meta = useRef<number | null>(null);

  const diOrdine = colonne.find(({ nome }) => nome === ordine.colonna);
  const comeVenute = ordine.colonna === (ordineIniziale ?? '') && ordine.crescente;
  const testo = diOrdine?.testo;
  const inOrdine = useOrdinate(righe, comeVenute ? undefined : testo, ordine.crescente);
  const attuale = Math.min(scelta, inOrdine.length - 1);
  const { da, a } = inVista(inOrdine.length, finestra);

  const metti = (indice: number): void => {
    const riga = riquadro.current?.querySelector<HTMLElement>(`[data-riga="${indice}"]`);
    if (!riga) return;
    meta.current = null;
    riga.focus({ preventScroll: true });
  };
  useEffect(() => {
    // A drawing that only follows the scroll may come first: its rows are not those that the key asked for.
    if (meta.current === attuale) metti(attuale);
  }, [attuale, finestra, inOrdine]);

  const misura = () => {
    const nodo = riquadro.current;
    if (nodo && inOrdine.length > poche) scorri({ cima: nodo.scrollTop, alta: nodo.clientHeight });
  };

  const vai = (indice: number) => {
    const nuovo = Math.max(0, Math.min(inOrdine.length - 1, indice));
    meta.current = nuovo;
    scegli(nuovo);
    mostra(riquadro.current, nuovo);
    misura();
    metti(nuovo);
  };

  const ordinaPer = (colonna: string) => {
    const crescente = colonna !== ordine.colonna || !ordine.crescente;
    cambiaOrdine({ colonna, crescente });
    scrivi('');
    scegli(0);
    mostra(riquadro.current, 0);
    misura();
    annuncia(t.ordinata(colonne.find(({ nome }) => nome === colonna)?.titolo ?? '', crescente));
  };

  /** True where the key belongs to the text being looked for. */
  const cercando = (evento: KeyboardEvent): boolean => {
    const { key } = evento;
    const nuovo = key === 'Backspace' ? scritto.slice(0, -1) : key === 'Escape' ? '' : scritto + key;
    const lettera = key.length === 1 && !evento.ctrlKey && !evento.altKey && (key !== ' ' || scritto !== '');
    if (!testo || !(lettera || (scritto !== '' && ['Backspace', 'Escape'].includes(key)))) return false;
    scrivi(nuovo);
    const trovata = nuovo === '' ? -1 : primaCheComincia(inOrdine, testo, nuovo);
    if (trovata >= 0) vai(trovata);
    if (key === 'Escape') evento.stopPropagation();
    return true;
  };

  const alTasto = (evento: KeyboardEvent) => {
    const pagina = Math.max(1, Math.floor((riquadro.current?.clientHeight ?? 0) / altezza) - 2);
    const passi: Readonly<Record<string, number>> = {
      ArrowDown: attuale + 1,
      ArrowUp: attuale - 1,
      PageDown: attuale + pagina,
      PageUp: attuale - pagina,
      Home: 0,
      End: inOrdine.length - 1,
    };
    const passo = passi[evento.key];
    const riga = inOrdine[attuale];
    if (evento.key === 'ArrowUp' && attuale === 0) fuocoSulleIntestazioni(riquadro.current);
    else if (passo !== undefined) {
      scrivi('');
      vai(passo);
    } else if (evento.key === 'Enter' && riga !== undefined) apri(riga);
    else if (!cercando(evento)) return;
    evento.preventDefault();
  };

  const titolo = diOrdine?.titolo ?? '';
  const nessuna = scritto !== '' && testo !== undefined && primaCheComincia(inOrdine, testo, scritto) < 0;
  return (
    <div className="con-griglia">
      <div className="griglia" ref={riquadro} onScroll={misura} data-guida={guida}>
        <table role="grid" aria-label={etichetta} aria-rowcount={inOrdine.length + 1}>
          <Intestazioni colonne={colonne} ordine={ordine} ordinaPer={ordinaPer} giu={() => vai(attuale)} />
          <tbody onKeyDown={alTasto}>
            <Vuoto righe={da} colonne={colonne.length} />
            {inOrdine.slice(da, a).map((riga, i) => {
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
            <Vuoto righe={inOrdine.length - a} colonne={colonne.length} />
          </tbody>
        </table>
      </div>
      <p role="status" className={scritto === '' ? 'solo-lettori' : 'cercando'}>
        {scritto !== '' && (
          <>
            <strong>{nessuna ? t.nessuna(titolo, scritto) : t.cercando(titolo, scritto)}</strong>{' '}
            <span className="aiuto">{t.aiuto}</span>
          </>
        )}
      </p>
    </div>
  );
}

const fuocoSulleIntestazioni = (nodo: HTMLElement | null): void => {
  const testa = nodo?.querySelector('thead');
  const ordinata = testa?.querySelector<HTMLElement>('[aria-sort] > button');
  (ordinata ?? testa?.querySelector('button'))?.focus();
};

/** Which rows are drawn: from `da` to before `a`; never none. */
export const inVista = (quante: number, { cima, alta }: { readonly cima: number; readonly alta: number }) => {
  if (quante <= poche) return { da: 0, a: quante };
  // The list may be shorter than it was when the scroll was last told.
  const da = Math.max(0, Math.min(Math.floor(cima / altezza), quante - 1) - margine);
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
