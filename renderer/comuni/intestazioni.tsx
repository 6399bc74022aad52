import type { KeyboardEvent } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Colonna } from './griglia.tsx';
import type { Ordine } from './ordine.ts';

const t = schermate.generali.griglia;

interface Proprieta<R> {
  readonly colonne: readonly Colonna<R>[];
  readonly ordine: Ordine;
  readonly ordinaPer: (colonna: string) => void;
  /** Back to the rows. */
  readonly giu: () => void;
}

/** The headings of a grid: reached with the up arrow, left and right go along them, Enter sorts by one. */
export function Intestazioni<R>({ colonne, ordine, ordinaPer, giu }: Proprieta<R>) {
  const alTasto = (evento: KeyboardEvent<HTMLElement>) => {
    const bottoni = [...evento.currentTarget.querySelectorAll('button')];
    const qui = bottoni.findIndex((uno) => uno === document.activeElement);
    const passo = { ArrowRight: 1, ArrowLeft: -1 }[evento.key];
    if (evento.key === 'ArrowDown') giu();
    else if (passo !== undefined) bottoni[(qui + passo + bottoni.length) % bottoni.length]?.focus();
    else return;
    evento.preventDefault();
  };
  return (
    <thead onKeyDown={alTasto}>
      <tr aria-rowindex={1}>
        {colonne.map(({ nome, titolo, testo }) => {
          const sua = nome === ordine.colonna;
          return (
            <th key={nome} scope="col" aria-sort={sua ? (ordine.crescente ? 'ascending' : 'descending') : undefined}>
              {testo ? (
                <button type="button" tabIndex={-1} title={t.ordina(titolo)} onClick={() => ordinaPer(nome)}>
                  {titolo}
                  {sua && <span aria-hidden="true">{ordine.crescente ? ' ▲' : ' ▼'}</span>}
                </button>
              ) : (
                titolo
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
