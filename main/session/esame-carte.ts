import type { Lettore } from '../../contract/carta.ts';
import { ErrorePostazione, erroreDi } from '../../contract/esito.ts';
import type { CartaEsaminata, EsitoEsame } from '../../contract/stato.ts';
import type { TokenHost } from '../carta/token-host.ts';
import { giorniDiAvviso } from '../diagnosi/scadenza.ts';
import { giorniAllaScadenza } from '../postazione/scadenza.ts';
import type { Attendibilita } from './attendibilita.ts';
import { certificatoDiAccesso } from './certificato-accesso.ts';
import { leggiCertificati, type LettoreConCarta, verificaSpecie } from './specie-carta.ts';

interface Parti {
  readonly carte: TokenHost;
  readonly attendibilita: Attendibilita;
  /** Path of the driver. */
  readonly modulo: string;
}

const conCarta = (uno: Lettore): uno is LettoreConCarta => uno.carta?.inizializzata === true;

/**
 * What the certificates of each card say of it before a PIN is asked for: whose kind it is, and how long it lasts. Read
 * once for each insertion, one card after the other; the card is not logged in to, and who it names is not told.
 */
export class EsameCarte {
  readonly #parti: Parti;
  readonly #ascoltatori = new Set<() => void>();
  /** By reader and card; undefined while it is being read, or where nothing could be known. */
  readonly #esami = new Map<string, { readonly lettore: LettoreConCarta; esito?: EsitoEsame }>();
  #coda: Promise<unknown> = Promise.resolve();

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /** Begins, with the cards that are in the readers now. */
  segui(): void {
    const { carte } = this.#parti;
    carte.onLettori((lettori) => this.#guarda(lettori));
    carte.onRitorno(() => this.#guarda(carte.lettori));
    this.#guarda(carte.lettori);
  }

  /** What is known of the cards in the readers. */
  get esaminate(): readonly CartaEsaminata[] {
    return [...this.#esami.values()].flatMap(({ lettore, esito }) =>
      esito ? [{ lettore: lettore.id, seriale: lettore.carta.seriale, esito }] : [],
    );
  }

  alCambio(ascolta: () => void): void {
    this.#ascoltatori.add(ascolta);
  }

  /** Kept until what was asked so far is known; for who must wait for it. */
  get finito(): Promise<unknown> {
    return this.#coda;
  }

  #guarda(lettori: readonly Lettore[]): void {
    // A driver that fell says nothing of the cards; one that falls at this card must not be asked of it for ever.
    if (this.#parti.carte.errore) return;
    const presenti = new Map<string, LettoreConCarta>(
      lettori.filter(conCarta).map((uno) => [`${uno.id} ${uno.carta.seriale}`, uno]),
    );
    for (const chiave of this.#esami.keys()) if (!presenti.has(chiave)) this.#esami.delete(chiave);
    for (const [chiave, lettore] of presenti) if (!this.#esami.has(chiave)) this.#aggiungi(chiave, lettore);
  }

  #aggiungi(chiave: string, lettore: LettoreConCarta): void {
    const esame: { readonly lettore: LettoreConCarta; esito?: EsitoEsame } = { lettore };
    this.#esami.set(chiave, esame);
    this.#coda = this.#coda.then(async () => {
      if (this.#esami.get(chiave) !== esame) return;
      const esito = await this.#esamina(lettore);
      if (!esito || this.#esami.get(chiave) !== esame) return;
      esame.esito = esito;
      for (const ascolta of this.#ascoltatori) ascolta();
    });
  }

  /** Undefined where the card could not be read: the log-in will say why. */
  async #esamina(lettore: LettoreConCarta): Promise<EsitoEsame | undefined> {
    const { attendibilita } = this.#parti;
    try {
      const certificati = await leggiCertificati(this.#parti, lettore);
      verificaSpecie(certificati, lettore.carta, attendibilita);
      const { certificato } = certificatoDiAccesso(certificati, attendibilita);
      attendibilita.verificaCatena(certificato);
      await attendibilita.verificaRevoca(certificato);
      return scadenza(giorniAllaScadenza(certificato));
    } catch (causa) {
      if (!(causa instanceof ErrorePostazione)) throw causa;
      const { code: codice } = erroreDi(causa);
      if (codice === 'REVOCA_NON_VERIFICABILE') return { specie: 'buona' };
      return /^(CERTIFICATO_|CIE_|CARTA_(CIE|TESSERA))/.test(codice) ? { specie: 'rifiutata', codice } : undefined;
    }
  }
}

const scadenza = (giorni: number): EsitoEsame =>
  giorni < giorniDiAvviso ? { specie: 'in-scadenza', giorni } : { specie: 'buona' };
