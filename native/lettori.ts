import { isDeepStrictEqual } from 'node:util';
import pkcs11js, { type Handle, type PKCS11, type TokenInfo } from 'pkcs11js';
import type { Carta, Lettore } from '../contract/carta.ts';
import { ErrorePostazione, type Errore } from '../contract/esito.ts';
import { erroreDi } from './ckr.ts';
import { statoPin, statoPuk } from './stato-pin.ts';

/** Slot flags (PKCS#11 v2.40 section 3.2), which pkcs11js does not name. */
const CKF_TOKEN_PRESENT = 1;
const CKF_REMOVABLE_DEVICE = 2;

/** PKCS#11 pads its strings with blanks (v2.40 section 3); some drivers use NUL. */
const senzaCoda = (testo: string): string => testo.replace(/[\0 ]+$/, '');

/** The serial number of the token, as requests name it. */
export const serialeDi = (token: TokenInfo): string => senzaCoda(token.serialNumber);

const alzata = (bandiere: number, bandiera: number): boolean => (bandiere & bandiera) !== 0;

const idDi = (slot: Handle): string => slot.toString('hex');

const presente = (slot: Slot): boolean => alzata(slot.bandiere, CKF_TOKEN_PRESENT);

interface Slot {
  readonly handle: Handle;
  readonly nome: string;
  readonly bandiere: number;
  /** Why the reader cannot be read: it must not hide the others. */
  readonly errore?: Errore;
}

/** The slots of one module, read as readers and cards. */
export class Lettori {
  readonly #modulo: PKCS11;
  readonly #battito: () => void;
  #slot: ReadonlyMap<string, Slot> = new Map();
  #turno = 0;

  /** `battito` is called between one reader and the next: OpenSC spends seconds on each while a card is unknown to it. */
  constructor(modulo: PKCS11, battito: () => void) {
    this.#modulo = modulo;
    this.#battito = battito;
  }

  /** The slot of a reader that the last reading found; LETTORE_ASSENTE if it did not. */
  slot(id: string): Handle {
    const slot = this.#slot.get(id);
    if (!slot) throw new ErrorePostazione('LETTORE_ASSENTE', id);
    return slot.handle;
  }

  /** All readers and their cards; asks each card for its data, so not for idle polling. */
  leggi(autenticata: (lettore: string) => boolean): Lettore[] {
    this.#battito();
    this.#slot = new Map(this.#modulo.C_GetSlotList(false).map((handle) => [idDi(handle), this.#leggiSlot(handle)]));
    return [...this.#slot].flatMap(([id, slot]) => this.#leggiLettore(id, slot, autenticata(id)) ?? []);
  }

  /** Whether there are slots at all: without, there is nothing to have events. */
  get qualcuno(): boolean {
    return this.#slot.size > 0;
  }

  /** Whether other slots hold a card than at the last reading (any slot, if there was none); talks to no card. */
  elencoCambiato(): boolean {
    const prima = [...this.#slot].flatMap(([id, slot]) => (presente(slot) ? id : []));
    const adesso = this.#modulo.C_GetSlotList(this.qualcuno).map(idDi);
    return !isDeepStrictEqual(new Set(adesso), new Set(prima));
  }

  /** Whether the next reader in turn holds a card where it held none at the last reading, or the other way round. */
  prossimoCambiato(): boolean {
    const slot = [...this.#slot.values()];
    const prima = slot[this.#turno++ % slot.length];
    return prima !== undefined && presente(this.#leggiSlot(prima.handle)) !== presente(prima);
  }

  /** Whether a card is in the reader now; does not talk to it. */
  haCarta(id: string): boolean {
    return presente(this.#leggiSlot(this.slot(id)));
  }

  /** Whether the reader can be read and holds no card; does not talk to the card. */
  vuoto(id: string): boolean {
    const slot = this.#leggiSlot(this.slot(id));
    return !slot.errore && !presente(slot);
  }

  #leggiSlot(handle: Handle): Slot {
    this.#battito();
    try {
      const { slotDescription, flags } = this.#modulo.C_GetSlotInfo(handle);
      return { handle, nome: senzaCoda(slotDescription), bandiere: flags };
    } catch (causa) {
      return { handle, nome: '', bandiere: 0, errore: erroreDi(causa) };
    }
  }

  #leggiLettore(id: string, slot: Slot, autenticata: boolean): Lettore | undefined {
    const lettore = { id, nome: slot.nome };
    if (slot.errore) return { ...lettore, errore: slot.errore };
    if (!presente(slot)) return lettore;
    try {
      const carta = this.#leggiCarta(slot.handle, autenticata);
      // The spare slot of a software token is neither a reader nor a card.
      if (!carta.inizializzata && !alzata(slot.bandiere, CKF_REMOVABLE_DEVICE)) return undefined;
      return { ...lettore, carta };
    } catch (causa) {
      const errore = erroreDi(causa);
      return errore.code === 'CARTA_ESTRATTA' ? lettore : { ...lettore, errore };
    }
  }

  #leggiCarta(slot: Handle, autenticata: boolean): Carta {
    const token = this.#modulo.C_GetTokenInfo(slot);
    return {
      etichetta: senzaCoda(token.label),
      seriale: serialeDi(token),
      produttore: senzaCoda(token.manufacturerID),
      modello: senzaCoda(token.model),
      statoPin: statoPin(token.flags),
      pinDaTastierino: alzata(token.flags, pkcs11js.CKF_PROTECTED_AUTHENTICATION_PATH),
      pinInizializzato: alzata(token.flags, pkcs11js.CKF_USER_PIN_INITIALIZED),
      pinDaCambiare: alzata(token.flags, pkcs11js.CKF_USER_PIN_TO_BE_CHANGED),
      statoPuk: statoPuk(token.flags),
      lunghezzaPin: { min: token.minPinLen, max: token.maxPinLen },
      inizializzata: alzata(token.flags, pkcs11js.CKF_TOKEN_INITIALIZED),
      autenticata,
    };
  }
}
