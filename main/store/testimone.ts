import { createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import type { Testa } from '../../contract/traccia.ts';
import { digest } from '../firma/algoritmi.ts';

const lunghezza = 8 + 32 + 32;

/**
 * The head of the log, kept outside its database: what SQLite forgets in good faith (a damaged or missing WAL, an older
 * file put back) is missed here. It is written after each commit and not forced to the disk: it may lag behind the log
 * after a power cut, never lead it. A copy of both files put back together is not noticed: the heads that cards sign,
 * kept elsewhere, are for that.
 *
 * The file holds number of records (8 bytes), root (32), HMAC-SHA256 of the two under the log's key (32).
 */
export class Testimone {
  readonly #file: number;
  readonly #chiave: Buffer;

  /** @param chiave the log's key; it is copied */
  constructor(percorso: string, chiave: Uint8Array) {
    this.#file = openSync(percorso, constants.O_RDWR | constants.O_CREAT, 0o600);
    this.#chiave = createHmac(digest, chiave).update('registro.testa').digest();
  }

  annota({ dimensione, radice }: Testa): void {
    const contenuto = Buffer.alloc(lunghezza);
    contenuto.writeBigUInt64BE(BigInt(dimensione), 0);
    contenuto.write(radice, 8, 'hex');
    this.#sigillo(contenuto).copy(contenuto, 40);
    writeSync(this.#file, contenuto, 0, lunghezza, 0);
  }

  /** The last head written, and whether it is we who wrote it; undefined where none ever was. */
  leggi(): { readonly testa: Testa; readonly autentica: boolean } | undefined {
    const contenuto = Buffer.alloc(lunghezza);
    if (readSync(this.#file, contenuto, 0, lunghezza, 0) === 0) return undefined;
    const testa = { dimensione: Number(contenuto.readBigUInt64BE(0)), radice: contenuto.toString('hex', 8, 40) };
    return { testa, autentica: timingSafeEqual(contenuto.subarray(40), this.#sigillo(contenuto)) };
  }

  chiudi(): void {
    closeSync(this.#file);
  }

  #sigillo(contenuto: Buffer): Buffer {
    return createHmac(digest, this.#chiave).update(contenuto.subarray(0, 40)).digest();
  }
}
