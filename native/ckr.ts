import { ErrorePostazione, type Errore } from '../contract/esito.ts';
import type { CodiceErrore } from '../contract/errori.ts';

/**
 * Every CKR of PKCS#11 v2.40 (section 5.1 and pkcs11t.h) that a function may return as a failure, and our code for it.
 *
 * A dead session reads as CARTA_ESTRATTA: every request names a card that its caller has seen, and what it had there
 * (the log-in) is gone with the session.
 */
const tabella: Readonly<Record<number, readonly [nome: string, codice: CodiceErrore]>> = {
  0x001: ['CKR_CANCEL', 'PIN_ANNULLATO'],
  0x002: ['CKR_HOST_MEMORY', 'MODULO_ERRORE'],
  0x003: ['CKR_SLOT_ID_INVALID', 'LETTORE_ASSENTE'],
  0x005: ['CKR_GENERAL_ERROR', 'MODULO_ERRORE'],
  0x006: ['CKR_FUNCTION_FAILED', 'CARTA_ERRORE'],
  0x007: ['CKR_ARGUMENTS_BAD', 'MODULO_ERRORE'],
  0x008: ['CKR_NO_EVENT', 'MODULO_ERRORE'],
  0x009: ['CKR_NEED_TO_CREATE_THREADS', 'MODULO_ERRORE'],
  0x00a: ['CKR_CANT_LOCK', 'MODULO_ERRORE'],
  0x010: ['CKR_ATTRIBUTE_READ_ONLY', 'CARTA_ERRORE'],
  0x011: ['CKR_ATTRIBUTE_SENSITIVE', 'CARTA_ERRORE'],
  0x012: ['CKR_ATTRIBUTE_TYPE_INVALID', 'CARTA_ERRORE'],
  0x013: ['CKR_ATTRIBUTE_VALUE_INVALID', 'CARTA_ERRORE'],
  0x01b: ['CKR_ACTION_PROHIBITED', 'CARTA_ERRORE'],
  0x020: ['CKR_DATA_INVALID', 'FIRMA_NON_RIUSCITA'],
  0x021: ['CKR_DATA_LEN_RANGE', 'FIRMA_NON_RIUSCITA'],
  0x030: ['CKR_DEVICE_ERROR', 'CARTA_ERRORE'],
  0x031: ['CKR_DEVICE_MEMORY', 'CARTA_ERRORE'],
  0x032: ['CKR_DEVICE_REMOVED', 'CARTA_ESTRATTA'],
  0x040: ['CKR_ENCRYPTED_DATA_INVALID', 'CARTA_ERRORE'],
  0x041: ['CKR_ENCRYPTED_DATA_LEN_RANGE', 'CARTA_ERRORE'],
  0x050: ['CKR_FUNCTION_CANCELED', 'PIN_ANNULLATO'],
  0x051: ['CKR_FUNCTION_NOT_PARALLEL', 'MODULO_ERRORE'],
  0x054: ['CKR_FUNCTION_NOT_SUPPORTED', 'MODULO_ERRORE'],
  0x060: ['CKR_KEY_HANDLE_INVALID', 'FIRMA_NON_RIUSCITA'],
  0x062: ['CKR_KEY_SIZE_RANGE', 'FIRMA_NON_RIUSCITA'],
  0x063: ['CKR_KEY_TYPE_INCONSISTENT', 'FIRMA_NON_RIUSCITA'],
  0x064: ['CKR_KEY_NOT_NEEDED', 'FIRMA_NON_RIUSCITA'],
  0x065: ['CKR_KEY_CHANGED', 'FIRMA_NON_RIUSCITA'],
  0x066: ['CKR_KEY_NEEDED', 'FIRMA_NON_RIUSCITA'],
  0x067: ['CKR_KEY_INDIGESTIBLE', 'FIRMA_NON_RIUSCITA'],
  0x068: ['CKR_KEY_FUNCTION_NOT_PERMITTED', 'FIRMA_NON_RIUSCITA'],
  0x069: ['CKR_KEY_NOT_WRAPPABLE', 'CARTA_ERRORE'],
  0x06a: ['CKR_KEY_UNEXTRACTABLE', 'CARTA_ERRORE'],
  0x070: ['CKR_MECHANISM_INVALID', 'FIRMA_NON_RIUSCITA'],
  0x071: ['CKR_MECHANISM_PARAM_INVALID', 'FIRMA_NON_RIUSCITA'],
  0x082: ['CKR_OBJECT_HANDLE_INVALID', 'CARTA_ERRORE'],
  0x090: ['CKR_OPERATION_ACTIVE', 'FIRMA_NON_RIUSCITA'],
  0x091: ['CKR_OPERATION_NOT_INITIALIZED', 'FIRMA_NON_RIUSCITA'],
  0x0a0: ['CKR_PIN_INCORRECT', 'PIN_ERRATO'],
  0x0a1: ['CKR_PIN_INVALID', 'PIN_ERRATO'],
  0x0a2: ['CKR_PIN_LEN_RANGE', 'PIN_LUNGHEZZA'],
  0x0a3: ['CKR_PIN_EXPIRED', 'PIN_SCADUTO'],
  0x0a4: ['CKR_PIN_LOCKED', 'PIN_BLOCCATO'],
  0x0b0: ['CKR_SESSION_CLOSED', 'CARTA_ESTRATTA'],
  0x0b1: ['CKR_SESSION_COUNT', 'CARTA_ERRORE'],
  0x0b3: ['CKR_SESSION_HANDLE_INVALID', 'CARTA_ESTRATTA'],
  0x0b4: ['CKR_SESSION_PARALLEL_NOT_SUPPORTED', 'MODULO_ERRORE'],
  0x0b5: ['CKR_SESSION_READ_ONLY', 'CARTA_ERRORE'],
  0x0b6: ['CKR_SESSION_EXISTS', 'CARTA_ERRORE'],
  0x0b7: ['CKR_SESSION_READ_ONLY_EXISTS', 'CARTA_ERRORE'],
  0x0b8: ['CKR_SESSION_READ_WRITE_SO_EXISTS', 'CARTA_ERRORE'],
  0x0c0: ['CKR_SIGNATURE_INVALID', 'FIRMA_NON_RIUSCITA'],
  0x0c1: ['CKR_SIGNATURE_LEN_RANGE', 'FIRMA_NON_RIUSCITA'],
  0x0d0: ['CKR_TEMPLATE_INCOMPLETE', 'CARTA_ERRORE'],
  0x0d1: ['CKR_TEMPLATE_INCONSISTENT', 'CARTA_ERRORE'],
  0x0e0: ['CKR_TOKEN_NOT_PRESENT', 'CARTA_ESTRATTA'],
  0x0e1: ['CKR_TOKEN_NOT_RECOGNIZED', 'CARTA_NON_RICONOSCIUTA'],
  0x0e2: ['CKR_TOKEN_WRITE_PROTECTED', 'CARTA_ERRORE'],
  0x0f0: ['CKR_UNWRAPPING_KEY_HANDLE_INVALID', 'CARTA_ERRORE'],
  0x0f1: ['CKR_UNWRAPPING_KEY_SIZE_RANGE', 'CARTA_ERRORE'],
  0x0f2: ['CKR_UNWRAPPING_KEY_TYPE_INCONSISTENT', 'CARTA_ERRORE'],
  0x100: ['CKR_USER_ALREADY_LOGGED_IN', 'CARTA_ERRORE'],
  0x101: ['CKR_USER_NOT_LOGGED_IN', 'SESSIONE_ASSENTE'],
  0x102: ['CKR_USER_PIN_NOT_INITIALIZED', 'PIN_NON_INIZIALIZZATO'],
  0x103: ['CKR_USER_TYPE_INVALID', 'CARTA_ERRORE'],
  0x104: ['CKR_USER_ANOTHER_ALREADY_LOGGED_IN', 'CARTA_ERRORE'],
  0x105: ['CKR_USER_TOO_MANY_TYPES', 'CARTA_ERRORE'],
  0x110: ['CKR_WRAPPED_KEY_INVALID', 'CARTA_ERRORE'],
  0x112: ['CKR_WRAPPED_KEY_LEN_RANGE', 'CARTA_ERRORE'],
  0x113: ['CKR_WRAPPING_KEY_HANDLE_INVALID', 'CARTA_ERRORE'],
  0x114: ['CKR_WRAPPING_KEY_SIZE_RANGE', 'CARTA_ERRORE'],
  0x115: ['CKR_WRAPPING_KEY_TYPE_INCONSISTENT', 'CARTA_ERRORE'],
  0x120: ['CKR_RANDOM_SEED_NOT_SUPPORTED', 'CARTA_ERRORE'],
  0x121: ['CKR_RANDOM_NO_RNG', 'CARTA_ERRORE'],
  0x130: ['CKR_DOMAIN_PARAMS_INVALID', 'CARTA_ERRORE'],
  0x140: ['CKR_CURVE_NOT_SUPPORTED', 'CARTA_ERRORE'],
  0x150: ['CKR_BUFFER_TOO_SMALL', 'FIRMA_NON_RIUSCITA'],
  0x160: ['CKR_SAVED_STATE_INVALID', 'CARTA_ERRORE'],
  0x170: ['CKR_INFORMATION_SENSITIVE', 'CARTA_ERRORE'],
  0x180: ['CKR_STATE_UNSAVEABLE', 'CARTA_ERRORE'],
  0x190: ['CKR_CRYPTOKI_NOT_INITIALIZED', 'MODULO_ERRORE'],
  0x191: ['CKR_CRYPTOKI_ALREADY_INITIALIZED', 'MODULO_ERRORE'],
  0x1a0: ['CKR_MUTEX_BAD', 'MODULO_ERRORE'],
  0x1a1: ['CKR_MUTEX_NOT_LOCKED', 'MODULO_ERRORE'],
  0x1b0: ['CKR_NEW_PIN_MODE', 'PIN_SCADUTO'],
  0x1b1: ['CKR_NEXT_OTP', 'CARTA_ERRORE'],
  0x1b5: ['CKR_EXCEEDED_MAX_ITERATIONS', 'CARTA_ERRORE'],
  0x1b6: ['CKR_FIPS_SELF_TEST_FAILED', 'MODULO_ERRORE'],
  0x1b7: ['CKR_LIBRARY_LOAD_FAILED', 'MODULO_ERRORE'],
  0x1b8: ['CKR_PIN_TOO_WEAK', 'PIN_ERRATO'],
  0x1b9: ['CKR_PUBLIC_KEY_INVALID', 'CARTA_ERRORE'],
  0x200: ['CKR_FUNCTION_REJECTED', 'FIRMA_NON_RIUSCITA'],
};

