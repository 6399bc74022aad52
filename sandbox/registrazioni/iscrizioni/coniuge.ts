import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { corrisponde, leggiGeneralita, perGeneralita } from '../../operazioni/criteri.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto } from '../atto.ts';
import { controllaForma } from '../controlli/soggetti.ts';
import { breve, type Genitori } from './genitori.ts';

/** The marriage of who is registered: with somebody in ANPR, with one of several, or with nobody whom it knows. */
export interface MatrimonioDichiarato {
  /** Sections of the record. */
  readonly sezioni: Readonly<Record<string, Campi | string>>;
  /** `elencoMatrimoni`, to choose from, where several people fit. */
  readonly possibili: readonly Campi[];
}

/** Looks for the spouse whom a registration names. */
export function matrimonioDichiarato(atto: Atto): MatrimonioDichiarato {
  const matrimonio = sezioneDi(atto.richiesta, 'matrimonio');
  if (!matrimonio) return { sezioni: {}, possibili: [] };
  const generalita = sezioneDi(matrimonio, 'coniuge')!;
  controllaForma(generalita);
  const chi = leggiGeneralita(generalita);
  const trovati = (perGeneralita(atto.popolazione, chi, atto.oggi) ?? []).filter((uno) => corrisponde(uno, chi));
  const [persona, altra] = trovati;
  if (!persona && (chi.idScheda !== undefined || chi.codiceFiscale !== undefined)) throw new ErroreAnpr('EN133');
  if (altra) return { sezioni: {}, possibili: trovati.map((uno) => ({ ...matrimonio, coniuge: intera(uno) })) };
  return {
    sezioni: persona ? { matrimonio: { ...matrimonio, coniuge: breve(persona) } } : { matrimonio, coniugeExtra: 'S' },
    possibili: [],
  };
}

/** The lists to choose from: of parents, of marriages; undefined where there is nothing to choose. */
export function daScegliere(
  genitori: Pick<Genitori, 'elenchi'>,
  { possibili }: MatrimonioDichiarato,
): Campi | undefined {
  if (!genitori.elenchi && possibili.length === 0) return undefined;
  return { ...genitori.elenchi, ...(possibili.length > 0 ? { elencoMatrimoni: { matrimonio: possibili } } : {}) };
}

const intera = ({ sezioni }: Persona): Campi => sezioneDi(sezioni, 'generalita')!;
