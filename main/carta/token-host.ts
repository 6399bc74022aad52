import type {
  CertificatoCarta,
  Lettore,
  Meccanismo,
  ModoSblocco,
  ModuloPkcs11,
  RiferimentoCarta,
} from '../../contract/carta.ts';
import type { TipoRichiestaCarta, ValoreCarta } from '../../contract/carta.ts';
import type { Errore, Esito } from '../../contract/esito.ts';
import type { Host } from '../host.ts';
import { type CorpoRichiesta, ProcessoCarta, type TempiCarta, tempiCarta } from './processo-carta.ts';

export interface OpzioniTokenHost {
  /** Path of the PKCS#11 module (the driver's library). */
  readonly modulo: string;
  /** Environment variables for the driver, such as SOFTHSM2_CONF. */
  readonly ambiente?: Readonly<Record<string, string>>;
  /** How this driver takes a PUK; the standard's own way where it is not said. */
  readonly sblocco?: ModoSblocco;
  /** Time limits that differ from {@link tempiCarta}. */
  readonly tempi?: Partial<TempiCarta>;
  /** Milliseconds to wait before each restart after a fall; the last one repeats. */
  readonly attese?: readonly number[];
}

const atteseOrdinarie = [0, 500, 2_000, 8_000, 30_000] as const;

const nonCaricato: Errore = { code: 'MODULO_NON_CARICATO' };

/** A life as long as this (milliseconds) is a healthy one: the waits start over. */
const vitaSana = 30_000;

/**
 * The cards of one PKCS#11 module, as the rest of the application sees them (design D4).
 *
 * The driver lives in a child process: if it hangs it is killed, if it falls it is started anew, and the requests under
 * way fail with MODULO_BLOCCATO or MODULO_CADUTO. No PIN is kept, so it always comes back logged out.
 */
