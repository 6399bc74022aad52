import type { RiferimentoCarta } from '../../contract/carta.ts';
import { ErrorePostazione, type Esito, esitoDi } from '../../contract/esito.ts';
import type { AttoPin } from '../../contract/traccia.ts';
import type { TokenHost } from '../carta/token-host.ts';
import type { Traccia } from '../traccia/traccia.ts';
import type { Sessione } from './sessione.ts';

interface Parti {
  readonly carte: TokenHost;
  readonly sessione: Sessione;
  readonly traccia: Traccia;
  readonly idPostazione: string;
}

type Codice = Uint8Array | null;

/**
 * A card's PIN, changed or given anew by means of the PUK, by whoever has the card: a session is not needed, and that of
 * the same card locks first. One request to the card each, and a record of how it went: the card's number and the code.
 */
export class PinCarta {
  readonly #parti: Parti;
  readonly #ascoltatori = new Set<(seriale: string) => unknown>();
  #inCorso = false;

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /** Called with the number of a card that has another PIN; what it gives is waited for. */
  alCambio(ascolta: (seriale: string) => unknown): void {
    this.#ascoltatori.add(ascolta);
  }

  /** Codes are UTF-8, null for the reader's keypad; the caller zeroes them. @throws ErrorePostazione as {@link TokenHost.cambiaPin} */
  cambia(carta: RiferimentoCarta, codici: { readonly pin: Codice; readonly nuovo: Codice }): Promise<void> {
    return this.#esegui('cambio', carta, () => this.#parti.carte.cambiaPin(carta, codici));
  }

  /** The same by means of the PUK. @throws ErrorePostazione as {@link TokenHost.sbloccaPin} */
  sblocca(carta: RiferimentoCarta, codici: { readonly puk: Codice; readonly nuovo: Codice }): Promise<void> {
    return this.#esegui('sblocco', carta, () => this.#parti.carte.sbloccaPin(carta, codici));
  }

  async #esegui(
    atto: AttoPin['atto'],
    carta: RiferimentoCarta,
    chiedi: () => Promise<Esito<undefined>>,
  ): Promise<void> {
    const { sessione, traccia } = this.#parti;
    const { stato } = sessione;
    // The card is logged out afterwards: a log-in under way would fail at its signature, with its PIN already spent.
    if (this.#inCorso || stato.fase === 'verifica') {
      throw new ErrorePostazione('RICHIESTA_NON_VALIDA', "another request for a card's PIN is under way");
    }
    this.#inCorso = true;
    try {
      // What the log cannot take is not asked of the card.
      await traccia.ultimi(1);
      if (stato.fase === 'aperta' && stato.seriale === carta.seriale) sessione.blocca('pin-carta');
      const esito = await chiedi();
      await this.#annota(atto, carta.seriale, esito);
      if (!esito.ok) throw new ErrorePostazione(esito.error.code, esito.error.dettaglio);
      await this.#annuncia(carta.seriale);
    } finally {
      this.#inCorso = false;
    }
  }

  /** The card has its new PIN whatever the listeners make of it. */
  async #annuncia(seriale: string): Promise<void> {
    for (const ascolta of this.#ascoltatori) await esitoDi(() => ascolta(seriale));
  }

  /** What became of the card is what the officer is told, whatever the log says: it cannot be taken back. */
  async #annota(atto: AttoPin['atto'], seriale: string, esito: Esito<undefined>): Promise<void> {
    const codice = esito.ok ? {} : { codice: esito.error.code };
    const record = { tipo: 'pin-carta', atto, postazione: this.#parti.idPostazione, seriale, ...codice } as const;
    await Promise.allSettled([this.#parti.traccia.scrivi(record)]);
  }
}
