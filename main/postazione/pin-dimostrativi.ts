import { z } from 'zod';
import type { DatiSandbox } from '../../contract/sandbox.ts';
import type { Stato } from '../../contract/stato.ts';
import type { TokenHost } from '../carta/token-host.ts';
import type { Archivio } from '../store/archivio.ts';

interface Parti {
  readonly archivio: Archivio;
  readonly carte: TokenHost;
  readonly operatori: DatiSandbox['operatori'];
}

const nome = 'pin-dimostrativi-cambiati';
const schemaSeriali = z.array(z.string());

/**
 * The demo cards of the environment `prova` with the PINs that the sandbox gave them, but for those whose PIN was changed
 * here: the card has another one, and the screen must not tell the old. Kept by number, since the card stays as it is.
 */
export class PinDimostrativi {
  readonly #parti: Parti;
  #cambiati: ReadonlySet<string> = new Set();

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /** What was changed in the days before; what cannot be read was not written here. */
  async leggi(): Promise<void> {
    const salvata = await this.#parti.archivio.chiedi('impostazioneLeggi', { nome });
    if (salvata) this.#cambiati = new Set(schemaSeriali.parse(JSON.parse(salvata.valore)));
  }

  /** The card of that number has another PIN from now on. @throws ErrorePostazione where it cannot be kept */
  async cambiato(seriale: string): Promise<void> {
    const suo = this.#operatoreDi(seriale);
    if (!suo) return;
    this.#cambiati = new Set([...this.#cambiati, seriale]);
    const valore = JSON.stringify([...this.#cambiati]);
    const impostazione = { valore, operatore: suo.codiceFiscale, quando: new Date().toISOString() };
    await this.#parti.archivio.chiedi('impostazioneImposta', { nome, impostazione });
  }

  /** By token label, as the log-in screen shows them. */
  get carte(): Stato['ambiente']['carteDimostrative'] {
    const cambiati = new Set([...this.#cambiati].map((seriale) => this.#operatoreDi(seriale)?.token));
    return Object.fromEntries(
      this.#parti.operatori.map(({ token, pin, cognome, nome: proprio, ruolo }) => [
        token,
        { pin: cambiati.has(token) ? null : pin, cognome, nome: proprio, ruolo },
      ]),
    );
  }

  /** Whose the card in a reader is, if it is one of the sandbox's. */
  #operatoreDi(seriale: string): DatiSandbox['operatori'][number] | undefined {
    const etichetta = this.#parti.carte.lettori.find(({ carta }) => carta?.seriale === seriale)?.carta?.etichetta;
    return this.#parti.operatori.find(({ token }) => token === etichetta);
  }
}
