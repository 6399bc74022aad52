import type { SceltaDriver } from '../contract/driver.ts';
import type { AltraAutorita, Ambiente, NomeAmbiente } from './postazione/ambiente.ts';
import type { TempiSessione } from './session/sessione.ts';
import type { TempiAccertamento } from './sportello/accertamento.ts';
import type { LimitiTrasporto } from './rete/scambio.ts';

/** What can be set from outside; everything else has one right value. */
export interface Configurazione {
  /** Folder of this workstation's databases and keys. */
  readonly cartella: string;
  readonly prova: {
    /** Folder of the sandbox. */
    readonly cartella: string;
    /** False where somebody else runs the sandbox. */
    readonly avvia: boolean;
  };
  /** PKCS#11 module to use instead of the environment's own, with the variables that differ from its. */
  readonly pkcs11?: Ambiente['pkcs11'];
  /** Days for which what a closed practice says is kept; the usual ones where absent. */
  readonly conservazione?: number;
  /** Whether ANPR's answers are kept as they came also outside the environment `prova`. */
  readonly originali?: boolean;
  /** URL of the HTTP proxy through which the Comune's network is left. */
  readonly proxy?: string;
  /** Authorities whose cards are admitted beside ANPR's own, by environment. */
  readonly altreAutorita?: Partial<Record<NomeAmbiente, readonly AltraAutorita[]>>;
  /** The driver of the cards that was chosen here; the environment's own where absent. */
  readonly driver?: SceltaDriver;
  readonly tempi?: TempiSessione;
  readonly limiti?: LimitiTrasporto;
  readonly accertamento?: TempiAccertamento;
}
