import type { Scritto } from '../../moduli/scritto.ts';
import { linguettaDaRileggere, type Banco } from '../banco.ts';

/** What of the desk goes into a draft: what the officer typed, and who was open, by ID ANPR. */
export interface ContenutoBozza {
  readonly riga: string;
  readonly maschera: Scritto;
  readonly persone: readonly { readonly idANPR: string; readonly allaData?: string }[];
}

export const contenutoDi = (
  { riga, linguette }: Pick<Banco, 'riga' | 'linguette'>,
  maschera: Scritto,
): ContenutoBozza => ({
  riga,
  maschera,
  persone: linguette.flatMap(({ persona }) =>
    persona
      ? [{ idANPR: persona.idANPR, ...(persona.allaData === undefined ? {} : { allaData: persona.allaData }) }]
      : [],
  ),
});

export const vuoto = ({ riga, maschera, persone }: ContenutoBozza): boolean =>
  riga.trim() === '' && Object.keys(maschera).length === 0 && persone.length === 0;

/** Reads a draft; null where it is not one of ours: an older version's, or damaged. */
export function leggiContenuto(testo: string): ContenutoBozza | null {
  try {
    const letto: unknown = JSON.parse(testo);
    if (!eOggetto(letto) || typeof letto['riga'] !== 'string' || !Array.isArray(letto['persone'])) return null;
    const maschera = letto['maschera'];
    if (!eOggetto(maschera) || !Object.values(maschera).every((valore) => typeof valore === 'string')) return null;
    const persone = (letto['persone'] as unknown[]).flatMap((una) => {
      if (!eOggetto(una) || typeof una['idANPR'] !== 'string' || !/^[0-9A-Z]{9}$/.test(una['idANPR'])) return [];
      const { idANPR, allaData } = una;
      return [{ idANPR, ...(typeof allaData === 'string' ? { allaData } : {}) }];
    });
    return { riga: letto['riga'], maschera: maschera as Scritto, persone };
  } catch {
    return null;
  }
}

const eOggetto = (valore: unknown): valore is Readonly<Record<string, unknown>> =>
  typeof valore === 'object' && valore !== null && !Array.isArray(valore);

/** The desk as the draft had it: people to be read again, each reading an access of its own. */
export function bancoDa(banco: Banco, { riga, persone }: ContenutoBozza): Banco {
  const linguette = persone.map(({ idANPR, allaData }) => linguettaDaRileggere(crypto.randomUUID(), idANPR, allaData));
  return { ...banco, riga, inviata: riga, linguette, attiva: linguette[0]?.id ?? null };
}
