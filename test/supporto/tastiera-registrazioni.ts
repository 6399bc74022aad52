import type { Locator } from 'playwright-core';
import type { SpecieSoggetto } from '../../contract/sandbox.ts';
import type { Banco } from './banco.ts';

/** An officer who registers by keyboard alone, and counts the keys. */
export class Tastiera {
  readonly #banco: Banco;
  battute = 0;

  constructor(banco: Banco) {
    this.#banco = banco;
  }

  /** Presses keys (`<Enter>`) and types texts. */
  async tasti(...sequenza: readonly string[]): Promise<void> {
    this.battute += sequenza.reduce((somma, uno) => somma + (/^<.+>$/.test(uno) ? 1 : uno.length), 0);
    await this.#banco.tasti(...sequenza);
  }

  esempio(specie: SpecieSoggetto) {
    return this.#banco.sandbox.dati.soggetti.find((uno) => uno.specie === specie)!;
  }

  /** Opens the record of somebody, on an empty desk. */
  async trova(idANPR: string): Promise<void> {
    await this.#banco.va('Sportello');
    await this.tasti('<F12>', '<F2>', idANPR, '<Enter>');
    await this.#banco.pagina.getByRole('region', { name: /^Scheda di/ }).waitFor();
  }

  /** From the record, the case that is called so. */
  async registra(caso: string): Promise<void> {
    await this.tasti('<Control+r>');
    await this.#banco.vede('Cerca il caso');
    await this.tasti(caso, '<Enter>');
    await this.#banco.vede(/^Si registrerà/);
  }

  /** Goes to a field as Tab does, so that its place in the order is proved too. */
  async vai(etichetta: string | RegExp): Promise<void> {
    await this.#tab(this.#banco.pagina.getByLabel(etichetta).first());
  }

  async #tab(meta: Locator): Promise<void> {
    for (let i = 0; i < 40 && !(await meta.evaluate((uno) => uno === document.activeElement)); i++) {
      await this.tasti('<Tab>');
    }
  }

  /** Goes to the button of that name, as Tab does, and presses it. */
  async preme(nome: string): Promise<void> {
    const pulsante = this.#banco.pagina.getByRole('button', { name: nome });
    await this.#tab(pulsante);
    await this.tasti('<Enter>');
  }

  /** Writes in the field of that label. */
  async scrive(etichetta: string | RegExp, ...testi: readonly string[]): Promise<void> {
    await this.vai(etichetta);
    await this.tasti(...testi);
  }

  async conferma(): Promise<void> {
    await this.tasti('<F10>');
    await this.#banco.vede(/^Confermare la registrazione/);
    await this.tasti('<F10>');
  }

  async eseguita(): Promise<void> {
    await this.conferma();
    await this.#banco.vede('Registrata in ANPR');
  }
}
