import { randomUUID, type X509Certificate } from 'node:crypto';
import type { Lettore, RiferimentoCarta } from '../../contract/carta.ts';
import { ErrorePostazione, erroreDi } from '../../contract/esito.ts';
import type { Operatore, StatoSessione } from '../../contract/stato.ts';
import type { MotivoBlocco } from '../../contract/traccia.ts';
import type { TokenHost } from '../carta/token-host.ts';
import type { Traccia } from '../traccia/traccia.ts';
import type { AccessoConCarta, AccessoRiuscito } from './accesso.ts';

/** Times of a session, in milliseconds. */
export interface TempiSessione {
  /** Without a sign of the officer, the session locks. */
  readonly inattivita: number;
  /** How often the card signs the log's head while it is in (design 4). */
  readonly attestazione: number;
}

export const tempiSessione: TempiSessione = { inattivita: 10 * 60_000, attestazione: 15 * 60_000 };

/** For how long after a lock the page may put away what it was showing, in milliseconds. */
const congedo = 5000;

/** The session in force, for who must act in its name. */
export interface SessioneAperta {
  readonly id: string;
  readonly operatore: Operatore;
}

type Interno =
  | { readonly fase: 'fuori' }
  | { readonly fase: 'verifica'; readonly stato: Extract<StatoSessione, { fase: 'verifica' }>; readonly prima: Interno }
  | { readonly fase: 'aperta'; readonly id: string; readonly accesso: AccessoRiuscito }
  | {
      readonly fase: 'bloccata';
      readonly id: string;
      readonly accesso: AccessoRiuscito;
      readonly motivo: MotivoBlocco;
      /** When it locked, in milliseconds of the process's own clock. */
      readonly dalle: number;
    };

/** Who is at the workstation: opened by a card and its PIN, locked at once when either is no longer sure (design 4). */
export class Sessione {
  readonly #carte: TokenHost;
  readonly #accesso: AccessoConCarta;
  readonly #traccia: Traccia;
  readonly #tempi: TempiSessione;
  readonly #ascoltatori = new Set<() => void>();
  #interno: Interno = { fase: 'fuori' };
  #scade = 0;
  /** A reason to lock that came while the card was being verified. */
  #daBloccare: MotivoBlocco | undefined;
  #verificaInCorso: Promise<void> | undefined;
  #uscita: Promise<void> | undefined;
  #inattivita: NodeJS.Timeout | undefined;
  #attestazione: NodeJS.Timeout | undefined;

