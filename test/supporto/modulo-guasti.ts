import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const radice = join(import.meta.dirname, '..', '..');
const sorgente = join(radice, 'test', 'faults', 'guasti-pkcs11', 'guasti.c');

/** The functions that the fault module wraps: it can count them and make them fail. */
export type FunzionePkcs11 =
  | 'C_Initialize'
  | 'C_Finalize'
  | 'C_GetInfo'
  | 'C_GetSlotList'
  | 'C_GetSlotInfo'
  | 'C_GetTokenInfo'
  | 'C_WaitForSlotEvent'
  | 'C_OpenSession'
  | 'C_CloseSession'
  | 'C_GetSessionInfo'
  | 'C_Login'
  | 'C_Logout'
  | 'C_SetPIN'
  | 'C_InitPIN'
  | 'C_CloseAllSessions'
  | 'C_FindObjectsInit'
  | 'C_FindObjects'
  | 'C_FindObjectsFinal'
  | 'C_GetAttributeValue'
  | 'C_SignInit'
  | 'C_Sign';

/** Compiles the fault module once for each version of its source; the cache is node_modules/.cache. */
function costruisci(): string {
  const impronta = createHash('sha256').update(readFileSync(sorgente)).digest('hex').slice(0, 16);
  const cartella = join(radice, 'node_modules', '.cache', 'guasti-pkcs11');
  const libreria = join(cartella, `guasti-${impronta}.so`);
  if (existsSync(libreria)) return libreria;
  mkdirSync(cartella, { recursive: true });
  const provvisoria = `${libreria}.${process.pid}`;
  try {
    const intestazioni = execFileSync('pkg-config', ['--cflags', 'p11-kit-1'], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    const opzioni = ['-shared', '-fPIC', '-O2', '-Wall', '-Wextra', '-Werror', ...intestazioni];
    execFileSync('gcc', [...opzioni, '-o', provvisoria, sorgente, '-ldl'], { stdio: 'pipe' });
  } catch (causa) {
    throw new Error(
      'cannot build the PKCS#11 fault module: apt-get install gcc pkg-config libp11-kit-dev softhsm2 opensc',
      {
        cause: causa,
      },
    );
  }
  renameSync(provvisoria, libreria);
  return libreria;
}

/** The module to put the faults in front of, and its tokens. */
export interface DaGuastare {
  readonly modulo: string;
  readonly ambiente: Readonly<Record<string, string>>;
  readonly token: readonly { readonly etichetta: string }[];
  /** Its cards come and go by themselves: calls are counted, delayed and refused, and otherwise left as they are. */
  readonly conCarteVere?: true;
}

/**
 * A reader with real cards' manners, in front of the tokens of `softhsm`: they can be pulled, locked by three wrong
 * PINs, slow, hung, crashing. Each order holds from the module's next call, until it is taken back.
 */
export class ModuloGuasti {
  readonly percorso = costruisci();
  readonly #softhsm: DaGuastare;
  readonly #cartella = mkdtempSync(join(tmpdir(), 'guasti-'));
  readonly #ordini = new Map<string, string>();
  readonly #inserimenti = new Map<string, number>();

  constructor(softhsm: DaGuastare) {
    this.#softhsm = softhsm;
    this.#scrivi();
  }

  /** The environment of the process that loads the module. */
  get env(): Record<string, string> {
    return {
      ...this.#softhsm.ambiente,
      ...(this.#softhsm.conCarteVere ? { GUASTI_TRASPARENTE: '1' } : {}),
      GUASTI_MODULO: this.#softhsm.modulo,
      GUASTI_COMANDI: join(this.#cartella, 'comandi'),
      GUASTI_CONTEGGI: join(this.#cartella, 'conteggi'),
    };
  }

  /** Pulls the card of that label out of its reader, or all cards. Whatever was open on it is dead for good. */
  estrai(etichetta = '*'): void {
    this.#ordina(`estratta=${etichetta}`);
  }

  /** Puts the card back, logged out. */
  inserisci(etichetta = '*'): void {
    this.#ordini.delete(`estratta=${etichetta}`);
    for (const una of etichetta === '*' ? this.#etichette : [etichetta]) this.#nuovoInserimento(una);
    this.#scrivi();
  }

  /** Puts `altra` in the reader of the card `etichetta`; the reader of `altra` goes away. */
  scambia(etichetta: string, altra: string): void {
    this.#nuovoInserimento(etichetta);
    this.#ordina(`scambia=${etichetta}`, altra);
  }

  /** No readers at all. */
  togliLettori(): void {
    this.#ordina('senza_lettori=1');
  }

  ritarda(funzione: FunzionePkcs11, ms: number): void {
    this.#ordina(`ritardo_ms=${funzione}`, String(ms));
  }

  /** The function never returns. */
  blocca(funzione: FunzionePkcs11): void {
    this.#ordina(`blocca=${funzione}`);
  }

  /** The function ends the process with SIGABRT. */
  aborta(funzione: FunzionePkcs11): void {
    this.#ordina(`aborta=${funzione}`);
  }

  /** The function answers that CKR (C_Sign and C_FindObjectsFinal after doing their work, the others instead of it). */
  rispondi(funzione: FunzionePkcs11, ckr: number): void {
    this.#ordina(`rv=${funzione}`, `0x${ckr.toString(16)}`);
  }

  /** The reader has a keypad, where the operator types what is asked, or the cancel key where it is not given. */
  tastierino(pin: string | null, altri: { readonly puk?: string; readonly nuovo?: string } = {}): void {
    for (const [quale, digitato] of Object.entries({ pin, puk: altri.puk ?? null, nuovo: altri.nuovo ?? null })) {
      if (digitato === null) this.#ordini.delete(`digitato=${quale}`);
      else this.#ordini.set(`digitato=${quale}`, digitato);
    }
    this.#ordina('tastierino=1');
  }

  /** The driver does not raise these flags of CK_TOKEN_INFO, whatever the card's state. */
  togliBandiere(bandiere: number): void {
    this.#ordina('senza=bandiere', `0x${(bandiere >>> 0).toString(16)}`);
  }

  /** What needs the chip takes as long as on a card. */
  conLatenza(): void {
    this.#ordina('latenza=1');
  }

  /** The driver raises CKF_USER_PIN_LOCKED on a card that is not locked, as OpenSC does with the CNS. */
  alzaBandieraBloccato(): void {
    this.#ordina('bandiera_bloccato=1');
  }

  /** Takes all orders back, but not the wrong PINs that a card has counted. */
  ripara(): void {
    this.#ordini.clear();
    this.#scrivi();
  }

  /** How many times the function was called, by any process. */
  conteggio(funzione: FunzionePkcs11): number {
    return this.#conteggi().get(funzione) ?? 0;
  }

  /** Calls to all the functions wrapped. */
  get conteggioTotale(): number {
    return [...this.#conteggi().values()].reduce((somma, uno) => somma + uno, 0);
  }

  chiudi(): void {
    rmSync(this.#cartella, { recursive: true, force: true });
  }

  get #etichette(): string[] {
    return this.#softhsm.token.map(({ etichetta }) => etichetta);
  }

  #nuovoInserimento(etichetta: string): void {
    this.#inserimenti.set(etichetta, (this.#inserimenti.get(etichetta) ?? 0) + 1);
  }

  #ordina(chiave: string, valore = ''): void {
    this.#ordini.set(chiave, valore);
    this.#scrivi();
  }

  /** Written aside and renamed, so that the module never reads half of it. */
  #scrivi(): void {
    const inserimenti = [...this.#inserimenti].map(
      ([etichetta, n]) => [`inserimento=${etichetta}`, String(n)] as const,
    );
    const righe = [...this.#ordini, ...inserimenti].map(([chiave, valore]) =>
      valore ? `${chiave}:${valore}` : chiave,
    );
    const file = this.env['GUASTI_COMANDI'] ?? '';
    writeFileSync(`${file}.nuovo`, righe.map((riga) => `${riga}\n`).join(''));
    renameSync(`${file}.nuovo`, file);
  }

  #conteggi(): Map<string, number> {
    const file = this.env['GUASTI_CONTEGGI'] ?? '';
    if (!existsSync(file)) return new Map();
    const righe = readFileSync(file, 'latin1').split('\n').filter(Boolean);
    return new Map(righe.map((riga) => [riga.slice(0, 32).trim(), Number(riga.slice(33))]));
  }
}
