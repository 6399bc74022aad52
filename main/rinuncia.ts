import { ErrorePostazione } from '../contract/esito.ts';
import { Rinuncia } from './host.ts';

/** Who closes the print dialog has given up: no printer failed. */
export const comeRinuncia = (causa: unknown): never => {
  if (causa instanceof Error && causa.cause instanceof Rinuncia)
    throw new ErrorePostazione('ANNULLATA', 'print dialog');
  throw causa;
};
