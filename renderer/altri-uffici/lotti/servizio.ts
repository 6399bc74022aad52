import type { Esito } from '../../../contract/esito.ts';
import type { CodiceEService } from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { EServizioOfferto } from '../../../contract/pdnd/eservizi.ts';
import { serviziPerLotti, type ServizioPerLotti } from '../../../contract/pdnd/lotto.ts';

const ammessi: readonly CodiceEService[] = serviziPerLotti;

/** True where ANPR takes a whole file for the service. */
export const conMassivo = (
  offerti: Esito<readonly EServizioOfferto[]> | null,
  codice: CodiceEService | null,
): boolean => offerti?.ok === true && offerti.value.some((uno) => uno.codice === codice && uno.massivo);

/** True of a service that can be asked about many people. */
export const perLotti = (codice: CodiceEService | null): codice is ServizioPerLotti =>
  codice !== null && ammessi.includes(codice);
