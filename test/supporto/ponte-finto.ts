import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Carta, Lettore } from '../../contract/carta.ts';
import { canali, type Richiesta, type Risposta } from '../../contract/canali.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import { fallito, type Esito } from '../../contract/esito.ts';
import type { NomeCanale } from '../../contract/nomi-canali.ts';
import type { Stato } from '../../contract/stato.ts';

/** What main answers whatever the session; anything else it refuses where the session is not open. */
const senzaSessione = /^(stato|sessione|carta|diagnosi|custodia|driver):|^sportello:annulla$/;

type Risponditore<N extends NomeCanale> = (richiesta: Richiesta<N>) => Esito<Risposta<N>> | Promise<Esito<Risposta<N>>>;

/** Milliseconds by which every answer is late: a test that presses a key too soon fails with it, and only with it. */
const ritardo = Number(process.env['PONTE_LENTO'] ?? 0);

/** A bridge for the page alone: the test says what main says and answers, and sees what the page asked. */
export class PonteFinto {
  readonly chiamate: { readonly canale: NomeCanale; readonly richiesta: unknown }[] = [];
  readonly #risponditori = new Map<NomeCanale, (richiesta: never) => unknown>();
  readonly #page: Page;
  #stato: Stato;
  /** Answers on their way to the page. */
  #inConsegna = 0;

  constructor(page: Page, stato: Stato) {
    this.#page = page;
    this.#stato = stato;
    // An environment without PDND, unless the test says otherwise.
    this.rispondi('adesione:leggi', () => fallito('PDND_NON_CONFIGURATA'));
  }

  /** Puts `window.postazione` in the page; to be done before it is opened. */
  async installa(): Promise<void> {
    await this.#page.exposeFunction('chiediAlTest', async (canale: NomeCanale, richiesta: unknown) => {
      const risposta = await this.#rispondi(canale, richiesta);
      this.#inConsegna++;
      if (ritardo > 0) await setTimeout(ritardo);
      this.#inConsegna--;
      return risposta;
    });
    await this.#page.addInitScript(`
      window.ascoltatoriDiProva = new Set();
      window.postazione = Object.freeze({
        chiedi: (canale, richiesta) => window.chiediAlTest(canale, richiesta),
        alloStato: (ascolta) => {
          window.ascoltatoriDiProva.add(ascolta);
          return () => window.ascoltatoriDiProva.delete(ascolta);
        },
      });
    `);
  }

  rispondi<N extends NomeCanale>(canale: N, come: Risponditore<N>): void {
    this.#risponditori.set(canale, come);
  }

  /** Tells the page a new state, as main does. */
  async annuncia(cambi: Partial<Stato>): Promise<void> {
    this.#stato = { ...this.#stato, ...cambi };
    await this.#page.evaluate((stato) => {
      const { ascoltatoriDiProva } = globalThis as unknown as { ascoltatoriDiProva: Set<(stato: unknown) => void> };
      for (const ascolta of ascoltatoriDiProva) ascolta(stato);
    }, this.#stato);
  }

  /** Until the page has drawn every answer and asks for nothing more; what the test holds back is not waited for. */
  async quieto(): Promise<void> {
    for (;;) {
      // What is delivered while the page draws may make it ask: only a drawing with nothing on its way counts.
      const [viste, inConsegna] = [this.chiamate.length, this.#inConsegna];
      await this.#page.evaluate(
        () => new Promise((disegnato) => requestAnimationFrame(() => requestAnimationFrame(disegnato))),
      );
      if (inConsegna === 0 && this.#inConsegna === 0 && viste === this.chiamate.length) return;
    }
  }

  /** As the door of main refuses: a request that is not of the channel's schema. Bytes do not cross to the test. */
  #difetto(canale: NomeCanale, richiesta: unknown): string | undefined {
    if (/^(sessione|carta):|^custodia:importa$/.test(canale)) return undefined;
    const [difetto] = canali[canale].richiesta.safeParse(richiesta).error?.issues ?? [];
    return difetto && `${difetto.path.join('.')}: ${difetto.message}`;
  }

  /** As main refuses: a session that has just locked may only put its work away. */
  #rifiuto(canale: NomeCanale): CodiceErrore | undefined {
    const { fase } = this.#stato.sessione;
    if (fase === 'aperta' || (fase === 'bloccata' && canale === 'bozza:salva')) return undefined;
    return fase === 'bloccata' ? 'SESSIONE_BLOCCATA' : 'SESSIONE_ASSENTE';
  }

  #rispondi(canale: NomeCanale, richiesta: unknown): unknown {
    this.chiamate.push({ canale, richiesta });
    if (canale === 'stato:leggi') return { ok: true, value: this.#stato };
    const difetto = this.#difetto(canale, richiesta);
    if (difetto !== undefined) return fallito('CANALE_RIFIUTATO', difetto);
    const rifiuto = senzaSessione.test(canale) ? undefined : this.#rifiuto(canale);
    if (rifiuto) return fallito(rifiuto, canale);
    const come = this.#risponditori.get(canale) as ((richiesta: unknown) => unknown) | undefined;
    return come ? come(richiesta) : fallito('AMBIENTE_NON_PRONTO', canale);
  }
}

export const cartaFinta = (cambi: Partial<Carta> = {}): Carta => ({
  etichetta: 'CNS FRRGLI88D52F257T',
  seriale: '6090000000000001',
  produttore: 'Prova',
  modello: 'Carta di prova',
  statoPin: 'normale',
  pinDaTastierino: false,
  pinInizializzato: true,
  pinDaCambiare: false,
  statoPuk: 'normale',
  lunghezzaPin: { min: 5, max: 8 },
  inizializzata: true,
  autenticata: false,
  ...cambi,
});

export const lettoreFinto = (carta?: Carta, nome = 'Lettore USB 00 00'): Lettore => ({
  id: `lettore-${carta?.seriale ?? 'vuoto'}`,
  nome,
  ...(carta ? { carta } : {}),
});

export const operatoreFinto = {
  codiceFiscale: 'FRRGLI88D52F257T',
  cognome: 'FERRARI',
  nome: 'GIULIA',
  ruolo: 'operatore',
} as const;

export const sessioneFinta = (minuti = 9) =>
  ({
    fase: 'aperta',
    operatore: operatoreFinto,
    lettore: 'lettore-6090000000000001',
    seriale: '6090000000000001',
    scade: new Date(Date.now() + minuti * 60_000).toISOString(),
  }) as const;

export const bloccataFinta = {
  fase: 'bloccata',
  operatore: operatoreFinto,
  seriale: '6090000000000001',
  motivo: 'inattivita',
} as const;

/** The application in `prova`, its card in the reader, nobody logged in. */
export const statoFinto = (cambi: Partial<Stato> = {}): Stato => ({
  ambiente: {
    nome: 'prova',
    carteDimostrative: {
      'CNS FRRGLI88D52F257T': { pin: '13572468', cognome: 'FERRARI', nome: 'GIULIA', ruolo: 'operatore' },
    },
    sostituto: true,
  },
  avvio: { fase: 'pronto' },
  comune: { istat: '036028', nome: 'PAVULLO NEL FRIGNANO', provincia: 'MO' },
  postazione: '036028-PC-0001',
  carte: { fase: 'pronto', lettori: [lettoreFinto(cartaFinta())] },
  carteEsaminate: [],
  sessione: { fase: 'fuori' },
  anpr: { stato: 'raggiungibile' },
  certificati: { mancanti: [], scadenze: [] },
  registrazioniInDubbio: 0,
  registro: { fase: 'pronto', dimensione: 42, verificati: 42 },
  ...cambi,
});
