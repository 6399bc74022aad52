import { Icona, type NomeIcona } from './icone.tsx';

interface Proprieta {
  readonly tono: 'buona' | 'neutra' | 'attenta' | 'cattiva';
  readonly icona: NomeIcona;
  readonly testo: string;
}

/** A light that says what it means. */
export function Spia({ tono, icona, testo }: Proprieta) {
  return (
    <span className={`spia spia-${tono}`}>
      <Icona nome={icona} />
      {testo}
    </span>
  );
}
