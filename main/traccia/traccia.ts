import { createHmac } from 'node:crypto';
import type { RecordTraccia, Testa } from '../../contract/traccia.ts';
import { digest } from '../firma/algoritmi.ts';
import type { Archivio } from '../store/archivio.ts';

type SenzaOra<R> = R extends RecordTraccia ? Omit<R, 'ora'> : never;

/** Records read at once, walking backwards. */
const pagina = 500;

const comeRecord = (byte: Uint8Array): RecordTraccia => JSON.parse(Buffer.from(byte).toString('utf8')) as RecordTraccia;

/** The log as the rest of main writes it: a record is on the disk when the promise is kept. */
export class Traccia {
  readonly #archivio: Archivio;
  readonly #chiavi = new Map<number, Buffer>();
  #testa: Testa;

  constructor(archivio: Archivio, testa: Testa) {
    this.#archivio = archivio;
    this.#testa = testa;
  }

  /** The head after the last record written by us. */
  get testa(): Testa {
    return this.#testa;
  }

  /**
   * Appends a record; durable when it returns.
   *
   * @param idOperazione the idOperazioneComune that the record uses up, if any
   * @throws ErrorePostazione with a code of the log: then nothing may be done or shown (design 5.1)
   */
  async scrivi(record: SenzaOra<RecordTraccia>, idOperazione?: string): Promise<Testa> {
    const completo: RecordTraccia = { ...record, ora: new Date().toISOString() };
    const { testa } = await this.#archivio.chiedi('accoda', {
      record: Buffer.from(JSON.stringify(completo)),
      ...(idOperazione === undefined ? {} : { idOperazione }),
    });
    // Answers may overtake each other; the head only grows.
    if (testa.dimensione > this.#testa.dimensione) this.#testa = testa;
    return testa;
  }

  /** Puts in the log that it was found without the head `attesa` that it once had. */
  alterato(attesa: Testa, trovata: Testa): Promise<Testa> {
    return this.scrivi({ tipo: 'alterazione', attesa, trovata });
  }

  /**
   * The pseudonym of a person in this year's records: HMAC-SHA256 of the ID ANPR, 16 bytes in hexadecimal. The key
   * changes every year, so that years are not linked without it (design 5.5).
   */
  async pseudonimo(idAnpr: string, anno = new Date().getUTCFullYear()): Promise<string> {
    const chiave = this.#chiavi.get(anno) ?? Buffer.from(await this.#archivio.chiedi('chiavePseudonimi', { anno }));
    this.#chiavi.set(anno, chiave);
    return createHmac(digest, chiave).update(idAnpr).digest('hex').slice(0, 32);
  }

  /** Records from the newest backwards, at most `quanti`. */
  async ultimi(quanti: number): Promise<readonly RecordTraccia[]> {
    const da = Math.max(0, this.#testa.dimensione - quanti);
    const record = await this.#archivio.chiedi('leggi', { da, quanti });
    return record.map(comeRecord).reverse();
  }

  /** Every record from the newest to the first, read in pages. */
  async *aRitroso(): AsyncGenerator<RecordTraccia> {
    for (let fine = this.#testa.dimensione; fine > 0; fine -= pagina) {
      const da = Math.max(0, fine - pagina);
      const record = await this.#archivio.chiedi('leggi', { da, quanti: fine - da });
      for (const byte of [...record].reverse()) yield comeRecord(byte);
    }
  }

  verifica(): Promise<{ testa: Testa; alterati: readonly number[] }> {
    return this.#archivio.chiedi('verifica', {});
  }
}
