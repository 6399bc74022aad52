import { ErrorePostazione } from '../../contract/esito.ts';
import type { Operatore } from '../../contract/stato.ts';

/** What the ALS alone may do; `cosa` names it for the expert. @throws ErrorePostazione FINALITA_NON_AMMESSA */
export function soloAls({ ruolo }: Operatore, cosa: string): void {
  if (ruolo !== 'als') throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${cosa} / ${ruolo}`);
}
