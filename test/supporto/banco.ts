import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from 'vitest';
import { Archivio } from '../../main/store/archivio.ts';
import { leggiChiavi } from '../../main/store/chiavi.ts';
import type { RecordTraccia } from '../../contract/traccia.ts';
import { Applicazione } from './applicazione.ts';
import { HostDiProva } from './host.ts';
import { ModuloGuasti } from './modulo-guasti.ts';
import { carteDi } from './nucleo.ts';
import { ascoltaFinestreFile } from './pagina-finta.ts';
import { sandboxDiProva, type SandboxDiProva } from './sandbox.ts';

/** The desk of an officer, whole: the application in a browser, a sandbox that can misbehave, cards that can be pulled. */
export class Banco {
  applicazione: Applicazione;
  readonly sandbox: SandboxDiProva;
  readonly carte: ModuloGuasti;

  private constructor(applicazione: Applicazione, sandbox: SandboxDiProva, carte: ModuloGuasti) {
    this.applicazione = applicazione;
    this.sandbox = sandbox;
    this.carte = carte;
  }

  static async prepara(): Promise<Banco> {
    const sandbox = await sandboxDiProva();
    const carte = new ModuloGuasti(carteDi(sandbox));
    return new Banco(await avvia(sandbox, carte), sandbox, carte);
  }

  /** Kills the application, as a power cut would, and starts it again on the same folder. */
  async riparti(): Promise<void> {
    const { dati } = this.applicazione;
    await this.applicazione.uccidi();
    this.applicazione = await avvia(this.sandbox, this.carte, dati);
  }

  get pagina() {
    return this.applicazione.pagina;
  }

  get operatore() {
    return this.sandbox.dati.operatori[0]!;
  }

  /** Waits for a text to be on the screen. */
  async vede(testo: string | RegExp): Promise<void> {
    await this.pagina.getByText(testo).first().waitFor({ timeout: 15_000 });
  }

  /** Presses keys as an officer would: each string is typed, each name in angle brackets is a key. */
  async tasti(...sequenza: readonly string[]): Promise<void> {
    for (const uno of sequenza) {
      const tasto = /^<(.+)>$/.exec(uno)?.[1];
      if (tasto) await this.pagina.keyboard.press(tasto);
      else await this.pagina.keyboard.type(uno);
    }
  }

  /** Goes to a screen of the menu, by keyboard. */
  async va(schermata: string): Promise<void> {
    await this.pagina.getByRole('navigation').getByRole('button', { name: schermata }).focus();
    await this.tasti('<Enter>');
  }

  /** Chooses the operator's card, or somebody else's, with the arrows and types their PIN. */
  async accedi(pin = this.operatore.pin, { token } = this.operatore): Promise<void> {
    await this.vede(token);
    const scelta = this.pagina.getByRole('radio', { checked: true });
    const nostra = this.pagina.getByRole('radio', { name: token });
    for (let volta = 0; !(await nostra.isChecked()) && volta < 5; volta++) {
      await scelta.focus();
      await this.tasti('<ArrowDown>');
    }
    await this.pagina.getByLabel('PIN della carta').focus();
    await this.tasti(pin, '<Enter>');
  }

  /** Nothing that axe finds at WCAG 2.2 AA on what is shown now. */
  async accessibile(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.pagina })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }

  /** The log that the application wrote, read after it has ended. */
  async registro(): Promise<readonly RecordTraccia[]> {
    const host = new HostDiProva();
    const cartella = join(this.applicazione.dati, 'postazione');
    const chiavi = () => leggiChiavi(join(cartella, 'chiavi'), host.sigillo, true);
    const { archivio } = await Archivio.apri(host, cartella, chiavi);
    const record = await archivio.chiedi('leggi', { da: 0, quanti: 100_000 });
    await archivio.chiudi();
    host.chiudi();
    return record.map((byte) => JSON.parse(Buffer.from(byte).toString('utf8')) as RecordTraccia);
  }

  async chiudi(): Promise<void> {
    await this.applicazione.chiudi();
    this.carte.chiudi();
    await this.sandbox.elimina();
  }
}

const avvia = async (sandbox: SandboxDiProva, carte: ModuloGuasti, dati?: string): Promise<Applicazione> => {
  const applicazione = await Applicazione.avvia({
    ...(dati === undefined ? {} : { dati }),
    ambiente: {
      POSTAZIONE_SANDBOX: sandbox.cartella,
      POSTAZIONE_PKCS11: JSON.stringify({ modulo: carte.percorso, ambiente: carte.env }),
    },
  });
  ascoltaFinestreFile(applicazione.pagina);
  await applicazione.pagina.setViewportSize({ width: 1280, height: 800 });
  return applicazione;
};
