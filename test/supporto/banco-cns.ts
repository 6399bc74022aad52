import { setTimeout as attendi } from 'node:timers/promises';
import type { Carta, Lettore, ModoSblocco, RiferimentoCarta } from '../../contract/carta.ts';
import type { Errore } from '../../contract/esito.ts';
import { TokenHost } from '../../main/carta/token-host.ts';
import type { CnsEmessa } from '../../sandbox/carte/cns/specie.ts';
import { LettoreVirtuale, type Maniere } from '../../sandbox/carte/cns/lettore.ts';
import { HostDiProva } from './host.ts';
import { ModuloGuasti } from './modulo-guasti.ts';
import { OpenSc, type StileSblocco } from './opensc.ts';

export interface OpzioniBancoCns {
  /** How OpenSC is told to take a PUK, and how the host is told that it does. */
  readonly stile?: StileSblocco;
  readonly sblocco?: ModoSblocco;
  /** The one kind of card that OpenSC looks for; all, where absent. */
  readonly driver?: string;
}

/** A started token host over OpenSC and pcscd's virtual readers, and what it said. pcscd must be held. */
export class BancoCns {
  readonly host = new HostDiProva();
  readonly lettore = new LettoreVirtuale();
  readonly opensc: OpenSc;
  readonly modulo: ModuloGuasti;
  readonly token: TokenHost;
  readonly cadute: Errore[] = [];

  private constructor({ stile, driver = 'itacns', sblocco }: OpzioniBancoCns) {
    this.opensc = new OpenSc(stile, driver === '*' ? undefined : driver);
    this.modulo = new ModuloGuasti(this.opensc);
    const { percorso: modulo, env: ambiente } = this.modulo;
    this.token = new TokenHost(this.host, { modulo, ambiente, ...(sblocco ? { sblocco } : {}) });
    this.token.onCaduta((errore) => this.cadute.push(errore));
  }

  static async acceso(opzioni: OpzioniBancoCns = {}): Promise<BancoCns> {
    const banco = new BancoCns(opzioni);
    const esito = await banco.token.avvia();
    if (!esito.ok) throw new Error(`the token host did not start: ${JSON.stringify(esito.error)}`);
    return banco;
  }

  /** Puts the card in and waits until the host has read it. */
  async inserisci({ carta, seriale }: CnsEmessa, maniere?: Maniere): Promise<RiferimentoCarta> {
    await this.lettore.inserisci(carta, maniere);
    await this.attendi(() => this.trova(seriale) !== undefined);
    return this.riferimento(seriale);
  }

  /** Pulls the card and waits until the host knows. */
  async estrai(): Promise<void> {
    this.lettore.estrai();
    await this.attendi(() => this.token.lettori.every(({ carta }) => carta === undefined));
  }

  trova(seriale: string): Lettore | undefined {
    return this.token.lettori.find(({ carta }) => carta?.seriale === seriale);
  }

  riferimento(seriale: string): RiferimentoCarta {
    const lettore = this.trova(seriale);
    if (!lettore) throw new Error(`no card ${seriale} in the readers`);
    return { lettore: lettore.id, seriale };
  }

  stato(seriale: string): Carta | undefined {
    return this.trova(seriale)?.carta;
  }

  /** Waits until `vero` holds; gives the milliseconds that it took. */
  async attendi(vero: () => boolean, entro = 15_000): Promise<number> {
    const inizio = performance.now();
    while (!vero()) {
      if (performance.now() - inizio > entro) throw new Error(`not within ${entro} ms: ${String(vero)}`);
      await attendi(10);
    }
    return performance.now() - inizio;
  }

  async chiudi(): Promise<void> {
    this.lettore.estrai();
    await this.token.chiudi();
    this.host.chiudi();
    this.modulo.chiudi();
    this.opensc.chiudi();
  }
}
