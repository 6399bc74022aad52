/**
 * Why the sandbox refused, exactly: a closed set, written in its log. ANPR itself does not say; a client's developer
 * needs to know.
 */
export type MotivoRifiuto =
  // the connection
  | 'tls-certificato-assente'
  | 'tls-altra-ca'
  | 'tls-certificato-scaduto'
  | 'tls-certificato-revocato'
  | 'tls-certificato-non-valido'
  | 'tls-postazione-non-censita'
  | 'http-metodo'
  | 'http-percorso'
  | 'http-intestazioni'
  | 'http-troppo-grande'
  | 'http-interrotta'
  // the document
  | 'xml-malformato'
  | 'xml-contenuto-non-ammesso'
  | 'id-ripetuto'
  | 'busta-non-valida'
  // the signatures
  | 'firma-assente'
  | 'firma-non-valida'
  | 'firma-algoritmo'
  | 'firma-riferimenti'
  | 'firma-trasformazioni'
  | 'digest-diverso'
  | 'certificato-comune-diverso'
  | 'certificato-comune-revocato'
  | 'certificato-comune-scaduto'
  // times
  | 'timestamp-non-valido'
  | 'timestamp-scaduto'
  | 'timestamp-futuro'
  | 'timestamp-troppo-lungo'
  // the assertion
  | 'asserzione-non-valida'
  | 'asserzione-scaduta'
  | 'asserzione-futura'
  | 'asserzione-troppo-lunga'
  | 'postazione-firmata-non-valida'
  // who may do what
  | 'operatore-non-censito'
  | 'operatore-sospeso'
  | 'operatore-di-altro-comune'
  | 'operatore-non-abilitato'
  | 'sede-diversa'
  | 'postazione-non-censita'
  | 'postazione-bloccata'
  | 'postazione-diversa-da-tls'
  // the request
  | 'servizio-sconosciuto'
  | 'operazione-diversa'
  | 'destinatario'
  | 'tipo-invio'
  | 'schema'
  | 'servizio-per-enti'
  | 'id-in-corso'
  | 'id-inferiore';

/** A refusal: the closed reason for the log, and a detail that names no citizen. */
export class Rifiuto extends Error {
  readonly motivo: MotivoRifiuto;
  readonly dettaglio: string | undefined;

  constructor(motivo: MotivoRifiuto, dettaglio?: string) {
    super(dettaglio === undefined ? motivo : `${motivo}: ${dettaglio}`);
    this.name = 'Rifiuto';
    this.motivo = motivo;
    this.dettaglio = dettaglio;
  }
}

/** Refuses unless `condizione` holds. */
export function esigi(condizione: unknown, motivo: MotivoRifiuto, dettaglio?: string): asserts condizione {
  if (!condizione) throw new Rifiuto(motivo, dettaglio);
}
