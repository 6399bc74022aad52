import type { Testa } from '../../contract/traccia.ts';
import type { DaAccodare, Registro } from './registro.ts';

interface InAttesa extends DaAccodare {
  readonly riuscito: (valore: { indice: number; testa: Testa }) => void;
  readonly fallito: (causa: unknown) => void;
}

/**
 * Group commit: what arrives in the same turn of the event loop goes to the disk in one transaction, and each is
 * answered only after it. Under load one fsync serves many; alone it costs nothing.
 */
export class CodaRegistro {
  readonly #registro: Registro;
  #attesa: InAttesa[] = [];

  constructor(registro: Registro) {
    this.#registro = registro;
  }

  accoda(record: DaAccodare): Promise<{ indice: number; testa: Testa }> {
    return new Promise((riuscito, fallito) => {
      this.#attesa.push({ ...record, riuscito, fallito });
      if (this.#attesa.length === 1) setImmediate(() => this.svuota());
    });
  }

  /** Writes what waits, now. */
  svuota(): void {
    const gruppo = this.#attesa;
    this.#attesa = [];
    if (gruppo.length === 0) return;
    try {
      const { primo, testa } = this.#registro.accoda(gruppo);
      gruppo.forEach((uno, i) => uno.riuscito({ indice: primo + i, testa }));
    } catch (causa) {
      for (const uno of gruppo) uno.fallito(causa);
    }
  }
}
