import type { Errore, Esito } from '../../../contract/esito.ts';
import type { Lotto, ModoLotto, RigaLotto } from '../../../contract/pdnd/lotto.ts';
import { Deposito } from '../../comuni/deposito.ts';

/** What the officer sees of their jobs about many people. */
export interface StatoLavori {
  /** Null until they are known. */
  readonly elenco: Esito<readonly Lotto[]> | null;
  /** The job that is looked at. */
  readonly aperto: string | null;
  /** Why what was last done to a job, or with a file, went wrong. */
  readonly errore: Errore | null;
  readonly leggeFile: boolean;
  /** How the next job will ask, where there is a choice. */
  readonly modo: ModoLotto;
  readonly daEliminare: boolean;
  /** The refused rows of the job that is looked at, where they were asked for. */
  readonly rifiutate: Esito<readonly RigaLotto[]> | null;
  /** What became of saving its outcomes: the file, or null where the officer gave up. */
  readonly salvato: Esito<string | null> | 'in-corso' | null;
}

/** What is known of the job that is looked at, and goes with it. */
export const delLavoro = { errore: null, daEliminare: false, rifiutate: null, salvato: null } as const;

export const lavoriVuoti: StatoLavori = {
  elenco: null,
  aperto: null,
  leggeFile: false,
  modo: 'riga-per-riga',
  ...delLavoro,
};

export const lavori = new Deposito<StatoLavori>(lavoriVuoti);

export const cambiaLavori = (cambi: Partial<StatoLavori>): void => lavori.cambia((tutto) => ({ ...tutto, ...cambi }));

/** The job that is looked at, as it was last told. */
export const lavoroAperto = ({ elenco, aperto }: StatoLavori): Lotto | undefined =>
  elenco?.ok ? elenco.value.find(({ id }) => id === aperto) : undefined;