/** The CKR values of the table, for the tests that go through all of them. */
export const ckrNoti: readonly number[] = Object.keys(tabella).map(Number);

export const CKR_FUNCTION_NOT_SUPPORTED = 0x54;

/** After one of these the session's handles mean nothing any more, whatever the card does next. */
const sessionePerduta: ReadonlySet<number> = new Set([0x032, 0x0b0, 0x0b3, 0x0e0, 0x0e1, 0x101]);

/** How pkcs11js's C_FindObjects throws, which alone is not dressed up as a Pkcs11Error. */
const nudo = /^CKR_\w+:(\d+)$/;

/** The CKR carried by an error of pkcs11js, if it is one (its `method` is unreliable, its `code` is the CKR). */
export function ckrDi(causa: unknown): number | undefined {
  if (!(causa instanceof Error)) return undefined;
  if (causa.name !== 'Pkcs11Error') {
    const [, ckr] = nudo.exec(causa.message) ?? [];
    return ckr === undefined ? undefined : Number(ckr);
  }
  return 'code' in causa && typeof causa.code === 'number' ? causa.code : undefined;
}

/** Whether the session that raised this error must be forgotten. */
export function haPersoLaSessione(causa: unknown): boolean {
  if (causa instanceof ErrorePostazione) return causa.errore.code === 'CARTA_ESTRATTA';
  const ckr = ckrDi(causa);
  return ckr !== undefined && sessionePerduta.has(ckr);
}

/** A CKR as an Errore; values outside the standard (vendors' own) are CARTA_ERRORE with their number. */
export function erroreDiCkr(ckr: number): Errore {
  const [nome, code] = tabella[ckr] ?? ['CKR_VENDOR_DEFINED', 'CARTA_ERRORE' as const];
  return { code, dettaglio: `${nome} (0x${ckr.toString(16)})` };
}

/** Whatever a request threw, as an Errore. */
export function erroreDi(causa: unknown): Errore {
  if (causa instanceof ErrorePostazione) return causa.errore;
  const ckr = ckrDi(causa);
  if (ckr !== undefined) return erroreDiCkr(ckr);
  return { code: 'INTERNO', dettaglio: causa instanceof Error ? `${causa.name}: ${causa.message}` : String(causa) };
}
