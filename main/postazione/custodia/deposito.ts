import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { QualeCertificato } from '../../../contract/custodia.ts';
import { rendiDurevole, scriviDurevole } from '../../durevole.ts';
import { ErrorePostazione } from '../../../contract/esito.ts';
import type { Sigillatura } from '../../sigillatura.ts';
import type { Credenziale } from '../ambiente.ts';

/** What is kept of a certificate: itself with its key, or that it was removed from this computer. */
export type Custodito = Credenziale | 'rimosso';

const schemaCustodito = z.union([z.object({ certificato: z.string(), chiave: z.string() }), z.literal('rimosso')]);

/** The key store of the certificates. @param cartella of this environment alone */
export const depositoCertificati = (cartella: string, sigillatura: Sigillatura): DepositoCertificati =>
  new Deposito(cartella, sigillatura, schemaCustodito);
export type DepositoCertificati = Deposito<QualeCertificato, Custodito>;

/** A key store of one environment: a file for each thing kept, as {@link Sigillatura} keeps secrets. */
export class Deposito<Quale extends string, T> {
  readonly #cartella: string;
  readonly #sigillatura: Sigillatura;
  readonly #schema: z.ZodType<T>;

  /** @param cartella of this environment alone */
  constructor(cartella: string, sigillatura: Sigillatura, schema: z.ZodType<T>) {
    this.#cartella = cartella;
    this.#sigillatura = sigillatura;
    this.#schema = schema;
  }

  /**
   * What was kept last; undefined where nothing ever was.
   *
   * @throws ErrorePostazione CUSTODIA_DI_ALTRO_ACCOUNT, CERTIFICATO_POSTAZIONE_ILLEGGIBILE
   */
  async leggi(quale: Quale): Promise<T | undefined> {
    // Of a writing that was cut short: the key in it never was in force.
    await rm(this.#provvisorio(quale), { force: true });
    const byte = await this.#sigillatura.leggi(this.#percorso(quale));
    return byte && letto(byte, this.#schema);
  }

  /**
   * Keeps it in place of what was there: the whole, or nothing where this is cut short.
   *
   * @param annota what must be on the disk before it holds; where it fails, nothing changes
   * @throws ErrorePostazione SIGILLO_NON_DISPONIBILE
   */
  async scrivi(quale: Quale, custodito: T, annota: () => Promise<unknown>): Promise<void> {
    await this.#sigillatura.esigi();
    const percorso = this.#percorso(quale);
    const provvisorio = this.#provvisorio(quale);
    await mkdir(this.#cartella, { recursive: true, mode: 0o700 });
    const chiaro = Buffer.from(JSON.stringify(custodito));
    try {
      await scriviDurevole(provvisorio, await this.#sigillatura.chiudi(chiaro));
      await annota();
      await rename(provvisorio, percorso);
    } finally {
      chiaro.fill(0);
      await rm(provvisorio, { force: true });
    }
    await rendiDurevole(dirname(percorso));
  }

  /** What was kept is there no more. */
  async togli(quale: Quale): Promise<void> {
    await rm(this.#percorso(quale), { force: true });
  }

  #percorso(quale: Quale): string {
    return join(this.#cartella, quale);
  }

  #provvisorio(quale: Quale): string {
    return `${this.#percorso(quale)}.nuovo`;
  }
}

const letto = <T>(byte: Uint8Array, schema: z.ZodType<T>): T => {
  try {
    return schema.parse(JSON.parse(Buffer.from(byte).toString('utf8')));
  } catch {
    // The cause would quote what it could not read, which is a key.
    throw new ErrorePostazione('CERTIFICATO_POSTAZIONE_ILLEGGIBILE', 'key store damaged');
  } finally {
    byte.fill(0);
  }
};
