import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ControlloDiagnosi, primaCausa } from '../../contract/diagnosi.ts';
import { ClienteAnpr } from '../../main/anpr/cliente.ts';
import type { PartiDiagnosi } from '../../main/diagnosi/contesto.ts';
import { eseguiDiagnosi } from '../../main/diagnosi/diagnosi.ts';
import type { Ambiente } from '../../main/postazione/ambiente.ts';
import { type CartaSpeciale, carteSpeciali } from './carte-speciali.ts';
import { NucleoDiProva } from './nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from './sandbox.ts';
import type { SoftHsm } from './softhsm.ts';

/** The check to mend first, and its code. */
export const causaDi = (controlli: readonly ControlloDiagnosi[]) => {
  const prima = primaCausa(controlli);
  return prima && [prima.controllo, prima.codice];
};

/** A clean workstation is told of its code tables, which nobody has read yet, and of nothing else. */
export const inOrdine = ['tabelle', 'TABELLE_VECCHIE'];

/** A sandbox, and the cores that a test breaks in its own way before it has them diagnosed. */
export class BancoDiagnosi {
  readonly sandbox: SandboxDiProva;
  readonly cartella = mkdtempSync(join(tmpdir(), 'diagnosi-'));
  readonly #daChiudere: (() => Promise<void> | void)[] = [];

  private constructor(sandbox: SandboxDiProva) {
    this.sandbox = sandbox;
  }

  static async prepara(): Promise<BancoDiagnosi> {
    return new BancoDiagnosi(await sandboxDiProva());
  }

  /** The sandbox's first operator, as a card's holder. */
  get titolare() {
    return this.sandbox.dati.operatori[0]!;
  }

  /** What is to be undone after the test. */
  poi(chiudi: () => Promise<void> | void): void {
    this.#daChiudere.push(chiudi);
  }

  async nucleo(carte?: SoftHsm): Promise<NucleoDiProva> {
    const nucleo = await NucleoDiProva.costruisci({ sandbox: this.sandbox, ...(carte ? { carte } : {}) });
    this.poi(() => nucleo.chiudi());
    return nucleo;
  }

  /** A core whose readers hold these cards: by default the first operator's alone, called MIA. */
  async conCarte(...carte: readonly CartaSpeciale[]): Promise<NucleoDiProva> {
    const mia = { etichetta: 'MIA', titolare: this.titolare };
    return this.nucleo(await carteSpeciali(this.sandbox, carte.length > 0 ? carte : [mia]));
  }

  esegui({ cartella, parti }: NucleoDiProva, altro: Partial<PartiDiagnosi> = {}) {
    return eseguiDiagnosi({ cartella, parti: { ...parti.daEsaminare, ...altro }, causaAvvio: undefined });
  }

  /** With a network or certificates other than the sandbox's; the client that shakes hands goes by them too. */
  eseguiIn(nucleo: NucleoDiProva, cambia: (ambiente: Ambiente) => Ambiente) {
    const ambiente = cambia(nucleo.parti.ambiente);
    const cliente = new ClienteAnpr(ambiente);
    this.poi(() => cliente.chiudi());
    return this.esegui(nucleo, { ambiente, raggiungi: () => cliente.raggiungi() });
  }

  /** After each test. */
  async riordina(): Promise<void> {
    this.sandbox.guasto({ nome: 'nessuno' });
    for (const chiudi of this.#daChiudere.splice(0).reverse()) await chiudi();
  }

  async elimina(): Promise<void> {
    rmSync(this.cartella, { recursive: true, force: true });
    await this.sandbox.elimina();
  }
}
