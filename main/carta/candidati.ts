import type { ModuloTrovato, MotivoModulo } from '../../contract/driver.ts';
import type { FamigliaCarta } from './famiglia.ts';
import type { ModuloNoto } from './moduli-noti.ts';

/** A module that may be used, and why it comes where it comes. */
export interface Candidato {
  readonly percorso: string;
  readonly motivo: MotivoModulo;
}

/**
 * The modules to try, the best first: those that drive a card that is in a reader now, then the others in the order of
 * the known ones. Empty where nothing on this computer can be loaded.
 */
export function candidati(
  trovati: readonly ModuloTrovato[],
  noti: readonly ModuloNoto[],
  famiglie: readonly FamigliaCarta[],
): readonly Candidato[] {
  const caricabili = trovati.filter(({ difetto }) => !difetto);
  const lePilota = ({ nome }: ModuloTrovato): boolean =>
    noti.some((noto) => noto.nome === nome && noto.famiglie.some((una) => famiglie.includes(una)));
  const motivo: MotivoModulo = caricabili.length === 1 ? 'unico' : 'ordine';
  return [
    ...caricabili.filter(lePilota).map(({ percorso }) => ({ percorso, motivo: 'atr' as const })),
    ...caricabili.filter((uno) => !lePilota(uno)).map(({ percorso }) => ({ percorso, motivo })),
  ];
}
