import type { KeyboardEvent } from 'react';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { copiaTesto } from '../../comuni/copia-testo.ts';

/** What a line needs so that arrows reach it and Ctrl+C copies its value. */
export const rigaDaTastiera = (etichetta: string, valore: string) =>
  ({ tabIndex: -1, 'data-copia': valore, 'data-etichetta': etichetta }) as const;

const selettore = '[data-copia]';

/** Arrows, Home and End go along the lines inside the element; Ctrl+C copies the one where the cursor is. */
export function alTastoSulleRighe(evento: KeyboardEvent<HTMLElement>): void {
  const { target } = evento;
  // A text scrolls by its own keys.
  if (evento.defaultPrevented || target instanceof HTMLInputElement || target instanceof HTMLPreElement) return;
  const qui = document.activeElement?.closest<HTMLElement>(selettore) ?? null;
  if (evento.key.toUpperCase() === 'C' && (evento.ctrlKey || evento.metaKey)) {
    const { copia, etichetta } = qui?.dataset ?? {};
    // A selection made with the pointer is what the officer wants to copy.
    if (copia === undefined || etichetta === undefined || document.getSelection()?.isCollapsed === false) return;
    evento.preventDefault();
    return void copiaTesto(copia, schermate.sportello.annunci.valoreCopiato(etichetta));
  }
  const righe = [...evento.currentTarget.querySelectorAll<HTMLElement>(selettore)];
  const posto = qui ? righe.indexOf(qui) : -1;
  const passi: Readonly<Record<string, number>> = {
    ArrowDown: posto + 1,
    ArrowUp: posto - 1,
    Home: 0,
    End: righe.length - 1,
  };
  const passo = passi[evento.key];
  if (passo === undefined || evento.ctrlKey || evento.altKey || righe.length === 0) return;
  evento.preventDefault();
  righe[Math.max(0, Math.min(righe.length - 1, passo))]?.focus();
}
