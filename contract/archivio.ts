import type { Testa } from './traccia.ts';

/** A practice as the working store keeps it; what it says of people is sealed with the practice's own key. */
export interface PraticaSalvata {
  readonly id: string;
  readonly numero: string;
  readonly aperta: string;
  readonly operatore: string;
  readonly finalita: string;
  readonly protocollo?: string;
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
  praticaApri: { richiesta: Omit<PraticaSalvata, 'numero'> & { serie: string }; risposta: PraticaSalvata };
  praticaProtocollo: { richiesta: { id: string; protocollo: string }; risposta: PraticaSalvata };
  praticaLeggi: { richiesta: { id: string }; risposta: PraticaSalvata | null };
  praticheRecenti: { richiesta: { operatore: string; quante: number }; risposta: readonly PraticaSalvata[] };
  /** Checkpoints and closes both databases. */
  chiudi: { richiesta: Record<string, never>; risposta: null };
}

export type NomeRichiestaArchivio = keyof RichiesteArchivio;
