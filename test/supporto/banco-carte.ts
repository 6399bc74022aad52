import type { Carta, Lettore, RiferimentoCarta } from '../../contract/carta.ts';
import type { Errore } from '../../contract/esito.ts';
import { type OpzioniTokenHost, TokenHost } from '../../main/carta/token-host.ts';
import { HostDiProva } from './host.ts';
import { ModuloGuasti } from './modulo-guasti.ts';
import { SoftHsm, type TokenDiProva, type TokenRichiesto } from './softhsm.ts';

/** A card on the bench: where it is, how it is named in requests, and its secrets. */
export interface CartaSulBanco extends TokenDiProva, RiferimentoCarta {
  readonly byte: () => Uint8Array;
}

/** A started token host over the fault module over SoftHSM, and all that it has said. */
export class BancoCarte {
  readonly host = new HostDiProva();
  readonly softhsm: SoftHsm;
  readonly modulo: ModuloGuasti;
  readonly token: TokenHost;
  readonly liste: (readonly Lettore[])[] = [];
  readonly cadute: Errore[] = [];
  ritorni = 0;

  constructor(token: readonly TokenRichiesto[], opzioni: Partial<OpzioniTokenHost> = {}) {
    this.softhsm = new SoftHsm(token);
    this.modulo = new ModuloGuasti(this.softhsm);
    this.token = new TokenHost(this.host, { modulo: this.modulo.percorso, ambiente: this.modulo.env, ...opzioni });
    this.token.onLettori((lettori) => this.liste.push(lettori));
    this.token.onCaduta((errore) => this.cadute.push(errore));
    this.token.onRitorno(() => (this.ritorni += 1));
  }

  /** A bench whose host has loaded the module. */
  static async acceso(token: readonly TokenRichiesto[], opzioni?: Partial<OpzioniTokenHost>): Promise<BancoCarte> {
    const banco = new BancoCarte(token, opzioni);
    const esito = await banco.token.avvia();
    if (!esito.ok) throw new Error(`the token host did not start: ${JSON.stringify(esito.error)}`);
    return banco;
  }

  /** The card of that label, which must be in a reader now. */
  carta(etichetta: string): CartaSulBanco {
    const lettore = this.token.lettori.find(({ carta }) => carta?.etichetta === etichetta);
    const token = this.softhsm.token.find((uno) => uno.etichetta === etichetta);
    if (!lettore?.carta || !token) throw new Error(`no card ${etichetta} in the readers`);
    const byte = () => new TextEncoder().encode(token.pin);
    return { ...token, lettore: lettore.id, seriale: lettore.carta.seriale, byte };
  }

  /** Logs in with the right PIN. */
  async accedi(carta: CartaSulBanco): Promise<void> {
    const esito = await this.token.accedi(carta, carta.byte());
    if (!esito.ok) throw new Error(`no log-in: ${JSON.stringify(esito.error)}`);
    await this.attendi(() => this.stato(carta)?.autenticata === true);
  }

  /** What the last list says of the card in that reader. */
  stato({ lettore }: Pick<RiferimentoCarta, 'lettore'>): Carta | undefined {
    return this.token.lettori.find(({ id }) => id === lettore)?.carta;
  }

  /** Waits until `vero` holds; gives the milliseconds that it took. */
  async attendi(vero: () => boolean, entro = 10_000): Promise<number> {
    const inizio = performance.now();
    while (!vero()) {
      if (performance.now() - inizio > entro) throw new Error(`not within ${entro} ms: ${String(vero)}`);
      await new Promise((fatto) => setTimeout(fatto, 10));
    }
    return performance.now() - inizio;
  }

  async chiudi(): Promise<void> {
    await this.token.chiudi();
    this.host.chiudi();
    this.modulo.chiudi();
    this.softhsm.chiudi();
  }
}
