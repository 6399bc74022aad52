// Why PDND or the gateway refused, exactly: closed sets, written in the sandbox's log. The answers do not say.

/** What PDND's own "debug client assertion" tool names, each with its code (pdnd-idanpr 1.5). */
export const codiciDebug = {
  'client-id-non-uuid': '8001',
  'grant-type': '8002',
  'client-assertion-type': '8003',
  'sub-non-uuid': '8006',
  'sub-assente': '8007',
  'sub-diverso-da-client-id': '8008',
  'purpose-id-non-uuid': '8009',
  aud: '8010',
  'digest-lunghezza': '8011',
  'digest-alg': '8012',
  'kid-assente': '8013',
  'alg-assente': '8014',
  'jti-assente': '8015',
  'iat-assente': '8016',
  'iss-assente': '8017',
  'exp-assente': '8018',
  // PDND has one text for these two; told apart here: something is missing, something is in excess.
  'digest-incompleto': '8019',
  'digest-in-piu': '8020',
  firma: '8023',
  'purpose-id-assente': '8024',
  'finalita-non-associata': '8025',
  'finalita-non-attiva': '8026',
  'versione-non-attiva': '8027',
  'richiesta-non-attiva': '8028',
  'kid-caratteri': '8033',
  'kid-non-del-client': '8099',
} as const;
export type CausaDocumentata = keyof typeof codiciDebug;

/** Why the authorization server gave no voucher. */
export type CausaToken =
  | CausaDocumentata
  // the request
  | 'non-form'
  | 'campo-ripetuto'
  | 'asserzione-assente'
  | 'troppe-richieste'
  | 'indirizzo'
  | 'corpo'
  // the assertion
  | 'asserzione-illeggibile'
  | 'alg-non-ammesso'
  | 'typ-non-ammesso'
  | 'claim-in-piu'
  | 'iss-diverso-da-sub'
  | 'digest-non-esadecimale'
  | 'tempo-non-intero'
  | 'exp-non-dopo-iat'
  | 'asserzione-futura'
  | 'asserzione-scaduta'
  | 'jti-ripetuto';

/** What may be wrong with either token of ModI; each has its own rules besides. */
export type DifettoGettone =
  | 'assente'
  | 'illeggibile'
  | 'alg'
  | 'typ'
  | 'kid-assente'
  | 'kid-sconosciuto'
  | 'x5c'
  | 'firma'
  | 'claim-assente'
  | 'emittente'
  | 'aud'
  | 'tempo-non-intero'
  | 'iat-futuro'
  | 'scaduto'
  | 'durata';

/** `traccia` is Agid-JWT-TrackingEvidence (AUDIT_REST_02), `integrita` is Agid-JWT-Signature (INTEGRITY_REST_02). */
export type Gettone = 'traccia' | 'integrita';

/** Why the gateway refused to pass a call on to ANPR. */
export type CausaGateway =
  // where it was sent
  | 'indirizzo-sconosciuto'
  | 'operazione-sconosciuta'
  // the voucher
  | 'authorization-assente'
  | 'authorization-non-bearer'
  | 'voucher-illeggibile'
  | 'voucher-firma'
  | 'voucher-futuro'
  | 'voucher-scaduto'
  | 'voucher-aud'
  | 'voucher-versione'
  | 'voucher-digest-assente'
  | 'voucher-finalita'
  // how often
  | 'quota-giornaliera'
  | 'ritmo'
  // the two tokens
  | `${Gettone}-${DifettoGettone}`
  | 'traccia-claim-lungo'
  | 'traccia-finalita'
  | 'traccia-digest'
  | 'integrita-non-ammessa'
  | 'integrita-signed-headers'
  | 'integrita-digest-non-coperto'
  | 'integrita-content-type-non-coperto'
  | 'integrita-content-encoding-non-coperto'
  | 'integrita-intestazione-non-inviata'
  | 'integrita-valore-diverso'
  | 'integrita-jti-ripetuto'
  // the body
  | 'content-type'
  | 'digest-assente'
  | 'digest-non-ammesso'
  | 'digest-malformato'
  | 'digest-esadecimale'
  | 'digest-diverso'
  | 'contenuto-non-json'
  | 'contenuto-schema';

/** A refusal: the closed cause for the log, and a detail that names no citizen. */
export class RifiutoPdnd<Causa extends CausaToken | CausaGateway> extends Error {
  readonly causa: Causa;
  readonly dettaglio: string | undefined;

  constructor(causa: Causa, dettaglio?: string) {
    super(dettaglio === undefined ? causa : `${causa}: ${dettaglio}`);
    this.name = 'RifiutoPdnd';
    this.causa = causa;
    this.dettaglio = dettaglio;
  }
}

/** Refuses a request of voucher unless `condizione` holds. */
export function esigiToken(condizione: unknown, causa: CausaToken, dettaglio?: string): asserts condizione {
  if (!condizione) throw new RifiutoPdnd(causa, dettaglio);
}

/** Refuses a call of an e-service unless `condizione` holds. */
export function esigiGateway(condizione: unknown, causa: CausaGateway, dettaglio?: string): asserts condizione {
  if (!condizione) throw new RifiutoPdnd(causa, dettaglio);
}
