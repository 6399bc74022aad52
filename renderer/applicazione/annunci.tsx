import { Deposito, useDeposito } from '../comuni/deposito.ts';

const annuncio = new Deposito({ numero: 0, testo: '' });

/** Says something to who does not look at that part of the screen. */
export const annuncia = (testo: string): void => annuncio.cambia(({ numero }) => ({ numero: numero + 1, testo }));

/** Forgets the last sentence: it may have named a person. */
export const taci = (): void => annuncia('');

/** The one live region; the key makes the same sentence said twice be heard twice. */
export function Annunci() {
  const { numero, testo } = useDeposito(annuncio);
  return (
    <div role="status" className="solo-lettori">
      <span key={numero}>{testo}</span>
    </div>
  );
}
