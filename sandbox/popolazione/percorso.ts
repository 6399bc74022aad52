import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Dimora, Membro, Nucleo } from './nuclei.ts';
import type { Scheda } from './schede.ts';

/** A person's time in a household: from `membro.dal` until the next. */
export interface Soggiorno {
  readonly nucleo: Nucleo;
  readonly scheda: Scheda;
  readonly membro: Membro;
}

/** Where somebody lives from a day on. */
export interface Passo {
  readonly dal: string;
  readonly specie: Nucleo['specie'];
  readonly dimora: Dimora;
  /** `tipoResidenza`. */
  readonly residenza: Campi;
}

/** Everywhere a person has lived, oldest first; the first day is the one on which ANPR begins to know them. */
export function percorsoDi(soggiorni: readonly Soggiorno[]): Passo[] {
  return soggiorni.flatMap(({ nucleo, scheda, membro }, i) => {
    const fine = soggiorni[i + 1]?.membro.dal ?? '9999';
    const abitazioni = nucleo.dimore.map((dimora, quale) => ({ dimora, residenza: scheda.residenze[quale]! }));
    const entra = abitazioni.findLastIndex(({ dimora }) => dimora.dal <= membro.dal);
    return abitazioni
      .slice(entra)
      .filter(({ dimora }) => dimora.dal < fine)
      .map((casa, n): Passo => ({ dal: n === 0 ? membro.dal : casa.dimora.dal, specie: nucleo.specie, ...casa }));
  });
}
