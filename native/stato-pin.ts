import pkcs11js from 'pkcs11js';
import type { StatoPin } from '../contract/carta.ts';

/** CK_TOKEN_INFO flags to the state of the user's PIN (PKCS#11 v2.40 section 3.2); the worst one raised wins. */
export function statoPin(bandiere: number): StatoPin {
  if (bandiere & pkcs11js.CKF_USER_PIN_LOCKED) return 'bloccato';
  if (bandiere & pkcs11js.CKF_USER_PIN_FINAL_TRY) return 'ultimo-tentativo';
  if (bandiere & pkcs11js.CKF_USER_PIN_COUNT_LOW) return 'pochi-tentativi';
  return 'normale';
}

/** The same of the security officer's PIN, which a card's PUK is to PKCS#11. */
export function statoPuk(bandiere: number): StatoPin {
  if (bandiere & pkcs11js.CKF_SO_PIN_LOCKED) return 'bloccato';
  if (bandiere & pkcs11js.CKF_SO_PIN_FINAL_TRY) return 'ultimo-tentativo';
  return bandiere & pkcs11js.CKF_SO_PIN_COUNT_LOW ? 'pochi-tentativi' : 'normale';
}
