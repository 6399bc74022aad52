import { servizi, type CodiceServizio } from '../../../contract/consultazione.ts';
import { codiciFinalita } from '../../../contract/finalita.ts';
import type { ContenutoPratica } from '../../../contract/pratica.ts';
import type { Scritto } from '../../moduli/scritto.ts';
import { linguettaDaRileggere, type Banco } from '../banco.ts';
import type { Pannello } from '../pannello.ts';

/** What is typed besides the search line: by the name of the form that it is typed in. */
export interface ScrittoAltrove {
  readonly maschera: Scritto;
  readonly servizi: Readonly<Partial<Record<CodiceServizio, Scritto>>>;
  /** The panel of the practice (F7); null where nothing is typed in it. */
  readonly pannello: Pannello | null;
  /** Changes to practices, by their id, not saved yet. */
  readonly dettagli: Readonly<Record<string, ContenutoPratica>>;
}

/** What of the work goes into a draft: what the officer typed, and who was open, by ID ANPR. */
export interface ContenutoBozza extends ScrittoAltrove {
  readonly riga: string;
  readonly persone: readonly { readonly idANPR: string; readonly allaData?: string }[];
}

export const nienteAltrove: ScrittoAltrove = { maschera: {}, servizi: {}, pannello: null, dettagli: {} };

export const contenutoDi = (
  { riga, linguette }: Pick<Banco, 'riga' | 'linguette'>,
  altrove: ScrittoAltrove,
): ContenutoBozza => ({
  riga,
  ...altrove,
  persone: linguette.flatMap(({ persona }) =>
    persona
      ? [{ idANPR: persona.idANPR, ...(persona.allaData === undefined ? {} : { allaData: persona.allaData }) }]
      : [],
  ),
});

export const vuoto = ({ riga, maschera, servizi: suoi, pannello, dettagli, persone }: ContenutoBozza): boolean =>
  riga.trim() === '' && persone.length === 0 && pannello === null && [maschera, suoi, dettagli].every(senzaVoci);

const senzaVoci = (oggetto: object): boolean => Object.keys(oggetto).length === 0;

/** Reads a draft; null where it is not one of ours, or damaged. What an older version did not write is empty. */
export function leggiContenuto(testo: string): ContenutoBozza | null {
  try {
    const letto: unknown = JSON.parse(testo);
    if (!eOggetto(letto) || typeof letto['riga'] !== 'string' || !Array.isArray(letto['persone'])) return null;
    const { riga, maschera } = letto;
    if (!eScritto(maschera)) return null;
    const persone = (letto['persone'] as unknown[]).flatMap((una) => {
      if (!eOggetto(una) || typeof una['idANPR'] !== 'string' || !/^[0-9A-Z]{9}$/.test(una['idANPR'])) return [];
      const { idANPR, allaData } = una;
      return [{ idANPR, ...(typeof allaData === 'string' ? { allaData } : {}) }];
    });
    return {
      riga,
      maschera,
      servizi: scrittiDi(letto['servizi'], (nome) => (servizi as readonly string[]).includes(nome)),
      pannello: pannelloDa(letto['pannello']),
      dettagli: scrittiDi(letto['dettagli'], () => true),
      persone,
    };
  } catch {
    return null;
  }
}

const eOggetto = (valore: unknown): valore is Readonly<Record<string, unknown>> =>
  typeof valore === 'object' && valore !== null && !Array.isArray(valore);
const eScritto = (valore: unknown): valore is Scritto =>
  eOggetto(valore) && Object.values(valore).every((testo) => typeof testo === 'string');

const scrittiDi = (valore: unknown, ammesso: (nome: string) => boolean): Readonly<Record<string, Scritto>> =>
  Object.fromEntries(
    Object.entries(eOggetto(valore) ? valore : {}).filter(
      (voce): voce is [string, Scritto] => ammesso(voce[0]) && eScritto(voce[1]),
    ),
  );

const pannelloDa = (valore: unknown): Pannello | null => {
  if (!eOggetto(valore) || !eScritto(valore['testi'])) return null;
  const { pratica, testi } = valore;
  const finalita = codiciFinalita.find((una) => una === valore['finalita']) ?? null;
  return { pratica: typeof pratica === 'string' ? pratica : null, finalita, testi };
};

/** The desk as the draft had it: people to be read again, each reading an access of its own. */
export function bancoDa(banco: Banco, { riga, persone }: ContenutoBozza): Banco {
  const linguette = persone.map(({ idANPR, allaData }) => linguettaDaRileggere(crypto.randomUUID(), idANPR, allaData));
  return { ...banco, riga, inviata: riga, linguette, attiva: linguette[0]?.id ?? null };
}
