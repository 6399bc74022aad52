import type { Campi, Valore } from '../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { banco, linguettaAttiva } from '../sportello/banco.ts';

/** The person whom a registration is about, as their record was read at the desk. */
export interface PersonaRegistrata {
  readonly idANPR: string;
  readonly soggetto: Campi;
  /** The members of the household, where it was read too. */
  readonly componenti: readonly Campi[];
}

/** Whoever is on the desk, with a record that is here. */
export function personaAlBanco(): PersonaRegistrata | null {
  const persona = linguettaAttiva(banco.leggi())?.persona;
  if (persona?.lettura.fase !== 'pronta') return null;
  const { idANPR, soggetto } = persona.lettura.valore;
  const componenti = persona.famiglia?.fase === 'pronta' ? persona.famiglia.valore.componenti : [];
  return { idANPR, soggetto, componenti };
}

/** Everybody whose record of today is open at the desk. */
export const personeAlBanco = (): readonly Pick<PersonaRegistrata, 'idANPR' | 'soggetto'>[] =>
  banco
    .leggi()
    .linguette.flatMap(({ persona }) =>
      persona?.lettura.fase === 'pronta' && persona.allaData === undefined ? [persona.lettura.valore] : [],
    );

const generalitaDi = (soggetto: Campi): Campi => sezioneDi(soggetto, 'generalita') ?? {};

export function nomeDi(soggetto: Campi): string {
  const generalita = generalitaDi(soggetto);
  return [testoDi(generalita, 'cognome'), testoDi(generalita, 'nome')].filter(Boolean).join(' ');
}

/** How a registration names somebody whom ANPR knows: by the number of the record, with the names as ANPR has them. */
export function perRicerca(soggetto: Campi): Campi {
  const generalita = generalitaDi(soggetto);
  return soli(generalita, [
    ...['codiceFiscale', 'cognome', 'senzaCognome', 'nome', 'senzaNome', 'sesso'],
    ...['dataNascita', 'senzaGiorno', 'senzaGiornoMese', 'idSchedaSoggettoANPR'],
  ]);
}

/** How a registration names the household of somebody. */
export const famigliaDi = (soggetto: Campi): Campi =>
  soli(sezioneDi(soggetto, 'famigliaConvivenza') ?? {}, ['idFamigliaConvivenzaANPR', 'tipoScheda']);

export const legameDi = (soggetto: Campi): string | undefined =>
  testoDi(sezioneDi(soggetto, 'legameSoggetto'), 'codiceLegame');

export const sessoDi = (soggetto: Campi): string | undefined => testoDi(generalitaDi(soggetto), 'sesso');

const soli = (campi: Campi, nomi: readonly string[]): Campi =>
  Object.fromEntries(
    nomi.flatMap((nome): [string, Valore][] => (campi[nome] === undefined ? [] : [[nome, campi[nome]]])),
  );
