import type { X509Certificate } from 'node:crypto';
import type { Lettore } from '../../contract/carta.ts';
import { giorniDiAvviso } from '../../contract/custodia.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import { ErrorePostazione, erroreDi } from '../../contract/esito.ts';
import type { CartaEsaminata, EsitoEsame } from '../../contract/stato.ts';
import type { TokenHost } from '../carta/token-host.ts';
import { giorniAllaScadenza } from '../postazione/scadenza.ts';
import type { Attendibilita } from './attendibilita.ts';
import { certificatoDiAccesso } from './certificato-accesso.ts';
import { leggiCertificati, type LettoreConCarta, verificaSpecie } from './specie-carta.ts';

interface Parti {
  readonly carte: TokenHost;
  readonly attendibilita: Attendibilita;
}

const conCarta = (uno: Lettore): uno is LettoreConCarta => uno.carta?.inizializzata === true;

/** Milliseconds between two looks at the clock, which the officer may have put right: no card is asked for it. */
const ogniSguardo = 5_000;

interface Esame {
  readonly lettore: LettoreConCarta;
  /** Undefined while it is being read, or where nothing could be known. */
  esito?: EsitoEsame;
  certificato?: X509Certificate;
  /** While it is being looked at. */
  lavoro?: Promise<void> | undefined;
}

/**
 * What the certificates of each card say of it before a PIN is asked for: whose kind it is, and how long it lasts. Read
 * once for each insertion, and again where the clock or the officer asks for it. Cards wait for each other at the driver
 * alone, not at the network; none is logged in to, and who it names is not told.
 */
export class EsameCarte {
  readonly #parti: Parti;
  readonly #ascoltatori = new Set<() => void>();
  /** By reader and card. */
  readonly #esami = new Map<string, Esame>();
  #orologio: NodeJS.Timeout | undefined;

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /** Begins, with the cards that are in the readers now. */
  segui(): void {
    const { carte } = this.#parti;
    carte.onLettori((lettori) => this.#guarda(lettori));
    carte.onRitorno(() => this.#guarda(carte.lettori));
    this.#guarda(carte.lettori);
    this.#orologio = setInterval(() => this.#guardaDate(), ogniSguardo).unref();
  }

  chiudi(): void {
    clearInterval(this.#orologio);
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
    return Promise.all([...this.#esami.values()].flatMap(({ lavoro }) => lavoro ?? []));
  }

  /** Looks at every card again, as the officer asks. */
  async riesamina(): Promise<void> {
    await Promise.all([...this.#esami.values()].map((esame) => this.#avvia(esame)));
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
    const esame: Esame = { lettore };
    this.#esami.set(chiave, esame);
    void this.#avvia(esame);
  }

  /** A card whose dates say today other than what was told of it is looked at again. */
  #guardaDate(): void {
    for (const esame of this.#esami.values()) if (!this.#concordaConLeDate(esame)) void this.#avvia(esame);
  }

  #concordaConLeDate({ certificato, esito }: Esame): boolean {
    if (!certificato || !esito) return true;
    const detto = esito.specie === 'rifiutata' && perDate(esito.codice) ? esito.codice : undefined;
    const adesso = codiceDi(() => this.#parti.attendibilita.verificaCatena(certificato));
    return (adesso !== undefined && perDate(adesso) ? adesso : undefined) === detto;
  }

  /** One look at a time for each card. */
  #avvia(esame: Esame): Promise<void> {
    esame.lavoro ??= this.#esamina(esame)
      .then((esito) => this.#annota(esame, esito))
      .finally(() => (esame.lavoro = undefined));
    return esame.lavoro;
  }

  #annota(esame: Esame, esito: EsitoEsame | undefined): void {
    const ancoraQui = [...this.#esami.values()].includes(esame);
    if (!esito || !ancoraQui) return;
    esame.esito = esito;
    for (const ascolta of this.#ascoltatori) ascolta();
  }

  /** Undefined where the card could not be read: the log-in will say why. */
  async #esamina(esame: Esame): Promise<EsitoEsame | undefined> {
    const { attendibilita } = this.#parti;
    const { lettore } = esame;
    try {
      const certificati = await leggiCertificati(this.#parti, lettore);
      verificaSpecie(certificati, lettore.carta, attendibilita);
      const { certificato } = certificatoDiAccesso(certificati, attendibilita);
      esame.certificato = certificato;
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

/** The refusals that the clock of this computer may be the cause of. */
const perDate = (codice: CodiceErrore): boolean =>
  codice === 'CERTIFICATO_SCADUTO' || codice === 'CERTIFICATO_NON_ANCORA_VALIDO';

const codiceDi = (prova: () => void): CodiceErrore | undefined => {
  try {
    prova();
    return undefined;
  } catch (causa) {
    return erroreDi(causa).code;
  }
};

const scadenza = (giorni: number): EsitoEsame =>
  giorni < giorniDiAvviso ? { specie: 'in-scadenza', giorni } : { specie: 'buona' };
