/**
 * What can be wrong with a call to a PDND e-service, as our linter names it. The first are the codes of PDND's own
 * "debug client assertion" tool; the others are what the gateway refuses without saying why (pdnd-idanpr 1.5, 2). Names
 * and remedies are in `messaggi/pdnd.ts`.
 */
export const codiciAsserzione = [
  '8001',
  '8002',
  '8003',
  '8006',
  '8007',
  '8008',
  '8009',
  '8010',
  '8011',
  '8012',
  '8013',
  '8014',
  '8015',
  '8016',
  '8017',
  '8018',
  '8019',
  '8020',
  '8023',
  '8024',
  '8025',
  '8026',
  '8027',
  '8028',
  '8033',
  '8099',
] as const;
export type CodiceAsserzione = (typeof codiciAsserzione)[number];

export const codiciDifetto = [
  ...codiciAsserzione,
  // the client assertion, besides
  'ASSERZIONE_ILLEGGIBILE',
  'ASSERZIONE_IN_PIU',
  'ASSERZIONE_ALGORITMO',
  'ASSERZIONE_TIPO',
  'ASSERZIONE_TEMPI',
  'ASSERZIONE_SENZA_DIGEST',
  'ASSERZIONE_DIGEST_DI_ALTRO',
  // the voucher
  'VOUCHER_ASSENTE',
  'VOUCHER_SCADUTO',
  'VOUCHER_ALTRO_SERVIZIO',
  'VOUCHER_ALTRA_FINALITA',
  'VOUCHER_ALTRA_TRACCIA',
  'VOUCHER_SENZA_DIGEST',
  'VOUCHER_VERSIONE_VECCHIA',
  // Agid-JWT-TrackingEvidence
  'TRACCIA_ASSENTE',
  'TRACCIA_ILLEGGIBILE',
  'TRACCIA_ALGORITMO',
  'TRACCIA_TIPO',
  'TRACCIA_CHIAVE',
  'TRACCIA_CERTIFICATO',
  'TRACCIA_FIRMA',
  'TRACCIA_AUDIENCE',
  'TRACCIA_MITTENTE',
  'TRACCIA_INCOMPLETA',
  'TRACCIA_TROPPO_LUNGA',
  'TRACCIA_ALTRA_FINALITA',
  'TRACCIA_NEL_FUTURO',
  'TRACCIA_SCADUTA',
  'TRACCIA_TEMPI',
  'TRACCIA_DURATA',
  // Digest
  'DIGEST_ASSENTE',
  'DIGEST_ESADECIMALE',
  'DIGEST_DI_ALTRO',
  // Agid-JWT-Signature
  'FIRMA_ASSENTE',
  'FIRMA_SENZA_CORPO',
  'FIRMA_ILLEGGIBILE',
  'FIRMA_ALGORITMO',
  'FIRMA_TIPO',
  'FIRMA_CHIAVE',
  'FIRMA_CERTIFICATO',
  'FIRMA_FIRMA',
  'FIRMA_AUDIENCE',
  'FIRMA_MITTENTE',
  'FIRMA_INCOMPLETA',
  'FIRMA_INTESTAZIONI',
  'FIRMA_NEL_FUTURO',
  'FIRMA_SCADUTA',
  'FIRMA_TEMPI',
  'FIRMA_DURATA',
  // the rest of the call
  'INTESTAZIONE_SCRITTA_MALE',
  'TIPO_CONTENUTO',
  'AUDIENCE_CON_PDND',
  'AUDIENCE_CON_OPERAZIONE',
  'INDIRIZZO_SENZA_OPERAZIONE',
  'INDIRIZZO_TRATTINO',
  'INDIRIZZO_ALTRO',
  'CORPO_NON_VALIDO',
  'CASO_USO_ALTRO',
  'OROLOGIO',
] as const;
export type CodiceDifetto = (typeof codiciDifetto)[number];

/** Something wrong, and where: never a token, a key or a person. */
export interface Difetto {
  readonly codice: CodiceDifetto;
  /** Names of claims, headers or fields; never their values where they name people. */
  readonly dove?: string;
  /** It cannot be seen from here: it is what is left where nothing wrong can be seen. */
  readonly forse?: true;
}
