import type { CodiceControllo } from '../../contract/controlli/index.ts';
import type { Errore } from '../../contract/esito.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import type { Bozza } from '../../contract/pratica.ts';
import type { Registrazione } from '../../contract/registrazione.ts';
import { Deposito } from '../comuni/deposito.ts';
import type { Scritto } from '../moduli/scritto.ts';
import type { NomeModello } from './modelli/index.ts';

/** What the officer did of a registration that is not sent yet: it goes into the draft as it is. */
export interface LavoroRegistrazione {
  /** Also the draft's, and then the registration's own. */
  readonly id: string;
  /** Null where the form is the whole tree of the operation. */
  readonly modello: NomeModello | null;
  readonly operazione: CodiceRegistrazione;
  readonly pratica: NonNullable<Bozza['pratica']>;
  readonly scritto: Scritto;
  /** As typed. */
  readonly decorrenza: string;
  /** ID ANPR of the people whom it is about. */
  readonly soggetti: readonly string[];
  /** Whom it is about, in words; empty where nobody is in ANPR yet. */
  readonly chi: string;
  readonly donna: boolean;
  /** The other members of the household, where it was read: who may be named in the request. */
  readonly componenti: readonly Campi[];
}

export interface RegistrazioneAperta {
  readonly lavoro: LavoroRegistrazione;
  readonly passo: 'modulo' | 'conferma' | 'invio' | 'esito' | 'ricevuta';
  /** The officer asked to go on: what is missing is said too. */
  readonly tentato: boolean;
  /** The warnings of the office's checks that the officer has confirmed: of this work as it is now. */
  readonly confermati: readonly CodiceControllo[];
  /** The checks that main said stop it, or must be confirmed. */
  readonly detti: readonly CodiceControllo[];
  /** Milliseconds; null before it is sent. */
  readonly partita: number | null;
  /** What is known of it, once it was sent. */
  readonly saputo: Registrazione | null;
  /** Why it did not leave, or could not be saved. */
  readonly errore: Errore | null;
  readonly salvato: number | null;
}

/** The registration on the screen; null where there is none. */
export const registrazioneAperta = new Deposito<RegistrazioneAperta | null>(null);
