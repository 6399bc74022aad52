import { readFile } from 'node:fs/promises';
import { ErrorePostazione } from '../contract/esito.ts';
import type { Sigillo } from './host.ts';

/**
 * How secrets lie on the disk: sealed by the system; in the clear only where `inChiaro` allows it, which is the
 * environment `prova` alone (design 4). Never a silent fallback: what was sealed is not read as clear, nor the other way
 * round.
 */
export class Sigillatura {
  readonly #sigillo: Sigillo;
  readonly #inChiaro: boolean;

  constructor(sigillo: Sigillo, inChiaro: boolean) {
    this.#sigillo = sigillo;
    this.#inChiaro = inChiaro;
  }

  /** That a secret can be kept here at all. @throws ErrorePostazione SIGILLO_NON_DISPONIBILE */
  async esigi(): Promise<void> {
    if (this.#inChiaro || (await this.#sigillo.disponibile())) return;
    throw new ErrorePostazione('SIGILLO_NON_DISPONIBILE');
  }

  /** The secret in the file, or undefined where there is none. @throws ErrorePostazione CUSTODIA_DI_ALTRO_ACCOUNT */
  async leggi(percorso: string): Promise<Uint8Array | undefined> {
    const salvato = await leggiSeEsiste(percorso);
    return salvato === undefined || this.#inChiaro ? salvato : this.#aperto(salvato);
  }

  /** The secret as it may lie on the disk. */
  chiudi(chiaro: Uint8Array): Promise<Uint8Array> {
    return this.#inChiaro ? Promise.resolve(chiaro) : this.#sigillo.chiudi(chiaro);
  }

  /** What the system sealed for somebody else, or on another computer, it does not open. */
  #aperto(sigillato: Uint8Array): Promise<Uint8Array> {
    return this.#sigillo.apri(sigillato).catch((causa: unknown) => {
      throw new ErrorePostazione(
        'CUSTODIA_DI_ALTRO_ACCOUNT',
        causa instanceof Error ? causa.message : undefined,
        causa,
      );
    });
  }
}

const leggiSeEsiste = async (percorso: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(percorso);
  } catch (causa) {
    if ((causa as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw causa;
  }
};
