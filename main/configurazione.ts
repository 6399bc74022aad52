import type { ModoSblocco } from '../contract/carta.ts';
import type { TempiSessione } from './session/sessione.ts';
import type { TempiAccertamento } from './sportello/accertamento.ts';
import type { LimitiTrasporto } from './anpr/trasporto.ts';

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
  /** PKCS#11 module to use instead of the environment's own, with its variables and its way of taking a PUK. */
  readonly pkcs11?: {
    readonly modulo: string;
    readonly ambiente: Readonly<Record<string, string>>;
    readonly sblocco?: ModoSblocco;
  };
  /** Days for which what a closed practice says is kept; the usual ones where absent. */
  readonly conservazione?: number;
  /** Whether ANPR's answers are kept as they came also outside the environment `prova`. */
  readonly originali?: boolean;
  readonly tempi?: TempiSessione;
  readonly limiti?: LimitiTrasporto;
  readonly accertamento?: TempiAccertamento;
}
