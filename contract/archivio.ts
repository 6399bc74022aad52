import type { CodiceControllo, LivelloControllo } from './controlli/index.ts';
import type { Campi } from './operazioni/albero.ts';
import type { CodiceRegistrazione } from './operazioni/index.ts';
import type { Bozza, CambiPratica, ContenutoPratica, StatoPratica } from './pratica.ts';
import type {
  EsitoRegistrazione,
  MotivoAttesa,
  Registrazione,
  RegistrazioneInElenco,
  StatoRegistrazione,
} from './registrazione.ts';
import type { Lotto, MassivaAperta, ModoLotto } from './pdnd/lotto.ts';
import type { Testa } from './traccia.ts';

/** A practice as the working store keeps it; what it says of people is sealed with the practice's own key. */
export interface PraticaSalvata extends ContenutoPratica {
  readonly id: string;
  readonly numero: string;
  readonly aperta: string;
  readonly operatore: string;
  readonly finalita: string;
  readonly chiusa?: string;
}

/** A job as the working store keeps it. */
export type LottoSalvato = Omit<Lotto, 'stato' | 'fermata'>;

/** A row still to be asked, with the numbers under which it was perhaps asked already, by e-service. */
export interface RigaDaFare {
  readonly n: number;
  readonly dato: string;
  /** What a file of ANPR's has told meanwhile. */
  readonly idANPR?: string;
  readonly operazioni: Readonly<Record<string, string>>;
}

/** What came of a row, for good. */
export interface RigaConclusa {
  readonly n: number;
  readonly stato: 'fatta' | 'rifiutata';
  /** An `EsitoRiga`. */
  readonly esito: string;
}

/** A file given to ANPR, with the number that ANPR gave it. */
export interface MassivaSalvata extends MassivaAperta {
  readonly idOperazioneComune: string;
  readonly idOperazioneANPR?: string;
}

/** A registration that is about to leave. */
export interface RegistrazioneAvviata {
  readonly id: string;
  readonly pratica: string;
  readonly operatore: string;
  readonly operazione: CodiceRegistrazione;
  readonly idOperazioneComune: string;
  /** `dataOraRichiesta` of its header. */
  readonly dataOra: string;
  readonly inviata: string;
  /** UUID of the access, until the log has its closing record. */
  readonly accesso: string;
  /** The element of the body, to be sent again byte for byte. */
  readonly corpo: string;
  readonly campi: Campi;
  readonly confermati: readonly CodiceControllo[];
}

/** A registration with what is needed to send it again. */
export interface RegistrazioneSalvata extends Registrazione {
  readonly dataOra: string;
  readonly corpo: string;
  /** Purpose of its practice. */
  readonly finalita: string;
}

/** A setting of the office: who set it, and when. */
export interface ImpostazioneSalvata {
  readonly valore: string;
  readonly operatore: string;
  readonly quando: string;
}

/** The level of a check as the office set it. */
export interface LivelloSalvato {
  readonly codice: CodiceControllo;
  readonly livello: LivelloControllo;
  /** Codice fiscale. */
  readonly operatore: string;
  /** `xs:dateTime`. */
  readonly quando: string;
}

