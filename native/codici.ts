import pkcs11js, { type TokenInfo } from 'pkcs11js';
import { ErrorePostazione } from '../contract/esito.ts';

/**
 * A PIN or PUK as pkcs11js takes it: a string, which cannot be wiped. It cannot pass PKCS#11's NULL for the reader's
 * keypad either: it passes a length of zero, which drivers read as NULL.
 */
export const testoDi = (codice: Uint8Array | null): string =>
  codice === null ? '' : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(codice);

/** Refuses, without spending a try, a keypad that is not there. */
export function verificaModo(token: TokenInfo, codice: Uint8Array | null): void {
  if (codice === null && !(token.flags & pkcs11js.CKF_PROTECTED_AUTHENTICATION_PATH)) {
    throw new ErrorePostazione('RICHIESTA_NON_VALIDA', 'this reader has no keypad');
  }
}

/** Refuses, without spending a try, a user's PIN of a length that this token does not have (CK_TOKEN_INFO). */
export function verificaLunghezza(
  { minPinLen, maxPinLen }: TokenInfo,
  pin: Uint8Array | null,
  codice: 'PIN_LUNGHEZZA' | 'PIN_NUOVO_NON_AMMESSO' = 'PIN_LUNGHEZZA',
): void {
  if (pin === null) return;
  if (pin.length === 0 || pin.length < minPinLen || (maxPinLen > 0 && pin.length > maxPinLen)) {
    throw new ErrorePostazione(codice, `${minPinLen}-${maxPinLen}`);
  }
}
