import pkcs11js, { type Handle, type PKCS11, type TokenInfo } from 'pkcs11js';
import type { ModoSblocco } from '../contract/carta.ts';
import type { CodiceErrore } from '../contract/errori.ts';
import { ErrorePostazione, mai } from '../contract/esito.ts';
import { ckrDi, erroreDiCkr } from './ckr.ts';
import { testoDi, verificaLunghezza, verificaModo } from './codici.ts';

type CkrAltrimenti = Readonly<Record<number, CodiceErrore>>;

const CKR_PIN_EXPIRED = 0x0a3;

/** What a driver that does not know how to do this answers with. */
const nonDisponibile = {
  0x054: 'OPERAZIONE_PIN_NON_DISPONIBILE', // CKR_FUNCTION_NOT_SUPPORTED
  0x0b5: 'OPERAZIONE_PIN_NON_DISPONIBILE', // CKR_SESSION_READ_ONLY
  0x0e2: 'OPERAZIONE_PIN_NON_DISPONIBILE', // CKR_TOKEN_WRITE_PROTECTED
} as const;

/** Where a PIN is set, these speak of the new one (PKCS#11 v2.40 section 5.1.6). */
const delNuovo = {
  0x0a1: 'PIN_NUOVO_NON_AMMESSO', // CKR_PIN_INVALID
  0x0a2: 'PIN_NUOVO_NON_AMMESSO', // CKR_PIN_LEN_RANGE
  0x1b8: 'PIN_NUOVO_NON_AMMESSO', // CKR_PIN_TOO_WEAK
} as const;

const delPuk = {
  0x0a0: 'PUK_ERRATO', // CKR_PIN_INCORRECT
  0x0a4: 'PUK_BLOCCATO', // CKR_PIN_LOCKED
} as const;

const delAccessoConPuk = {
  ...nonDisponibile,
  ...delPuk,
  0x0a1: 'PUK_ERRATO', // CKR_PIN_INVALID
  0x0a2: 'PUK_LUNGHEZZA', // CKR_PIN_LEN_RANGE
  0x103: 'OPERAZIONE_PIN_NON_DISPONIBILE', // CKR_USER_TYPE_INVALID
} as const;

const perCambiare: CkrAltrimenti = { ...nonDisponibile, ...delNuovo };
const perSbloccare: CkrAltrimenti = { ...nonDisponibile, ...delNuovo, ...delPuk };

/** Makes a call whose CKR means something else here than where one logs in. */
function chiama(altrimenti: CkrAltrimenti, chiamata: () => void): void {
  try {
    chiamata();
  } catch (causa) {
    const ckr = ckrDi(causa);
    const codice = ckr === undefined ? undefined : altrimenti[ckr];
    if (ckr === undefined || codice === undefined) throw causa;
    throw new ErrorePostazione(codice, erroreDiCkr(ckr).dettaglio, causa);
  }
}

/**
 * Changes the user's PIN: one C_Login with the old one, then one C_SetPIN (PKCS#11 v2.40 section 5.6) while it holds.
 *
 * The log-in comes first because C_SetPIN outside one takes the PUK with some drivers: the old PIN would then cost a
 * try of the PUK. A wrong PIN costs one try, of the PIN, and C_SetPIN is not called. A PIN that has expired logs in no
 * more: C_SetPIN is then what the standard asks for.
 */
export function cambiaPin(
  modulo: PKCS11,
  { sessione, token }: { readonly sessione: Handle; readonly token: TokenInfo },
  { pin, nuovo }: { readonly pin: Uint8Array | null; readonly nuovo: Uint8Array | null },
): void {
  verificaCoppia(token, pin, nuovo);
  verificaLunghezza(token, pin);
  try {
    modulo.C_Login(sessione, pkcs11js.CKU_USER, testoDi(pin));
  } catch (causa) {
    if (ckrDi(causa) !== CKR_PIN_EXPIRED) throw causa;
  }
  chiama(perCambiare, () => modulo.C_SetPIN(sessione, testoDi(pin), testoDi(nuovo)));
}

/**
 * Gives the user a new PIN by means of the PUK, in the one way that this driver is said to have: never in another after
 * a refusal, which would cost a try of the PUK each.
 */
export function sbloccaPin(
  modulo: PKCS11,
  { sessione, token }: { readonly sessione: Handle; readonly token: TokenInfo },
  {
    puk,
    nuovo,
    modo,
  }: { readonly puk: Uint8Array | null; readonly nuovo: Uint8Array | null; readonly modo: ModoSblocco },
): void {
  verificaCoppia(token, puk, nuovo);
  // Drivers read a length of zero as the keypad.
  if (puk?.length === 0) throw new ErrorePostazione('PUK_LUNGHEZZA', '0');
  switch (modo) {
    case 'accesso-so':
      chiama(delAccessoConPuk, () => modulo.C_Login(sessione, pkcs11js.CKU_SO, testoDi(puk)));
      return chiama(perSbloccare, () => modulo.C_InitPIN(sessione, testoDi(nuovo)));
    case 'cambio-senza-accesso':
      return chiama(perSbloccare, () => modulo.C_SetPIN(sessione, testoDi(puk), testoDi(nuovo)));
    default:
      return mai(modo);
  }
}

/** Old and new are both typed here, or both on the keypad. */
function verificaCoppia(token: TokenInfo, codice: Uint8Array | null, nuovo: Uint8Array | null): void {
  if ((codice === null) !== (nuovo === null)) {
    throw new ErrorePostazione('RICHIESTA_NON_VALIDA', 'old and new from the same keys');
  }
  verificaModo(token, codice);
  verificaLunghezza(token, nuovo, 'PIN_NUOVO_NON_AMMESSO');
}