export class TokenHost {
  readonly #host: Host;
  #opzioni: OpzioniTokenHost;
  readonly #attese: readonly number[];
  readonly #ascoltano = {
    lettori: new Set<(lettori: readonly Lettore[]) => void>(),
    caduta: new Set<(errore: Errore) => void>(),
    ritorno: new Set<() => void>(),
  };
  #processo: ProcessoCarta | undefined;
  #errore: Errore | undefined = nonCaricato;
  #chiuso = false;
  #lettori: readonly Lettore[] = [];
  #nato = 0;
  #cadute = 0;
  #riavvio: NodeJS.Timeout | undefined;

  constructor(host: Host, opzioni: OpzioniTokenHost) {
    this.#host = host;
    this.#opzioni = opzioni;
    this.#attese = opzioni.attese ?? atteseOrdinarie;
  }

  /** Readers and cards as last heard; empty while the driver is down. */
  get lettori(): readonly Lettore[] {
    return this.#lettori;
  }

  /** Why the driver is down; undefined while it works. */
  get errore(): Errore | undefined {
    return this.#errore;
  }

  /** The module in use, or that should be. */
  get modulo(): string {
    return this.#opzioni.modulo;
  }

  /** True while the module is being loaded: nothing is wrong so far. */
  get inAvvio(): boolean {
    return this.#errore === nonCaricato && !this.#chiuso;
  }

  /** Called at every change of readers, cards, PIN state or log-in; gives back how to stop listening. */
  onLettori(ascolta: (lettori: readonly Lettore[]) => void): () => void {
    return iscrivi(this.#ascoltano.lettori, ascolta);
  }

  /** Called when the driver hung or fell: no card is logged in any more. */
  onCaduta(ascolta: (errore: Errore) => void): () => void {
    return iscrivi(this.#ascoltano.caduta, ascolta);
  }

  /** Called when the driver is up after a fall or a failed start, with {@link lettori} read afresh. */
  onRitorno(ascolta: () => void): () => void {
    return iscrivi(this.#ascoltano.ritorno, ascolta);
  }

  /**
   * Starts the process, loads the module and reads the cards. MODULO_NON_CARICATO if the library cannot be loaded: it is
   * then tried again, ever more slowly, until {@link onRitorno} tells that it works.
   */
  async avvia(): Promise<Esito<ModuloPkcs11>> {
    this.#annullaRiavvio();
    this.#processo?.chiudi(nonCaricato);
    const processo = this.#nuovoProcesso();
    const modulo = await processo.chiedi<'carica'>({ tipo: 'carica', percorso: this.#opzioni.modulo });
    const lettori = modulo.ok ? await processo.chiedi<'stato'>({ tipo: 'stato' }) : modulo;
    if (!lettori.ok) {
      processo.chiudi(lettori.error);
      if (this.#processo === processo) this.#nonPartito(lettori.error);
      return lettori;
    }
    this.#errore = undefined;
    return modulo;
  }

  /** Drops this module for another, which is then loaded: whoever listens hears it as a fall and a return. */
  async cambia(modulo: Pick<OpzioniTokenHost, 'modulo' | 'ambiente' | 'sblocco'>): Promise<Esito<ModuloPkcs11>> {
    const { tempi, attese } = this.#opzioni;
    this.#opzioni = { ...modulo, ...(tempi ? { tempi } : {}), ...(attese ? { attese } : {}) };
    this.#annullaRiavvio();
    this.#cadute = 0;
    this.#processo?.chiudi(nonCaricato);
    this.#errore = nonCaricato;
    this.#pubblica([]);
    const esito = await this.avvia();
    if (esito.ok) for (const ascolta of this.#ascoltano.ritorno) ascolta();
    else for (const ascolta of this.#ascoltano.caduta) ascolta(esito.error);
    return esito;
  }

  /** Readers and cards, read now. */
  stato(): Promise<Esito<Lettore[]>> {
    return this.#chiedi<'stato'>({ tipo: 'stato' });
  }

  /** Certificates of the card; no log-in needed. CERTIFICATO_CARTA_ASSENTE if it has none. */
  certificati(carta: RiferimentoCarta): Promise<Esito<CertificatoCarta[]>> {
    return this.#chiedi<'certificati'>({ tipo: 'certificati', lettore: carta.lettore, seriale: carta.seriale });
  }

  /**
   * Logs in with one try, never repeated. `pin` is UTF-8, null for the reader's keypad; it is copied and the copy
   * zeroed, the caller zeroes its own.
   */
  accedi(carta: RiferimentoCarta, pin: Uint8Array | null): Promise<Esito<undefined>> {
    const { lettore, seriale } = carta;
    return this.#chiedi<'accedi'>({ tipo: 'accedi', lettore, seriale, pin: this.#copia(pin) });
  }

  /** Signs `dati` (any length) with the key of that CKA_ID on a card that is logged in. */
  firma(
    carta: RiferimentoCarta,
    firma: { readonly idChiave: string; readonly meccanismo: Meccanismo; readonly dati: Uint8Array },
  ): Promise<Esito<Uint8Array>> {
    return this.#chiedi<'firma'>({ tipo: 'firma', lettore: carta.lettore, seriale: carta.seriale, ...firma });
  }

  /**
   * Changes the PIN, with one try of the old one; the card is logged out afterwards, whatever comes of it. Both null for
   * the reader's keypad. Bytes are treated as those of {@link accedi}.
   *
   * PIN_NUOVO_NON_AMMESSO, OPERAZIONE_PIN_NON_DISPONIBILE and those of a log-in.
   */
  cambiaPin(
    { lettore, seriale }: RiferimentoCarta,
    codici: { readonly pin: Uint8Array | null; readonly nuovo: Uint8Array | null },
  ): Promise<Esito<undefined>> {
    const copie = { pin: this.#copia(codici.pin), nuovo: this.#copia(codici.nuovo) };
    return this.#chiedi<'cambiaPin'>({ tipo: 'cambiaPin', lettore, seriale, ...copie });
  }

  /**
   * Gives the card a new PIN by means of the PUK, with one try of it, in the way of this driver; the card is logged out
   * afterwards. Both null for the reader's keypad. Bytes are treated as those of {@link accedi}.
   *
   * PUK_ERRATO, PUK_BLOCCATO, PUK_LUNGHEZZA, PIN_NUOVO_NON_AMMESSO, OPERAZIONE_PIN_NON_DISPONIBILE.
   */
  sbloccaPin(
    { lettore, seriale }: RiferimentoCarta,
    codici: { readonly puk: Uint8Array | null; readonly nuovo: Uint8Array | null },
  ): Promise<Esito<undefined>> {
    const copie = { puk: this.#copia(codici.puk), nuovo: this.#copia(codici.nuovo) };
    const modo = this.#opzioni.sblocco ?? 'accesso-so';
    return this.#chiedi<'sbloccaPin'>({ tipo: 'sbloccaPin', lettore, seriale, ...copie, modo });
  }

  /** Logs the card out; succeeds too if it was not logged in. */
  esci(carta: Pick<RiferimentoCarta, 'lettore'>): Promise<Esito<undefined>> {
    return this.#chiedi<'esci'>({ tipo: 'esci', lettore: carta.lettore });
  }

  /** Logs every card out and ends the process for good. */
  async chiudi(): Promise<void> {
    this.#chiuso = true;
    this.#annullaRiavvio();
    const autenticati = this.#lettori.filter(({ carta }) => carta?.autenticata);
    await Promise.all(autenticati.map(({ id }) => this.esci({ lettore: id })));
    this.#errore = nonCaricato;
    this.#processo?.chiudi(nonCaricato);
  }

  #chiedi<T extends TipoRichiestaCarta>(corpo: CorpoRichiesta<T>): Promise<Esito<ValoreCarta<T>>> {
    return this.#vivo?.chiedi(corpo) ?? Promise.resolve({ ok: false, error: this.#errore ?? nonCaricato });
  }

  /** A copy for a process, which zeroes it; while there is no process, that is left to us. */
  #copia(codice: Uint8Array | null): Uint8Array | null {
    const copia = codice && new Uint8Array(codice);
    if (!this.#vivo) copia?.fill(0);
    return copia;
  }

  get #vivo(): ProcessoCarta | undefined {
    return this.#errore ? undefined : this.#processo;
  }

  #nuovoProcesso(): ProcessoCarta {
    const ambiente = this.#opzioni.ambiente;
    const figlio = this.#host.avvia('native', ambiente ? { ambiente } : {});
    const tempi = { ...tempiCarta, ...this.#opzioni.tempi };
    this.#nato = performance.now();
    this.#processo = new ProcessoCarta(figlio, tempi, {
      lettori: (lettori) => this.#pubblica(lettori),
      fine: (errore) => this.#caduto(errore),
    });
    return this.#processo;
  }

  #pubblica(lettori: readonly Lettore[]): void {
    this.#lettori = lettori;
    for (const ascolta of this.#ascoltano.lettori) ascolta(lettori);
  }

  /** A fall has already planned the next restart; a module that refused to load has not. */
  #nonPartito(errore: Errore): void {
    this.#errore = errore;
    if (!this.#riavvio) this.#programmaRiavvio();
  }

  #caduto(errore: Errore): void {
    this.#errore = errore;
    if (performance.now() - this.#nato > vitaSana) this.#cadute = 0;
    this.#programmaRiavvio();
    for (const ascolta of this.#ascoltano.caduta) ascolta(errore);
    this.#pubblica([]);
  }

  #programmaRiavvio(): void {
    if (this.#chiuso) return;
    const attesa = this.#attese[Math.min(this.#cadute, this.#attese.length - 1)] ?? 0;
    this.#cadute += 1;
    this.#riavvio = setTimeout(() => void this.#rialza(), attesa);
  }

  #annullaRiavvio(): void {
    clearTimeout(this.#riavvio);
    this.#riavvio = undefined;
  }

  async #rialza(): Promise<void> {
    const esito = await this.avvia();
    if (esito.ok) for (const ascolta of this.#ascoltano.ritorno) ascolta();
  }
}

function iscrivi<F>(insieme: Set<F>, ascolta: F): () => void {
  insieme.add(ascolta);
  return () => void insieme.delete(ascolta);
}
