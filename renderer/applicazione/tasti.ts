import { useLayoutEffect, useRef } from 'react';
import { Deposito } from '../comuni/deposito.ts';

export interface Tasto {
  /** As the bar shows it: `F6`, `Esc`, `Ctrl+W`. */
  readonly tasto: string;
  readonly etichetta: string;
  /** Absent where the key does nothing here and now: shown, but off. */
  readonly azione?: (() => void) | undefined;
  /** Works without standing in the bar. */
  readonly nascosto?: boolean;
}

/** Who answers first: the help before a panel, a panel before its screen, a screen before the application. */
export type Livello = 'applicazione' | 'schermata' | 'pannello' | 'guida';
const ordine: readonly Livello[] = ['applicazione', 'schermata', 'pannello', 'guida'];

interface Strato {
  readonly livello: Livello;
  tasti: readonly Tasto[];
}

const strati = new Set<Strato>();

/** What the bar at the bottom shows. */
export const tastiInBarra = new Deposito<readonly Tasto[]>([]);

/** Keys that Chromium would take for itself (reload, full screen, tools, print, close, caret browsing, menu). */
const rivendicati = /^((Shift\+)?F\d{1,2}|Ctrl\+[PRWL])$/;

/** Where a key stands in the bar: function keys by number, then the rest, the lock last. */
const posto = ({ tasto }: Tasto): number => {
  if (/^F\d/.test(tasto)) return Number(tasto.slice(1));
  return { Esc: 0, 'Ctrl+L': 99 }[tasto] ?? 50;
};

const perTasto = (): Map<string, Tasto> => {
  const inOrdine = [...strati].sort((a, b) => ordine.indexOf(a.livello) - ordine.indexOf(b.livello));
  return new Map(inOrdine.flatMap(({ tasti }) => tasti.map((tasto) => [tasto.tasto, tasto] as const)));
};

const firma = (tasti: readonly Tasto[]): string =>
  tasti.map(({ tasto, etichetta, azione }) => `${tasto}|${etichetta}|${azione !== undefined}`).join();

/** Redraws the bar only if it reads differently: the actions are looked up when the key is pressed. */
const aggiornaBarra = (): void => {
  const visibili = [...perTasto().values()].filter(({ nascosto }) => !nascosto).sort((a, b) => posto(a) - posto(b));
  if (firma(visibili) !== firma(tastiInBarra.leggi())) tastiInBarra.scrivi(visibili);
};

/** The keys that the calling component answers to, while it is on the screen: from the very picture that shows them. */
export function useTasti(livello: Livello, tasti: readonly Tasto[]): void {
  const strato = useRef<Strato>({ livello, tasti });
  useLayoutEffect(() => {
    const mio = strato.current;
    strati.add(mio);
    return () => {
      strati.delete(mio);
      aggiornaBarra();
    };
  }, []);
  useLayoutEffect(() => {
    strato.current.tasti = tasti;
    aggiornaBarra();
  });
}

/** The name of the key pressed, as in {@link Tasto.tasto}; Shift of a letter is the letter, of any other key another key. */
export const nomeTasto = (
  evento: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = evento;
  const lettera = key.length === 1;
  return [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !lettera ? ['Shift'] : []),
    key === 'Escape' ? 'Esc' : lettera ? key.toUpperCase() : key,
  ].join('+');
};

/** Presses a key of the bar, from the keyboard or with the pointer. */
export const premi = (tasto: string): void => perTasto().get(tasto)?.azione?.();

/** Claims the function keys for the whole window. */
export function ascoltaTasti(): void {
  window.addEventListener('keydown', (evento) => {
    const nome = nomeTasto(evento);
    const tasto = perTasto().get(nome);
    if (tasto === undefined && !rivendicati.test(nome)) return;
    evento.preventDefault();
    if (!evento.repeat) tasto?.azione?.();
  });
}
