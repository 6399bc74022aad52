import type { Scheda } from '../../../contract/consultazione.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { mostraData } from '../../comuni/date.ts';
import { banco, type Linguetta } from '../banco.ts';
import { nomeDi } from '../scheda/persona.ts';

/** As many as a window of 1280 pixels shows without cutting. */
export const massimoConfronto = 3;

export interface Confrontabile {
  readonly id: string;
  readonly idANPR: string;
  /** The same person on two days must not look the same. */
  readonly titolo: string;
  readonly scheda: Scheda;
}

/** The open people whose record is there. */
export const confrontabili = (linguette: readonly Linguetta[]): readonly Confrontabile[] =>
  linguette.flatMap(({ id, persona }) => {
    if (persona?.lettura.fase !== 'pronta') return [];
    const { idANPR, allaData } = persona;
    const scheda = persona.lettura.valore;
    const nome = nomeDi(scheda.soggetto);
    const titolo = allaData === undefined ? nome : schermate.sportello.schede.allaData(nome, mostraData(allaData));
    return [{ id, idANPR, titolo, scheda }];
  });

/** Puts side by side the person on the screen and those in the tabs after it, or before where there are none after. */
export const apriConfronto = (): void =>
  banco.cambia((tutto) => {
    const aperte = confrontabili(tutto.linguette).map(({ id }) => id);
    const qui = Math.max(0, aperte.indexOf(tutto.attiva ?? ''));
    const daQui = [...aperte.slice(qui), ...aperte.slice(0, qui).reverse()];
    const scelte = new Set(daQui.slice(0, aperte.length > massimoConfronto ? 2 : massimoConfronto));
    return { ...tutto, confronto: aperte.filter((id) => scelte.has(id)) };
  });

/** Puts a person in the comparison, or takes them out. */
export const scegliConfronto = (id: string): void =>
  banco.cambia((tutto) => {
    const scelte = tutto.confronto ?? [];
    if (scelte.includes(id)) return { ...tutto, confronto: scelte.filter((una) => una !== id) };
    return scelte.length < massimoConfronto ? { ...tutto, confronto: [...scelte, id] } : tutto;
  });

export const chiudiConfronto = (): void => banco.cambia((tutto) => ({ ...tutto, confronto: null }));
