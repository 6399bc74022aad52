import type { Campi, Valore } from '../../contract/operazioni/albero.ts';
import { sezioneDi } from '../../contract/operazioni/valori.ts';
import type { Legame } from '../popolazione/nuclei.ts';
import { numeroNelComune } from '../popolazione/schede.ts';
import { alla, type Tappa } from '../popolazione/tappe.ts';
import type { Appartenenza, Scrittura } from './scrittura.ts';

// Households: founded, joined, left, moved. Who joins one leaves the one before on the same day.

/** What a household begins with. */
export interface Fondazione {
  readonly dal: string;
  /** 1 family, 2 convivenza. */
  readonly tipo: '1' | '2';
  /** Comune that registers it: ISTAT code. */
  readonly istat: string;
  /** `tipoResidenza`. */
  readonly residenza: Campi;
  /** What else is said of it: why it is one, its name, its kind. */
  readonly generali: Campi;
  readonly aire?: boolean;
  readonly altraLingua?: readonly Campi[] | undefined;
}

const numeroComunale = (istat: string, scheda: number): Campi => ({
  idFamigliaConvivenzaComuneIstat: istat,
  idFamigliaConvivenza: numeroNelComune(scheda),
});

const casa = (residenza: Campi, altraLingua: readonly Campi[] | undefined): Record<string, Valore | null> => ({
  residenza: [residenza],
  altraLingua: altraLingua && altraLingua.length > 0 ? altraLingua : null,
});

/** Founds a household without anybody in it yet and returns its number. */
export function fonda(scrittura: Scrittura, nuova: Fondazione): number {
  const id = scrittura.prossimaScheda();
  const residenza = { dataDecorrenzaResidenza: nuova.dal, ...nuova.residenza };
  const sezioni = {
    ...casa(residenza, nuova.altraLingua),
    famigliaConvivenza: {
      ...nuova.generali,
      idFamigliaConvivenzaComune: numeroComunale(nuova.istat, id),
      idFamigliaConvivenzaANPR: String(id),
      ...(nuova.aire ? { famigliaAire: 'S' } : {}),
      dataOrigineFamigliaConvivenza: nuova.dal,
      tipoScheda: nuova.tipo,
    },
  };
  scrittura.nuovaScheda(id, nuova.tipo, { dal: nuova.dal, sezioni });
  return id;
}

/** Somebody joins a household from a day on, with that tie to its head. */
export function entra(scrittura: Scrittura, persona: number, scheda: number, dal: string, codice: string): void {
  const posto = scrittura.prossimoPosto(scheda);
  scrittura.scriviAppartenenza({ persona, scheda, dal, posto, legami: [{ dal, codice }] });
}

const attuale = (appartenenze: readonly Appartenenza[], giorno: string): Appartenenza =>
  appartenenze.findLast(({ dal }) => dal <= giorno)!;

/** The tie of a member is another from a day on. */
export function cambiaLegame(scrittura: Scrittura, persona: number, dal: string, codice: string): void {
  const sua = attuale(scrittura.appartenenze(persona), dal);
  const legami: Legame[] = [...sua.legami.filter((uno) => uno.dal !== dal), { dal, codice }];
  legami.sort((a, b) => (a.dal < b.dal ? -1 : 1));
  scrittura.scriviAppartenenza({ ...sua, legami });
}

const generaliAl = (scrittura: Scrittura, scheda: number, giorno: string): Campi =>
  sezioneDi(alla(scrittura.tappeScheda(scheda), giorno), 'famigliaConvivenza')!;

/** What is said of a household, its house apart, changes from a day on. */
export function cambiaGenerali(scrittura: Scrittura, scheda: number, dal: string, campi: Campi): void {
  const famigliaConvivenza = { ...generaliAl(scrittura, scheda, dal), ...campi };
  scrittura.nuovaTappaScheda(scheda, dal, { famigliaConvivenza });
}

/** The whole household lives elsewhere from a day on, registered by that Comune. */
export function trasloca(
  scrittura: Scrittura,
  scheda: number,
  dal: string,
  dove: { readonly residenza: Campi; readonly istat: string; readonly altraLingua?: readonly Campi[] | undefined },
): void {
  const idFamigliaConvivenzaComune = numeroComunale(dove.istat, scheda);
  scrittura.nuovaTappaScheda(scheda, dal, {
    ...casa(dove.residenza, dove.altraLingua),
    famigliaConvivenza: { ...generaliAl(scrittura, scheda, dal), idFamigliaConvivenzaComune },
  });
}

/** The last day on which a household's house or Comune changed. */
export const ultimoTrasloco = (tappe: readonly Tappa[]): string =>
  tappe.findLast(({ sezioni }) => sezioni['residenza'])!.dal;