  constructor(carte: TokenHost, accesso: AccessoConCarta, traccia: Traccia, tempi: TempiSessione = tempiSessione) {
    this.#carte = carte;
    this.#accesso = accesso;
    this.#traccia = traccia;
    this.#tempi = tempi;
    carte.onLettori((lettori) => this.#guardaCarta(lettori));
    carte.onCaduta(() => this.blocca('token-host-caduto'));
  }

  get stato(): StatoSessione {
    const interno = this.#interno;
    if (interno.fase === 'fuori') return interno;
    if (interno.fase === 'verifica') return interno.stato;
    const { operatore, carta } = interno.accesso;
    if (interno.fase === 'bloccata') {
      return { fase: 'bloccata', operatore, seriale: carta.seriale, motivo: interno.motivo };
    }
    return { fase: 'aperta', operatore, ...carta, scade: new Date(this.#scade).toISOString() };
  }

  /** Called at every change of {@link stato}. */
  alCambio(ascolta: () => void): void {
    this.#ascoltatori.add(ascolta);
  }

  /** The open session. @throws ErrorePostazione SESSIONE_ASSENTE, SESSIONE_BLOCCATA */
  aperta(): SessioneAperta {
    if (this.#interno.fase === 'aperta') return { id: this.#interno.id, operatore: this.#interno.accesso.operatore };
    throw new ErrorePostazione(this.#interno.fase === 'bloccata' ? 'SESSIONE_BLOCCATA' : 'SESSIONE_ASSENTE');
  }

  /** What the card signed to open the session, base64 of a CMS; undefined while none is open. */
  get attestazione(): string | undefined {
    return this.#interno.fase === 'aperta' ? this.#interno.accesso.attestazione : undefined;
  }

  /** The certificate of the card that is at work; undefined while no session is open. */
  get certificatoCarta(): X509Certificate | undefined {
    return this.#interno.fase === 'aperta' ? this.#interno.accesso.certificato : undefined;
  }

  /** The open session, where there is one. */
  seAperta(): SessioneAperta | undefined {
    return this.#interno.fase === 'aperta' ? this.aperta() : undefined;
  }

  /** Has the card sign the head of the log now (design 4): where it does not, the session locks. @throws ErrorePostazione */
  async attesta(): Promise<void> {
    this.aperta();
    if (this.#interno.fase !== 'aperta') return;
    const { accesso, id } = this.#interno;
    try {
      await this.#accesso.attesta(accesso, id, 'firma-testa');
    } catch (causa) {
      this.blocca(motivoDi(causa));
      throw causa;
    }
  }

  /** Who may put work away: the operator at work, or of a session just locked. @throws ErrorePostazione as {@link aperta} */
  chiLascia(): Operatore {
    const interno = this.#interno.fase === 'verifica' ? this.#interno.prima : this.#interno;
    if (interno.fase === 'bloccata' && performance.now() - interno.dalle <= congedo) return interno.accesso.operatore;
    return this.aperta().operatore;
  }

  /** Log-in. @throws ErrorePostazione */
  async accedi(carta: RiferimentoCarta, pin: Uint8Array | null): Promise<void> {
    // Who is leaving logs their card out at the end: it must not be the next one's.
    await this.#uscita;
    if (this.#interno.fase !== 'fuori') throw new ErrorePostazione('ALTRO_OPERATORE', this.#interno.fase);
    const id = randomUUID();
    await this.#verifica(carta, pin, id, 'accesso');
  }

  /** Unlock, by the card that opened the session. @throws ErrorePostazione */
  async sblocca(pin: Uint8Array | null): Promise<void> {
    const bloccata = this.#interno;
    if (bloccata.fase !== 'bloccata') throw new ErrorePostazione('SESSIONE_ASSENTE');
    const { seriale } = bloccata.accesso.carta;
    const lettore = this.#carte.lettori.find(({ carta }) => carta?.seriale === seriale);
    if (!lettore) {
      const altra = this.#carte.lettori.some(({ carta }) => carta !== undefined);
      throw new ErrorePostazione(altra ? 'ALTRA_CARTA' : 'CARTA_ASSENTE');
    }
    await this.#verifica({ lettore: lettore.id, seriale }, pin, bloccata.id, 'sblocco');
  }

  /** Locks at once; the card is logged out and the lock put in the log after the screen is safe. */
  blocca(motivo: MotivoBlocco): void {
    if (this.#interno.fase === 'verifica') this.#daBloccare = motivo;
    if (this.#interno.fase !== 'aperta') return;
    const { id, accesso } = this.#interno;
    this.#passa({ fase: 'bloccata', id, accesso, motivo, dalle: performance.now() });
    void this.#carte.esci(accesso.carta);
    this.#annota(() => this.#traccia.scrivi({ tipo: 'blocco', sessione: id, motivo }));
  }

  /** Log-out, once however often it is asked: the card signs the head once more if it is still there. */
  esci(): Promise<void> {
    this.#uscita ??= this.#esci().finally(() => (this.#uscita = undefined));
    return this.#uscita;
  }

  async #esci(): Promise<void> {
    await Promise.allSettled([this.#verificaInCorso]);
    const interno = this.#interno;
    if (interno.fase !== 'aperta' && interno.fase !== 'bloccata') return;
    const { id, accesso } = interno;
    this.#passa({ fase: 'fuori' });
    try {
      if (interno.fase === 'aperta') await this.#ultimaFirma(accesso, id);
      await this.#traccia.scrivi({ tipo: 'uscita', sessione: id, motivo: 'richiesta' });
    } finally {
      // Whatever becomes of the record, the card is left as it was found.
      await this.#carte.esci(accesso.carta);
    }
  }

  /** The officer did something: the idle lock is put off. */
  attivita(): void {
    if (this.#interno.fase !== 'aperta') return;
    this.#rimanda();
    this.#annuncia();
  }

  #rimanda(): void {
    clearTimeout(this.#inattivita);
    this.#scade = Date.now() + this.#tempi.inattivita;
    this.#inattivita = setTimeout(() => this.blocca('inattivita'), this.#tempi.inattivita);
  }

  chiudi(): void {
    clearTimeout(this.#inattivita);
    clearInterval(this.#attestazione);
  }

  /** A card that left in the meantime does not keep its owner from leaving too. */
  async #ultimaFirma(accesso: AccessoRiuscito, id: string): Promise<void> {
    try {
      await this.#accesso.attesta(accesso, id, 'firma-testa');
    } catch (causa) {
      if (!(causa instanceof ErrorePostazione)) throw causa;
    }
  }

  #verifica(carta: RiferimentoCarta, pin: Uint8Array | null, id: string, tipo: 'accesso' | 'sblocco'): Promise<void> {
    this.#verificaInCorso = this.#verificaCarta(carta, pin, id, tipo);
    return this.#verificaInCorso;
  }

  async #verificaCarta(
    carta: RiferimentoCarta,
    pin: Uint8Array | null,
    id: string,
    tipo: 'accesso' | 'sblocco',
  ): Promise<void> {
    const prima = this.#interno;
    this.#daBloccare = undefined;
    try {
      const accesso = await this.#accesso.entra(carta, pin, {
        sessione: id,
        tipo,
        ...(prima.fase === 'bloccata' ? { atteso: prima.accesso.operatore } : {}),
        passo: (passo) => this.#passa({ fase: 'verifica', stato: { fase: 'verifica', passo }, prima }),
      });
      this.#passa({ fase: 'aperta', id, accesso });
      // The card may have left while it was signing: what it says now decides.
      this.#guardaCarta(this.#carte.lettori);
      if (this.#daBloccare) this.blocca(this.#daBloccare);
    } catch (causa) {
      this.#passa(prima);
      throw causa;
    }
  }

  #guardaCarta(lettori: readonly Lettore[]): void {
    if (this.#interno.fase !== 'aperta') return;
    const { lettore, seriale } = this.#interno.accesso.carta;
    const carta = lettori.find(({ id }) => id === lettore)?.carta;
    if (carta?.seriale !== seriale || !carta.autenticata) this.blocca('carta-estratta');
  }

  #passa(interno: Interno): void {
    this.#interno = interno;
    clearTimeout(this.#inattivita);
    clearInterval(this.#attestazione);
    if (interno.fase === 'aperta') {
      this.#rimanda();
      this.#attestazione = setInterval(
        () => this.#annota(() => this.#accesso.attesta(interno.accesso, interno.id, 'firma-testa')),
        this.#tempi.attestazione,
      );
    }
    this.#annuncia();
  }

  #annuncia(): void {
    for (const ascolta of this.#ascoltatori) ascolta();
  }

  /** A record that follows what was already done: if card or log fail it, nothing more may be done in this session. */
  #annota(scrivi: () => Promise<unknown>): void {
    const diChi = this.#interno;
    scrivi().catch((causa: unknown) => {
      if (this.#interno === diChi) this.blocca(motivoDi(causa));
    });
  }
}

const motivoDi = (causa: unknown): MotivoBlocco => {
  const { code: codice } = erroreDi(causa);
  if (codice.startsWith('MODULO_')) return 'token-host-caduto';
  return /^(CARTA|FIRMA|SESSIONE|ALTRA_CARTA)/.test(codice) ? 'carta-estratta' : 'registro-non-disponibile';
};
