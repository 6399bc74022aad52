import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Puts the cursor on an element as soon as it is there. */
export function useFuocoIniziale<E extends HTMLElement>(): RefObject<E | null> {
  const elemento = useRef<E>(null);
  useLayoutEffect(() => elemento.current?.focus(), []);
  return elemento;
}

/** Moves to the result on the screen, if there is one: a grid's current row, or a record. */
export const vaiAlRisultato = (): void => document.querySelector<HTMLElement>('[data-fuoco="risultato"]')?.focus();
