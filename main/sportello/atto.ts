import type { CodiceControllo } from '../../contract/controlli/index.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import type { Finalita } from '../../contract/finalita.ts';
import type { Campi, Operazione } from '../../contract/operazioni/albero.ts';
import type { Pratica } from '../../contract/pratica.ts';
import type { Apertura, Chiusura } from '../../contract/traccia.ts';
import type { RichiestaPronta } from '../anpr/cliente.ts';
import type { RispostaAnpr } from '../anpr/risposta.ts';
import type { Mittente } from '../anpr/saml.ts';
import type { SessioneAperta } from '../session/sessione.ts';

// What passes through the sportello: acts, questions, registrations, and the records that they leave.

/** An act of the officer: who, why and for which practice; the calls that it takes share `id`. */
export interface Atto {
  readonly id: string;
  readonly sessione: SessioneAperta;
  readonly pratica: Pratica;
  readonly finalita: Finalita;
}

/** One question to ANPR inside an act. */
export interface Domanda {
  readonly operazione: Operazione;
  readonly campi: Campi;
  /** Names of the criteria, for the log: never their values. */
  readonly criteri: readonly string[];
  /** ID ANPR of the people asked for by it. */
  readonly soggetti: readonly string[];
  /** Elements of the header that are the officer's to say: the day from which a registration holds. */
  readonly testata?: Campi;
  /** The warnings of the office's checks despite which it is sent. */
  readonly confermati?: readonly CodiceControllo[];
}

/** What came of sending a registration; `partita` is false where it surely never left. */
export type EsitoInvio =
  | { readonly risposta: RispostaAnpr }
  | { readonly risposta?: undefined; readonly codice: CodiceErrore; readonly partita: boolean };

/** Who keeps a registration, so that neither it nor its outcome is lost (design 5.2). */
export interface Custodia {
  /** No record of the log may name the people whom it is about (design 5.5). */
  readonly riservata: boolean;
  /** Durable when it returns: only then does the request leave. */
  prima(pronta: RichiestaPronta, accesso: string): Promise<void>;
  /** What came of it, with the closing record that the log is about to have. */
  dopo(esito: EsitoInvio, chiusura: ChiusuraPronta): Promise<void>;
  /** The log has the closing record. */
  chiusa(): Promise<void>;
}

export type ChiusuraPronta = Omit<Chiusura, 'tipo' | 'ora'>;

/** What of an act stands in its records. */
export interface Motivo {
  readonly id: string;
  readonly sessione: SessioneAperta;
  readonly pratica: string;
  readonly protocollo?: string;
  readonly finalita: string;
}

/** An access that is open in the log, and what it sends. */
export interface Aperta {
  readonly accesso: string;
  readonly pronta: RichiestaPronta;
  readonly mittente: Mittente;
}

/** A registration that left before, as it was kept. */
export interface Ripresa {
  readonly operazione: Operazione;
  readonly idOperazioneComune: string;
  readonly dataOra: string;
  readonly corpo: string;
}

/** ID ANPR of the people whose data are in an answer. */
export type Trovati = (valore: Campi) => readonly string[];

export const motivoDi = ({ id, sessione, pratica, finalita }: Atto): Motivo => ({
  id,
  sessione,
  pratica: pratica.numero,
  finalita: finalita.codice,
  ...(pratica.protocollo === undefined ? {} : { protocollo: pratica.protocollo }),
});

interface DaAprire {
  readonly accesso: string;
  readonly operazione: Pick<Operazione, 'codice'>;
  readonly idOperazioneComune: string;
  readonly modo: Apertura['modo'];
  readonly mittente: Pick<Mittente, 'idPostazione'>;
  readonly criteri?: readonly string[];
  /** Pseudonyms. */
  readonly soggetti?: readonly string[];
  readonly confermati?: readonly CodiceControllo[];
  /** The purpose on PDND, where it is PDND that is asked. */
  readonly purposeId?: string;
}

/** The opening record of an access. */
export const aperturaDi = (
  { id, sessione, finalita, pratica }: Motivo,
  { operazione, mittente, criteri = [], soggetti = [], confermati = [], ...altro }: DaAprire,
): Omit<Apertura, 'ora'> => ({
  tipo: 'apertura',
  ...altro,
  atto: id,
  sessione: sessione.id,
  operatore: sessione.operatore.codiceFiscale,
  ruolo: sessione.operatore.ruolo,
  postazione: mittente.idPostazione,
  finalita,
  pratica,
  operazione: operazione.codice,
  criteri,
  soggetti,
  ...(confermati.length === 0 ? {} : { confermati }),
});
