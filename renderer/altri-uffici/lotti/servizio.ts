import type { CodiceEService } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { serviziPerLotti, type ServizioPerLotti } from '../../../contract/pdnd/lotto.ts';

const ammessi: readonly CodiceEService[] = serviziPerLotti;

/** True of a service that can be asked about many people. */
export const perLotti = (codice: CodiceEService | null): codice is ServizioPerLotti =>
  codice !== null && ammessi.includes(codice);