/** What main asks of the database process (design D5): each request has one answer. */
export interface RichiesteArchivio {
  /** Opens both databases, creating them where absent; keys are 32 bytes. */
  apri: {
    richiesta: { cartella: string; chiaveRegistro: Uint8Array; chiaveLavoro: Uint8Array };
    /** `perduta` is the head that the log had when last written, where it no longer contains it. */
    risposta: { testa: Testa; ultimaOperazione?: string; perduta?: Testa };
  };
  /** Appends one record; answers when it is on the disk. `idOperazione` becomes the last one used, with it. */
  accoda: { richiesta: { record: Uint8Array; idOperazione?: string }; risposta: { indice: number; testa: Testa } };
  /** Records from index `da`, at most `quanti`. */
  leggi: { richiesta: { da: number; quanti: number }; risposta: readonly Uint8Array[] };
  /** Reads every record again and compares with the tree that they were written in. */
  verifica: { richiesta: Record<string, never>; risposta: { testa: Testa; alterati: readonly number[] } };
  /** Inclusion proof of a record in the tree of today (RFC 6962, 2.1.1), hexadecimal. */
  prova: { richiesta: { indice: number }; risposta: { testa: Testa; foglia: string; prova: readonly string[] } };
  /** The HMAC key of the pseudonyms of one year, drawn at its first use. */
  chiavePseudonimi: { richiesta: { anno: number }; risposta: Uint8Array };
  praticaApri: {
    richiesta: Pick<PraticaSalvata, 'id' | 'aperta' | 'operatore' | 'finalita'> & {
      serie: string;
      contenuto: ContenutoPratica;
    };
    risposta: PraticaSalvata;
  };
  praticaLeggi: { richiesta: { id: string }; risposta: PraticaSalvata | null };
  praticaAggiorna: { richiesta: { id: string; cambi: CambiPratica }; risposta: PraticaSalvata };
  /** Null opens it again. */
  praticaChiudi: { richiesta: { id: string; chiusa: string | null }; risposta: PraticaSalvata };
  praticaAssegna: { richiesta: { id: string; operatore: string }; risposta: PraticaSalvata };
  /** A null operator: everybody's. */
  praticheCerca: {
    richiesta: { operatore: string | null; testo?: string; stato?: StatoPratica; quante: number };
    risposta: readonly PraticaSalvata[];
  };
  /** Those closed before `limite` whose content can still be read. */
  praticheScadute: { richiesta: { limite: string }; risposta: readonly { id: string; numero: string }[] };
  /** Makes a registration durable before it leaves; refused where one of that id is there already. */
  registrazioneAvvia: { richiesta: RegistrazioneAvviata; risposta: null };
  /** It is about to leave again. */
  registrazioneRipete: { richiesta: { id: string; accesso: string }; risposta: null };
  /** What became of it, or why that is not known yet, with the closing record that the log does not have yet. */
  registrazioneAggiorna: {
    richiesta: {
      id: string;
      stato: StatoRegistrazione;
      attesa?: MotivoAttesa;
      esito?: EsitoRegistrazione;
      /** What was sent is not needed any more, and must not stay (design 5.5). */
      dimentica?: boolean;
      /** The closing record of the attempt (JSON), until the log has it. */
      chiusura?: string;
    };
    risposta: null;
  };
  /** The log has the closing record of its last attempt. */
  registrazioneChiusa: { richiesta: { id: string }; risposta: null };
  registrazioneLeggi: { richiesta: { id: string }; risposta: RegistrazioneSalvata | null };
  /** The newest first: those whose outcome is not known, and those of this operator sent since `dal`. */
  registrazioniElenco: {
    richiesta: { operatore: string; dal: string };
    risposta: readonly RegistrazioneInElenco[];
  };
  /** What a crash left behind: no registration is `inviata` any more; accesses that the log has perhaps not closed. */
  registrazioniInterrotte: {
    richiesta: Record<string, never>;
    risposta: readonly { id: string; accesso: string; chiusura: string | null }[];
  };
  /** Those still open that were opened before `limite`, and on which nothing was left half done since. */
  praticheDimenticate: { richiesta: { limite: string }; risposta: readonly { id: string; numero: string }[] };
  /**
   * Destroys the keys of those of these practices that are still closed since before `limite`, and the drafts without a
   * practice as old; answers when nothing of them can be read any more.
   */
  lavoroDistruggi: { richiesta: { pratiche: readonly string[]; limite: string }; risposta: null };
  bozzaSalva: {
    richiesta: Pick<Bozza, 'id' | 'specie' | 'aggiornata'> & {
      operatore: string;
      pratica: string | null;
      contenuto: string;
    };
    risposta: Bozza;
  };
  bozzeElenco: { richiesta: { operatore: string }; risposta: readonly Bozza[] };
  bozzaLeggi: { richiesta: { id: string; operatore: string }; risposta: { bozza: Bozza; contenuto: string } };
  bozzaElimina: { richiesta: { id: string; operatore: string }; risposta: null };
  originaleConserva: {
    richiesta: { pratica: string; idOperazioneANPR: string; operazione: string; ricevuta: string; byte: Uint8Array };
    risposta: null;
  };
  originaleLeggi: {
    richiesta: { pratica: string; idOperazioneANPR: string };
    risposta: { operazione: string; ricevuta: string; byte: Uint8Array } | null;
  };
  /** A job and its rows, all or none. */
  lottoCrea: {
    richiesta: {
      id: string;
      pratica: string;
      operatore: string;
      codice: string;
      modo: ModoLotto;
      creato: string;
      dati: readonly string[];
    };
    risposta: null;
  };
  lottiElenco: { richiesta: { operatore: string }; risposta: readonly LottoSalvato[] };
  lottoLeggi: { richiesta: { id: string; operatore: string }; risposta: LottoSalvato };
  /** Rows not done yet, those after `dopo` in their order. */
  lottoProssime: { richiesta: { id: string; quante: number; dopo: number }; risposta: readonly RigaDaFare[] };
  lottoNumera: { richiesta: { id: string; n: number; operazioni: RigaDaFare['operazioni'] }; risposta: null };
  /** What came of some rows, all or none. */
  lottoConclude: { richiesta: { id: string; righe: readonly RigaConclusa[] }; risposta: null };
  /** The file of a job that ANPR has, or is about to have. */
  massivaLeggi: { richiesta: { id: string }; risposta: MassivaSalvata | null };
  massivaSalva: { richiesta: { id: string; massiva: MassivaSalvata }; risposta: null };
  massivaTogli: { richiesta: { id: string }; risposta: null };
  /** What came of a file, and that ANPR has it no more: all or none. */
  massivaConclude: {
    richiesta: {
      id: string;
      /** Rows of which the ID ANPR is known now. */
      identificate: readonly { readonly n: number; readonly idANPR: string }[];
      concluse: readonly RigaConclusa[];
    };
    risposta: null;
  };
  lottoEsiti: {
    richiesta: { id: string; dopo: number; quanti: number; soloRifiutate: boolean };
    risposta: readonly { n: number; dato: string; esito: string }[];
  };
  lottoElimina: { richiesta: { id: string; operatore: string }; risposta: null };
  /** What the office has set under that name. */
  impostazioneLeggi: { richiesta: { nome: string }; risposta: ImpostazioneSalvata | null };
  impostazioneImposta: { richiesta: { nome: string; impostazione: ImpostazioneSalvata }; risposta: null };
  /** The levels that the office has set. */
  controlliElenco: { richiesta: Record<string, never>; risposta: readonly LivelloSalvato[] };
  /** Sets them, all or none. */
  controlliImposta: { richiesta: { livelli: readonly LivelloSalvato[] }; risposta: null };
  /** True where this version is new; `impronta` tells versions apart. */
  tabellaConserva: {
    richiesta: { tabella: string; letta: string; quante: number; impronta: string; voci: Uint8Array };
    risposta: boolean;
  };
  tabelleElenco: {
    richiesta: Record<string, never>;
    risposta: readonly { tabella: string; letta: string; quante: number; precedenti: number }[];
  };
  /** The newest version, as it was given to be kept. */
  tabellaLeggi: { richiesta: { tabella: string }; risposta: Uint8Array | null };
  /** Checkpoints and closes both databases. */
  chiudi: { richiesta: Record<string, never>; risposta: null };
}

export type NomeRichiestaArchivio = keyof RichiesteArchivio;
