import pkcs11js, { type Handle, type PKCS11, type TokenInfo } from 'pkcs11js';
import { ErrorePostazione } from '../contract/esito.ts';
import { chiudiSeVivo } from './chiusura.ts';
import { ckrDi, haPersoLaSessione } from './ckr.ts';
import { testoDi, verificaLunghezza, verificaModo } from './codici.ts';
import { conEstrazione } from './estrazione.ts';
import { type Lettori, serialeDi } from './lettori.ts';

/** A read-only session of a logged-in user (PKCS#11 v2.40 section 5.6), which pkcs11js does not name. */
const CKS_RO_USER_FUNCTIONS = 1;

/** CKR_USER_ALREADY_LOGGED_IN, CKR_USER_ANOTHER_ALREADY_LOGGED_IN. */
const giaDentro: ReadonlySet<number> = new Set([0x100, 0x104]);

interface Sessione {
  readonly handle: Handle;
  autenticata: boolean;
}

/** At most one session per reader, each bound to the card that the request names. */
export class Sessioni {
  readonly #modulo: PKCS11;
  readonly #lettori: Lettori;
  readonly #aperte = new Map<string, Sessione>();

  constructor(modulo: PKCS11, lettori: Lettori) {
    this.#modulo = modulo;
    this.#lettori = lettori;
  }

  /** The readers where a log-in holds. */
  get autenticate(): string[] {
    return [...this.#aperte].flatMap(([lettore, sessione]) => (sessione.autenticata ? lettore : []));
  }

  autenticata(lettore: string): boolean {
    return this.#aperte.get(lettore)?.autenticata ?? false;
  }

  /**
   * Reads from the named card, on a fresh session once more if the one at hand turns out dead. Only for work that may
   * be done twice.
   */
  leggi<T>(lettore: string, seriale: string, lavoro: (sessione: Handle, autenticata: boolean) => T): T {
    const eraAperta = this.#aperte.has(lettore);
    const tenta = () => {
      const sessione = this.#sessione(lettore, seriale);
      return lavoro(sessione.handle, sessione.autenticata);
    };
    try {
      return this.#sorvegliato(lettore, tenta);
    } catch (causa) {
      if (!eraAperta || !haPersoLaSessione(causa)) throw causa;
      return this.#sorvegliato(lettore, tenta);
    }
  }

  /** Works once on the named card, which must be logged in: SESSIONE_ASSENTE if it is not. */
  usa<T>(lettore: string, seriale: string, lavoro: (sessione: Handle) => T): T {
    return this.#sorvegliato(lettore, () => {
      const sessione = this.#sessione(lettore, seriale);
      if (!sessione.autenticata) throw new ErrorePostazione('SESSIONE_ASSENTE', 'no log-in on this card');
      return lavoro(sessione.handle);
    });
  }

  /**
   * Logs in with exactly one C_Login, whatever comes of it. It starts from a new session: on one that is logged in
   * already the driver would not look at the PIN.
   */
  accedi(lettore: string, seriale: string, pin: Uint8Array | null): void {
    this.#sorvegliato(lettore, () => {
      this.chiudi(lettore);
      const sessione = this.#apri(lettore);
      const token = this.#cartaAttesa(lettore, seriale);
      verificaModo(token, pin);
      verificaLunghezza(token, pin);
      this.#entra(lettore, () => this.#modulo.C_Login(sessione.handle, pkcs11js.CKU_USER, testoDi(pin)));
      sessione.autenticata = true;
    });
  }

  /**
   * Works once on the named card, in a new session that may write and that is closed whatever comes of it: nobody is
   * logged in before or after.
   */
  scrivi(lettore: string, seriale: string, lavoro: (dove: { sessione: Handle; token: TokenInfo }) => void): void {
    this.#sorvegliato(lettore, () => {
      this.chiudi(lettore);
      const sessione = this.#apri(lettore, pkcs11js.CKF_RW_SESSION);
      try {
        const token = this.#cartaAttesa(lettore, seriale);
        // The work may log in, and fail after that: it is logged out as if it had.
        sessione.autenticata = true;
        this.#entra(lettore, () => lavoro({ sessione: sessione.handle, token }));
      } finally {
        this.chiudi(lettore);
      }
    });
  }

  /**
   * A driver that kept a log-in which it was told to end refuses every other: all its sessions are closed, so that the
   * operator's next try finds none.
   */
  #entra(lettore: string, accesso: () => void): void {
    try {
      accesso();
    } catch (causa) {
      const ckr = ckrDi(causa);
      if (ckr !== undefined && giaDentro.has(ckr)) {
        chiudiSeVivo(() => this.#modulo.C_CloseAllSessions(this.#lettori.slot(lettore)));
        this.#aperte.delete(lettore);
      }
      throw causa;
    }
  }

  /** Logs out, if logged in, and closes the session. */
  chiudi(lettore: string): void {
    const sessione = this.#aperte.get(lettore);
    if (!sessione) return;
    this.#aperte.delete(lettore);
    if (sessione.autenticata) chiudiSeVivo(() => this.#modulo.C_Logout(sessione.handle));
    chiudiSeVivo(() => this.#modulo.C_CloseSession(sessione.handle));
  }

  chiudiTutte(): void {
    for (const lettore of [...this.#aperte.keys()]) this.chiudi(lettore);
  }

  /** Closes the sessions that did not outlive a change of their slot: the card may be back, its log-in is not. */
  chiudiMorte(): void {
    for (const [lettore, sessione] of [...this.#aperte]) if (!this.#vive(sessione)) this.chiudi(lettore);
  }

  #vive(sessione: Sessione): boolean {
    try {
      const { state } = this.#modulo.C_GetSessionInfo(sessione.handle);
      return !sessione.autenticata || state === CKS_RO_USER_FUNCTIONS;
    } catch (causa) {
      if (haPersoLaSessione(causa)) return false;
      throw causa;
    }
  }

  #sorvegliato<T>(lettore: string, lavoro: () => T): T {
    try {
      return lavoro();
    } catch (grezza) {
      const causa = conEstrazione(this.#lettori, lettore, grezza);
      if (haPersoLaSessione(causa)) this.chiudi(lettore);
      throw causa;
    }
  }

  #sessione(lettore: string, seriale: string): Sessione {
    const sessione = this.#aperte.get(lettore) ?? this.#apri(lettore);
    this.#cartaAttesa(lettore, seriale);
    return sessione;
  }

  #apri(lettore: string, altreBandiere = 0): Sessione {
    const bandiere = pkcs11js.CKF_SERIAL_SESSION | altreBandiere;
    const handle = this.#modulo.C_OpenSession(this.#lettori.slot(lettore), bandiere);
    const sessione = { handle, autenticata: false };
    this.#aperte.set(lettore, sessione);
    return sessione;
  }

  /** To ask once a session is open: it dies with the card it was opened on, so none that comes later is meant. */
  #cartaAttesa(lettore: string, seriale: string): TokenInfo {
    const token = this.#modulo.C_GetTokenInfo(this.#lettori.slot(lettore));
    if (serialeDi(token) === seriale) return token;
    this.chiudi(lettore);
    throw new ErrorePostazione('ALTRA_CARTA');
  }
}
