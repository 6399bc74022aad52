import { useState } from 'react';
import type { ErroreCampo } from './errori.ts';
import { useModulo, type DatiCampo } from './modulo.tsx';

interface Mostrati {
  readonly errori: readonly ErroreCampo[];
  /** To be called when the cursor leaves the field, and when it comes back. */
  readonly lascia: () => void;
}

/**
 * Which errors of a field are told now. A letter that ANPR refuses is told while one types; what may only be not
 * finished yet (a date, a length, a list) when the cursor leaves; what is missing when the officer asks to go on.
 */
export function useErrori({ errori, parte, grezzo }: DatiCampo): Mostrati {
  const { tentato } = useModulo();
  const [lasciato, lascia] = useState(false);
  const inScrittura = parte?.specie === 'campo' && parte.tipo.base === 'testo' && grezzo === '';
  const daDire = (uno: ErroreCampo): boolean =>
    tentato || (uno.manca ? false : lasciato || (inScrittura && uno.subito));
  return { errori: errori.filter(daDire), lascia: () => lascia(true) };
}
