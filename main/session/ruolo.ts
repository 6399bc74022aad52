import { ErrorePostazione } from '../../contract/esito.ts';
import type { Operatore } from '../../contract/stato.ts';

/** What the ALP alone may do, who answers for the workstations. @throws ErrorePostazione SOLO_ALP */
export function soloAlp({ ruolo }: Operatore): void {
  if (ruolo !== 'alp') throw new ErrorePostazione('SOLO_ALP', ruolo);
}

/** What the ALS alone may do; `cosa` names it for the expert. @throws ErrorePostazione FINALITA_NON_AMMESSA */
export function soloAls({ ruolo }: Operatore, cosa: string): void {
  if (ruolo !== 'als') throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${cosa} / ${ruolo}`);
}
