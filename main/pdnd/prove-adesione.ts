import { ErrorePostazione } from '../../contract/esito.ts';
import type { CodiceServizio } from '../../contract/operazioni/pdnd/catalogo.ts';
import type { SessioneAperta } from '../session/sessione.ts';
import type { AmbientePdnd, ChiaveCliente } from './ambiente.ts';
import { chiDi } from './chi.ts';
import type { ClientePdnd } from './cliente.ts';

interface Dove {
  readonly pdnd?: AmbientePdnd;
  readonly idPostazione: string;
}

/**
 * How the Comune's standing on PDND is tried: with the client in use and, for a key that is not in force yet, with one of
 * its own.
 *
 * @param cliente the one in use; undefined where this environment has no PDND
 */
export function proveDiAdesione(
  cliente: ClientePdnd | undefined,
  nuovo: (ambiente: AmbientePdnd) => ClientePdnd | undefined,
  { pdnd, idPostazione }: Dove,
) {
  return {
    async collauda(codice: CodiceServizio, sessione: SessioneAperta): Promise<void> {
      if (!cliente) throw new ErrorePostazione('PDND_NON_CONFIGURATA');
      await cliente.collauda(codice, chiDi(sessione, idPostazione));
    },
    async voucherCon(chiave: ChiaveCliente, codice: CodiceServizio, sessione: SessioneAperta): Promise<void> {
      const suo = pdnd && nuovo({ ...pdnd, chiave: () => chiave });
      if (!suo) throw new ErrorePostazione('PDND_NON_CONFIGURATA');
      await suo.collaudaVoucher(codice, chiDi(sessione, idPostazione)).finally(() => suo.chiudi());
    },
    cambiata: (): void => cliente?.dimentica(),
  };
}
