import { isDeepStrictEqual } from 'node:util';
import pkcs11js, { type PKCS11 } from 'pkcs11js';
import type { Lettore } from '../contract/carta.ts';
import { CKR_FUNCTION_NOT_SUPPORTED, ckrDi } from './ckr.ts';
import type { Lettori } from './lettori.ts';
import type { Sessioni } from './sessioni.ts';

/** Milliseconds between two looks: with one call to the module each, and the two of a list now and then, under 2 a second. */
export const periodo = 530;

/** One look in so many is at the whole list: drivers lose events, and some never tell of a new reader. */
const ogniElenco = 20;
/** One look in so many is at one reader, each in its turn: OpenSC tells of a card that it does not know in no other way. */
const ogniLettore = 5;
/** While a card is logged in, one look in so many is for events: a card changed in an instant shows only there. */
const ogniEvento = 2;

/** Upper bound of the events taken in one look, so that a storm of them cannot keep the host busy. */
const eventiPerVolta = 16;

/**
 * Notices readers and cards that come and go. It polls, because C_WaitForSlotEvent blocks the only thread, with calls
 * that do not talk to the cards; all is read again only when something changed.
 */
export class Sorveglianza {
  readonly #modulo: PKCS11;
  readonly #lettori: Lettori;
  readonly #sessioni: Sessioni;
  readonly #pubblica: (lettori: Lettore[]) => void;
  #noti: Lettore[] | undefined;
  #sguardi = 0;
  #conEventi = true;
  #daRileggere = false;

  constructor(modulo: PKCS11, lettori: Lettori, sessioni: Sessioni, pubblica: (lettori: Lettore[]) => void) {
    this.#modulo = modulo;
    this.#lettori = lettori;
    this.#sessioni = sessioni;
    this.#pubblica = pubblica;
  }

  /** One look; throws what the module answers if it cannot even tell its readers. */
  guarda(): void {
    this.#sguardi += 1;
    // Kept until a reading succeeds: the driver tells of an event once.
    this.#daRileggere ||= this.#cambiato();
    if (!this.#daRileggere) return;
    this.#sessioni.chiudiMorte();
    this.rileggi();
  }

  /** Reads all readers and cards, and publishes them if they are not what was published last. */
  rileggi(): Lettore[] {
    const prima = this.#noti;
    const lettori = this.#lettori.leggi((lettore) => this.#sessioni.autenticata(lettore));
    // A card just inserted may not answer yet: it gets one more reading.
    this.#daRileggere = lettori.some(({ id, errore }) => errore && !prima?.find((noto) => noto.id === id)?.errore);
    this.#noti = lettori;
    if (!isDeepStrictEqual(lettori, prima)) this.#pubblica(lettori);
    return lettori;
  }

  #cambiato(): boolean {
    const [autenticata] = this.#sessioni.autenticate;
    const conEventi = this.#conEventi && this.#lettori.qualcuno;
    if (this.#sguardi % ogniElenco === 0) return this.#lettori.elencoCambiato();
    if (autenticata !== undefined && !(conEventi && this.#sguardi % ogniEvento === 0)) {
      return !this.#lettori.haCarta(autenticata);
    }
    if (this.#sguardi % ogniLettore === 0) return this.#lettori.prossimoCambiato();
    if (conEventi) return this.#eventi();
    return this.#sguardi % 2 === 0 && this.#lettori.elencoCambiato();
  }

  #eventi(): boolean {
    try {
      let cambiato = false;
      for (let i = 0; i < eventiPerVolta; i += 1) {
        if (this.#modulo.C_WaitForSlotEvent(pkcs11js.CKF_DONT_BLOCK) === null) break;
        cambiato = true;
      }
      return cambiato;
    } catch (causa) {
      if (ckrDi(causa) !== CKR_FUNCTION_NOT_SUPPORTED) throw causa;
      this.#conEventi = false;
      return false;
    }
  }
}
