import { useEffect } from 'react';
import { chiedi } from './ponte.ts';

/** How often main is told, at most, in milliseconds. */
const intervallo = 5000;
const segni = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells main that the officer is there, so that the idle lock is put off. */
export function useAttivita(): void {
  useEffect(() => {
    let ultima = -Infinity;
    const segnala = () => {
      const adesso = performance.now();
      if (adesso - ultima < intervallo) return;
      ultima = adesso;
      void chiedi('sessione:attivita', undefined);
    };
    for (const segno of segni) window.addEventListener(segno, segnala, { passive: true });
    return () => {
      for (const segno of segni) window.removeEventListener(segno, segnala);
    };
  }, []);
}
