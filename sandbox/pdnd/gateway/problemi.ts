import type { CausaGateway } from '../cause.ts';
import { PROBLEMA, rispostaJson, type RispostaHttp } from '../http.ts';

/** What GovWay says of a refusal: a title of its own catalogue, and no more (pdnd-idanpr 2.4). */
interface Problema {
  readonly stato: number;
  readonly titolo: string;
  readonly dettaglio: string;
}

const problemi = {
  modi: {
    stato: 400,
    titolo: 'InteroperabilityInvalidRequest',
    dettaglio: 'Received request is not conform to the required interoperability profile',
  },
  contenuto: {
    stato: 400,
    titolo: 'InvalidRequestContent',
    dettaglio: 'Request content not conform to API specification',
  },
  autenticazione: { stato: 401, titolo: 'AuthenticationRequired', dettaglio: 'Authentication required' },
  scaduto: { stato: 401, titolo: 'TokenExpired', dettaglio: 'Expired token' },
  autorizzazione: { stato: 403, titolo: 'AuthorizationTokenDeny', dettaglio: 'Insufficient token claims' },
  indirizzo: { stato: 404, titolo: 'NotFound', dettaglio: 'Unknown API Request' },
  operazione: {
    stato: 404,
    titolo: 'UndefinedOperation',
    dettaglio: 'Operation undefined in the API specification',
  },
  quota: { stato: 429, titolo: 'LimitExceeded', dettaglio: 'Limit exceeded detected' },
  ritmo: { stato: 429, titolo: 'TooManyRequests', dettaglio: 'Too many requests detected' },
  indisponibile: {
    stato: 503,
    titolo: 'APIUnavailable',
    dettaglio: 'The API Implementation is temporarily unavailable',
  },
} as const satisfies Record<string, Problema>;
export type NomeProblema = keyof typeof problemi;

/** The causes that are told apart; every other is `modi`. */
const diversi: Readonly<Partial<Record<CausaGateway, NomeProblema>>> = {
  'indirizzo-sconosciuto': 'indirizzo',
  'operazione-sconosciuta': 'operazione',
  'authorization-assente': 'autenticazione',
  'authorization-non-bearer': 'autenticazione',
  'voucher-illeggibile': 'autenticazione',
  'voucher-firma': 'autenticazione',
  'voucher-futuro': 'autenticazione',
  'voucher-scaduto': 'scaduto',
  'voucher-finalita': 'autorizzazione',
  'quota-giornaliera': 'quota',
  ritmo: 'ritmo',
  'contenuto-non-json': 'contenuto',
  'contenuto-schema': 'contenuto',
};

export const problemaDi = (causa: CausaGateway): NomeProblema => diversi[causa] ?? 'modi';

/** A refusal of the gateway; `aggiunta` goes on with the detail, where it says more than the catalogue. */
export function rispostaProblema(nome: NomeProblema, govwayId: string, aggiunta = ''): RispostaHttp {
  const { stato, titolo, dettaglio } = problemi[nome];
  const corpo = {
    type: `https://govway.org/handling-errors/${stato}/${titolo}.html`,
    title: titolo,
    status: stato,
    detail: dettaglio + aggiunta,
    govway_id: govwayId,
  };
  const intestazioni = {
    'GovWay-Transaction-ErrorType': titolo,
    // The front of the gateway that did not reach what is behind says so.
    'X-Backside-Transport': nome === 'indirizzo' || nome === 'indisponibile' ? 'FAIL FAIL' : 'OK OK',
    ...(stato === 401 ? { 'WWW-Authenticate': 'Bearer realm="PDND"' } : {}),
  };
  return rispostaJson(stato, corpo, intestazioni, PROBLEMA);
}
