import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi } from '../../../contract/operazioni/valori.ts';
import { type CodiceAnpr, ErroreAnpr, MASSIMO_OMONIMI } from '../../errori.ts';
import { corrisponde, type Generalita, leggiGeneralita } from '../../operazioni/criteri.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto } from '../atto.ts';
import { controllaLuogo } from '../controlli/luoghi.ts';
import { controllaForma } from '../controlli/soggetti.ts';

/** A parent as a request names them: somebody in ANPR, several who fit, or somebody who is not there. */
export interface GenitoreTrovato {
  readonly persona: Persona | undefined;
  /** More than one: the client is to choose. */
  readonly possibili: readonly Persona[];
  /** `tipoGenitore`, to be written in the child's record. */
  readonly dati: Campi;
}

interface Ramo {
  readonly sezione: 'paternita' | 'maternita';
  readonly extra: 'padreExtra' | 'madreExtra';
  readonly elenco: 'elencoSoggettiPadre' | 'elencoSoggettiMadre';
  readonly sesso: 'M' | 'F';
  readonly incongruente: CodiceAnpr;
  readonly assente: CodiceAnpr;
}

export const padre: Ramo = {
  sezione: 'paternita',
  extra: 'padreExtra',
  elenco: 'elencoSoggettiPadre',
  sesso: 'M',
  incongruente: 'EN091',
  assente: 'EN142',
};
export const madre: Ramo = {
  sezione: 'maternita',
  extra: 'madreExtra',
  elenco: 'elencoSoggettiMadre',
  sesso: 'F',
  incongruente: 'EN093',
  assente: 'EN143',
};
export const rami = [padre, madre] as const;

const nascita = {
  alternativa: 'ES050',
  comune: { inesistente: 'EC148', istat: 'EC150', nonValido: 'EC151' },
  stato: { inesistente: 'EC030', incongruente: 'EC031' },
} as const;

/** Looks for a parent by number, codice fiscale or generalità; undefined where the request names none. */
export function trovaGenitore(atto: Atto, ramo: Ramo): GenitoreTrovato | undefined {
  const dati = sezioneDi(atto.richiesta, ramo.sezione);
  if (!dati) return undefined;
  const generalita = sezioneDi(dati, 'generalita')!;
  controllaForma(generalita);
  const chi = leggiGeneralita(generalita);
  const identificato = chi.idScheda !== undefined || chi.codiceFiscale !== undefined;
  const possibili = candidati(atto, chi).filter((uno) => corrisponde(uno, chi));
  if (possibili.length > MASSIMO_OMONIMI) throw new ErroreAnpr('EN175');
  if (possibili.some(({ sesso }) => sesso !== ramo.sesso)) throw new ErroreAnpr(ramo.incongruente);
  const [persona, altra] = possibili;
  if (!persona && identificato) throw new ErroreAnpr(ramo.assente);
  if (!persona) controllaLuogoNascita(atto, generalita);
  return {
    persona: altra ? undefined : persona,
    possibili: altra ? possibili : [],
    dati: persona && !altra ? { ...dati, generalita: breve(persona) } : dati,
  };
}

function candidati({ popolazione, oggi }: Atto, chi: Generalita): Persona[] {
  if (chi.idScheda !== undefined) return popolazione.perIdScheda(chi.idScheda, oggi);
  if (chi.codiceFiscale !== undefined) return popolazione.perCodiceFiscale(chi.codiceFiscale, oggi);
  const { cognome = '', nome = '', sesso, nascita: giorno } = chi;
  return popolazione.perGeneralita({ cognome, nome, sesso, nascita: giorno }, oggi);
}

function controllaLuogoNascita(atto: Atto, generalita: Campi): void {
  const luogo = sezioneDi(generalita, 'luogoNascita');
  if (luogo) controllaLuogo(atto, luogo, (generalita['dataNascita'] as string | undefined) ?? atto.decorrenza, nascita);
}

/** `tipoGeneralita` of a relative: what it takes to know them, and the number of their record. */
export function breve({ sezioni }: Persona): Campi {
  const {
    luogoNascita: _l,
    idSchedaSoggettoComune: _c,
    soggettoAIRE: _a,
    annoEspatrio: _e,
    ...resto
  } = sezioneDi(sezioni, 'generalita')! as Record<string, Campi[string]>;
  return resto;
}

/** `tipoGenitore` of each who fits, to choose from. */
const daScegliere = (persona: Persona): Campi => {
  const [cittadinanza] = sezioniDi(persona.sezioni, 'cittadinanza');
  return { generalita: sezioneDi(persona.sezioni, 'generalita')!, ...(cittadinanza ? { cittadinanza } : {}) };
};

export interface Genitori {
  readonly padre: GenitoreTrovato | undefined;
  readonly madre: GenitoreTrovato | undefined;
  /** The lists to choose from, where several fit. */
  readonly elenchi: Campi | undefined;
}

export function trovaGenitori(atto: Atto): Genitori {
  const [suoPadre, suaMadre] = rami.map((ramo) => trovaGenitore(atto, ramo));
  const multipli = [
    [padre, suoPadre],
    [madre, suaMadre],
  ] as const;
  const elenchi = multipli.flatMap(([ramo, trovato]) =>
    trovato && trovato.possibili.length > 0
      ? [[ramo.elenco, { genitore: trovato.possibili.map((uno) => daScegliere(uno)) }] as const]
      : [],
  );
  return {
    padre: suoPadre,
    madre: suaMadre,
    elenchi: elenchi.length > 0 ? Object.fromEntries(elenchi) : undefined,
  };
}

/** The sections of a record that say who the parents are. */
export const sezioniGenitori = ({ padre: p, madre: m }: Genitori): Readonly<Record<string, Campi | string>> => ({
  ...(p ? { paternita: p.dati, ...(p.persona ? {} : { padreExtra: 'S' }) } : {}),
  ...(m ? { maternita: m.dati, ...(m.persona ? {} : { madreExtra: 'S' }) } : {}),
});
