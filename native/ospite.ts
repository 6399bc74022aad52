import pkcs11js, { type PKCS11 } from 'pkcs11js';
import type { Lettore, ModuloPkcs11, RichiestaCarta, TipoRichiestaCarta } from '../contract/carta.ts';
import { ErrorePostazione, mai } from '../contract/esito.ts';
import { chiudiSeVivo } from './chiusura.ts';
import { haPersoLaSessione } from './ckr.ts';
import { firma } from './firma.ts';
import { Lettori } from './lettori.ts';
import { leggiCertificati } from './oggetti.ts';
import { cambiaPin, sbloccaPin } from './pin.ts';
import { Sessioni } from './sessioni.ts';
import { Sorveglianza } from './sorveglianza.ts';

interface Caricato {
  readonly modulo: PKCS11;
  readonly sessioni: Sessioni;
  readonly sorveglianza: Sorveglianza;
}

/** After these the list of cards may be another: a log-in, its loss, the state of the PIN. */
const cheCambiano: ReadonlySet<TipoRichiestaCarta> = new Set(['carica', 'accedi', 'cambiaPin', 'sbloccaPin', 'esci']);

/** One PKCS#11 module and what is done with it. All calls are synchronous, so they never overlap: that is the queue. */
export class Ospite {
  readonly #pubblica: (lettori: Lettore[]) => void;
  readonly #battito: () => void;
  #caricato: Caricato | undefined;

  /** `battito` tells, in the middle of a long work made of many calls, that none of them is hung. */
  constructor(pubblica: (lettori: Lettore[]) => void, battito: () => void) {
    this.#pubblica = pubblica;
    this.#battito = battito;
  }

  /** Does what is asked and gives its value (ValoreCarta of that request); throws what ckr.ts turns into an Errore. */
  esegui(richiesta: RichiestaCarta): unknown {
    if (richiesta.tipo === 'carica') return this.#carica(richiesta.percorso);
    const { modulo, sessioni, sorveglianza } = this.#pronto();
    switch (richiesta.tipo) {
      case 'stato':
        sessioni.chiudiMorte();
        return sorveglianza.rileggi();
      case 'certificati':
        return sessioni.leggi(richiesta.lettore, richiesta.seriale, (sessione, autenticata) =>
          leggiCertificati(modulo, sessione, autenticata),
        );
      case 'accedi':
        return sessioni.accedi(richiesta.lettore, richiesta.seriale, richiesta.pin);
      case 'firma':
        return sessioni.usa(richiesta.lettore, richiesta.seriale, (sessione) =>
          firma(modulo, sessione, richiesta.idChiave, richiesta.meccanismo, richiesta.dati),
        );
      case 'cambiaPin':
        return sessioni.scrivi(richiesta.lettore, richiesta.seriale, (dove) => cambiaPin(modulo, dove, richiesta));
      case 'sbloccaPin':
        return sessioni.scrivi(richiesta.lettore, richiesta.seriale, (dove) => sbloccaPin(modulo, dove, richiesta));
      case 'esci':
        return sessioni.chiudi(richiesta.lettore);
      default:
        return mai(richiesta);
    }
  }

  /** What must be read again after a request: its log-in, or its loss, shows in the list of cards. */
  aggiorna(richiesta: RichiestaCarta, causa: unknown): void {
    if (cheCambiano.has(richiesta.tipo) || haPersoLaSessione(causa)) this.#caricato?.sorveglianza.rileggi();
  }

  /** One look at the readers; nothing before a module is loaded. */
  guarda(): void {
    this.#caricato?.sorveglianza.guarda();
  }

  /** Logs every card out and lets the module go. */
  chiudi(): void {
    const caricato = this.#caricato;
    this.#caricato = undefined;
    if (!caricato) return;
    caricato.sessioni.chiudiTutte();
    chiudiSeVivo(() => caricato.modulo.C_Finalize());
    caricato.modulo.close();
  }

  #pronto(): Caricato {
    if (!this.#caricato) throw new ErrorePostazione('MODULO_NON_CARICATO');
    return this.#caricato;
  }

  #carica(percorso: string): ModuloPkcs11 {
    if (this.#caricato) throw new ErrorePostazione('RICHIESTA_NON_VALIDA', 'one module per process');
    const modulo = apri(percorso);
    modulo.C_Initialize({ flags: pkcs11js.CKF_OS_LOCKING_OK });
    const lettori = new Lettori(modulo, this.#battito);
    const sessioni = new Sessioni(modulo, lettori);
    this.#caricato = { modulo, sessioni, sorveglianza: new Sorveglianza(modulo, lettori, sessioni, this.#pubblica) };
    const { manufacturerID, libraryDescription, libraryVersion } = modulo.C_GetInfo();
    return {
      produttore: manufacturerID.trim(),
      descrizione: libraryDescription.trim(),
      versione: `${libraryVersion.major}.${libraryVersion.minor}`,
    };
  }
}

function apri(percorso: string): PKCS11 {
  const modulo = new pkcs11js.PKCS11();
  try {
    modulo.load(percorso);
  } catch (causa) {
    throw new ErrorePostazione('MODULO_NON_CARICATO', causa instanceof Error ? causa.message : String(causa), causa);
  }
  return modulo;
}
