import { esigi, type MotivoRifiuto } from '../rifiuto.ts';

/** How far two clocks may differ, and how long a window may last, in milliseconds. */
export interface Tolleranze {
  readonly scarto: number;
  readonly durata: number;
}

/** One minute of difference; windows of 300 seconds, CXF's default (anpr-protocol 1.3). */
export const tolleranze: Tolleranze = { scarto: 60_000, durata: 300_000 };

export interface MotiviTempo {
  readonly nonValido: MotivoRifiuto;
  readonly scaduto: MotivoRifiuto;
  readonly futuro: MotivoRifiuto;
  readonly troppoLungo: MotivoRifiuto;
}

const istante = (testo: string | undefined, motivo: MotivoRifiuto): number => {
  esigi(testo !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(testo), motivo, 'not a UTC time');
  const valore = Date.parse(testo);
  esigi(!Number.isNaN(valore), motivo, 'not a UTC time');
  return valore;
};

/** Refuses a window that has not begun, is over, lasts too long or ends before it begins. @throws Rifiuto */
export function controllaFinestra(
  dal: string | undefined,
  al: string | undefined,
  adesso: number,
  limiti: Tolleranze,
  motivi: MotiviTempo,
): void {
  const inizio = istante(dal, motivi.nonValido);
  const fine = istante(al, motivi.nonValido);
  esigi(inizio < fine, motivi.nonValido, 'ends before it begins');
  esigi(fine - inizio <= limiti.durata, motivi.troppoLungo);
  esigi(inizio <= adesso + limiti.scarto, motivi.futuro);
  esigi(fine > adesso - limiti.scarto, motivi.scaduto);
}
