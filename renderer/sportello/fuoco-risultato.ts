import { useLayoutEffect } from 'react';
import { vaiAlRisultato } from '../comuni/fuoco.ts';
import { banco } from './banco.ts';
import { idRiga } from './vai-alla-riga.ts';

/**
 * Moves to what has just come, unless the officer is already writing something else: from the record, to what the record
 * now shows.
 */
export function useFuocoAllArrivo(che: string): void {
  useLayoutEffect(() => {
    const dove = document.activeElement;
    const scheda = dove?.closest<HTMLElement>('.scheda');
    if (scheda && !(dove instanceof HTMLInputElement)) {
      const dentro = scheda.querySelector<HTMLElement>('[data-fuoco="risultato"]');
      return void (dentro ?? scheda).focus();
    }
    const { riga, inviata } = banco.leggi();
    const fermoSullaRiga = dove?.id === idRiga && riga === inviata && !staPerScrivere(dove);
    if (dove === null || dove === document.body || fermoSullaRiga) vaiAlRisultato();
  }, [che]);
}

/** A line whose text is marked, as F2 leaves it, is about to be written over. */
const staPerScrivere = (riga: Element): boolean =>
  riga instanceof HTMLInputElement && riga.selectionStart !== riga.selectionEnd;
