import type { CertificatoCarta, Lettore } from '../../contract/carta.ts';
import type { MotivoModulo } from '../../contract/driver.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import type { Errore } from '../../contract/esito.ts';
import type { StatoTabella } from '../../contract/tabelle.ts';
import type { Testa } from '../../contract/traccia.ts';
import type { Driver } from '../carta/driver.ts';
import type { TokenHost } from '../carta/token-host.ts';
import type { Censimento } from '../censimento/censimento.ts';
import type { Ambiente } from '../postazione/ambiente.ts';
import type { Attendibilita } from '../session/attendibilita.ts';
import type { CertificatoDiAccesso } from '../session/certificato-accesso.ts';
import type { Traccia } from '../traccia/traccia.ts';

/** The parts of a core that stands, as the checks use them. */
export interface PartiDiagnosi {
  readonly ambiente: Ambiente;
  /** The driver that is really used, with its variables. */
  readonly modulo: Driver['modulo'];
  readonly motivoModulo: MotivoModulo;
  readonly carte: TokenHost;
  readonly attendibilita: Attendibilita;
  readonly censimento: Censimento;
  readonly traccia: Traccia;
  /** The head that the log had when last written, where it was opened without it. */
  readonly perduta: Testa | undefined;
  /** Shakes hands with ANPR without asking anything; says how. */
  readonly raggiungi: () => Promise<string>;
  /** ANPR's own test of connection, traced: of an open session alone. */
  readonly provaCollegamento: () => Promise<void>;
  readonly sessioneAperta: () => boolean;
  readonly tabelle: () => Promise<readonly StatoTabella[]>;
  readonly aggiornaTabelle: () => Promise<void>;
}

/** What the checks look at: a core, or why there is none. */
export interface Contesto {
  /** Folder of the databases and keys. */
  readonly cartella: string;
  readonly parti: PartiDiagnosi | undefined;
  /** Why the core could not be built. */
  readonly causaAvvio: Errore | undefined;
}

/** A card on its way through the checks; each adds what it found. */
export interface CartaInEsame {
  readonly lettore: Lettore & { readonly carta: NonNullable<Lettore['carta']> };
  certificati?: readonly CertificatoCarta[];
  scelto?: CertificatoDiAccesso;
}

/** One run of the checks: the cards that have passed so far. */
export interface Corsa extends Contesto {
  carte: readonly CartaInEsame[];
}

/** What a check found, where it did not throw the code that explains what is wrong. */
export interface Fatto {
  readonly esito: 'riuscito' | 'avviso' | 'saltato';
  readonly codice?: CodiceErrore;
  readonly dettaglio?: string;
}

export type Controllo = (corsa: Corsa) => Promise<Fatto> | Fatto;

/** A check over a core: skipped where there is none. */
export type ControlloDelNucleo = (parti: PartiDiagnosi, corsa: Corsa) => Promise<Fatto> | Fatto;

export const riuscito = (dettaglio?: string): Fatto => ({
  esito: 'riuscito',
  ...(dettaglio === undefined ? {} : { dettaglio }),
});
export const saltato = (dettaglio?: string): Fatto => ({
  esito: 'saltato',
  ...(dettaglio === undefined ? {} : { dettaglio }),
});
export const avviso = (codice: CodiceErrore, dettaglio: string): Fatto => ({ esito: 'avviso', codice, dettaglio });

export const conNucleo =
  (controllo: ControlloDelNucleo): Controllo =>
  (corsa) =>
    corsa.parti ? controllo(corsa.parti, corsa) : saltato();
