import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as attendi } from 'node:timers/promises';
import type { CartaVirtuale } from './carta.ts';

/** Ports of the two virtual readers that the Debian package vsmartcard-vpcd gives to pcscd. */
export const porteVpcd = [35_963, 35_964] as const;

/** Controls of vpcd's protocol: frames of one byte. */
const controlli = { spegni: 0, accendi: 1, riavvia: 2, atr: 4 } as const;

/** What a reader does with each command before the card has it. */
export interface Maniere {
  /** Milliseconds that the card takes for that command; a function of its bytes. */
  readonly latenza?: (comando: Buffer) => number;
  /** Called with the number of the command since the insertion, from 1, before it is answered; false pulls the card. */
  readonly prima?: (numero: number, comando: Buffer) => boolean;
  /** The same once the card has done it, before its answer leaves. */
  readonly dopo?: (numero: number, comando: Buffer) => boolean;
}

const incornicia = (byte: Uint8Array): Buffer => {
  const lunghezza = Buffer.alloc(2);
  lunghezza.writeUInt16BE(byte.length);
  return Buffer.concat([lunghezza, byte]);
};

/**
 * A virtual reader of pcscd seen from the card's side (vsmartcard's vpcd protocol): a connection is a card in the
 * reader, its end is the card pulled out. Each frame is two bytes of length and as many bytes.
 */
export class LettoreVirtuale {
  readonly #porta: number;
  #presa: Socket | undefined;
  #comandi: Buffer[] = [];

  constructor(porta: number = porteVpcd[0]) {
    this.#porta = porta;
  }

  get occupato(): boolean {
    return this.#presa !== undefined;
  }

  /** The commands that reached the card since it was put in. A PIN is among them: never to be written anywhere. */
  get comandi(): readonly Buffer[] {
    return this.#comandi;
  }

  /**
   * Puts a card in. @throws Error if a card is in already, or where there is no such reader: pcscd is not running, or
   * lacks vsmartcard-vpcd
   */
  async inserisci(carta: CartaVirtuale, maniere: Maniere = {}): Promise<void> {
    if (this.#presa) throw new Error('a card is in the reader already');
    const presa = connect({ port: this.#porta, host: '127.0.0.1', noDelay: true });
    await once(presa, 'connect');
    // A card out of a reader has no power, however short the time.
    carta.accendi();
    this.#presa = presa;
    this.#comandi = [];
    presa.on('error', () => this.#via(presa));
    presa.on('close', () => this.#via(presa));
    void this.#servi(presa, carta, maniere);
  }

  /** Pulls the card out; nothing happens if there is none. */
  estrai(): undefined {
    this.#presa?.destroy();
    this.#presa = undefined;
  }

  #via(presa: Socket): void {
    if (this.#presa === presa) this.#presa = undefined;
  }

  async #servi(presa: Socket, carta: CartaVirtuale, maniere: Maniere): Promise<void> {
    let arrivati = Buffer.alloc(0);
    try {
      for await (const pezzo of presa) {
        arrivati = Buffer.concat([arrivati, pezzo as Buffer]);
        while (arrivati.length >= 2 && arrivati.length >= 2 + arrivati.readUInt16BE(0)) {
          const fine = 2 + arrivati.readUInt16BE(0);
          const uscita = await this.#tratta(arrivati.subarray(2, fine), carta, maniere);
          arrivati = arrivati.subarray(fine);
          if (presa.destroyed) return;
          if (uscita) presa.write(incornicia(uscita));
        }
      }
    } catch (causa) {
      // The reader hung up, or the card was pulled while it was being read; anything else is a bug of the card's.
      if (!presa.destroyed) throw causa;
    }
  }

  async #tratta(byte: Buffer, carta: CartaVirtuale, maniere: Maniere): Promise<Buffer | undefined> {
    if (byte.length === 1) return controllo(byte[0]!, carta);
    const comando = Buffer.from(byte);
    this.#comandi.push(comando);
    const numero = this.#comandi.length;
    if (maniere.prima?.(numero, comando) === false) return this.estrai();
    if (maniere.latenza) await attendi(maniere.latenza(comando));
    const uscita = carta.rispondi(comando);
    return maniere.dopo?.(numero, comando) === false ? this.estrai() : uscita;
  }
}

function controllo(quale: number, carta: CartaVirtuale): Buffer | undefined {
  if (quale === controlli.atr) return carta.atr;
  if (quale === controlli.accendi || quale === controlli.riavvia || quale === controlli.spegni) carta.accendi();
  return undefined;
}
