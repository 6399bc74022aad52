import type { Difetto } from '../../../contract/pdnd/difetti.ts';
import { leggiJwt, type JwtLetto } from '../../firma/jws.ts';
import { digestTraccia } from '../gettoni.ts';
import { firmatoDa } from './gettone.ts';
import type { RichiestaPdnd } from '../richieste.ts';
import { intestazione, type Attesa } from './attesa.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const eUuid = (dato: unknown): boolean => typeof dato === 'string' && uuid.test(dato);
const eKid = (dato: unknown): boolean => typeof dato === 'string' && /^[\w-]+$/.test(dato);
/** The closed list of claims (pdnd-idanpr 1.3). */
const ammessi = new Set(['iss', 'sub', 'aud', 'jti', 'iat', 'exp', 'purposeId', 'digest']);
const tipoAsserzione = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** What is wrong with the token request, by the codes of PDND's own debug tool where it has one. */
export function esaminaAsserzione(
  token: RichiestaPdnd,
  eservice: RichiestaPdnd | undefined,
  attesa: Attesa,
): readonly Difetto[] {
  const modulo = new URLSearchParams(token.body);
  const traccia = eservice && intestazione(eservice, 'Agid-JWT-TrackingEvidence');
  const clientId = modulo.get('client_id') ?? '';
  const testo = modulo.get('client_assertion') ?? '';
  const letto = leggiJwt(testo);
  return difetti([
    [!eUuid(clientId), '8001'],
    [modulo.get('grant_type') !== 'client_credentials', '8002'],
    [modulo.get('client_assertion_type') !== tipoAsserzione, '8003'],
    [!letto, 'ASSERZIONE_ILLEGGIBILE'],
    ...(letto ? dentro(letto, testo, clientId, traccia, attesa) : []),
  ]);
}

type Regola = readonly [vero: boolean, codice: Difetto['codice'], dove?: string];

const difetti = (regole: readonly Regola[]): readonly Difetto[] =>
  regole.flatMap(([vero, codice, dove]) => (vero ? [{ codice, ...(dove ? { dove } : {}) }] : []));

function dentro(
  { intestazione: testa, contenuto }: JwtLetto,
  testo: string,
  clientId: string,
  traccia: string | undefined,
  { ambiente, servizio, adesso }: Attesa,
): readonly Regola[] {
  const { sub, iss, aud, jti, iat, exp, purposeId } = contenuto;
  const inPiu = Object.keys(contenuto).filter((nome) => !ammessi.has(nome));
  const tempi = [iat, exp].filter((quando) => quando !== undefined);
  const interi = tempi.every((quando) => Number.isInteger(quando) && (quando as number) < 1e11);
  const kid = testa['kid'];
  return [
    [sub === undefined, '8007'],
    [sub !== undefined && !eUuid(sub), '8006'],
    [eUuid(sub) && sub !== clientId, '8008'],
    [iss === undefined, '8017'],
    [iss !== undefined && iss !== ambiente.clientId, '8099', 'iss'],
    [aud !== ambiente.audienceAsserzione, '8010'],
    [jti === undefined, '8015'],
    [iat === undefined, '8016'],
    [exp === undefined, '8018'],
    [!interi || (interi && Number(exp) * 1000 <= adesso), 'ASSERZIONE_TEMPI'],
    [typeof iat === 'number' && interi && iat * 1000 > adesso, 'OROLOGIO', 'iat'],
    [purposeId === undefined, '8024'],
    [purposeId !== undefined && !eUuid(purposeId), '8009'],
    [eUuid(purposeId) && purposeId !== servizio.purposeId, '8025'],
    [kid === undefined, '8013'],
    [kid !== undefined && !eKid(kid), '8033'],
    [eKid(kid) && kid !== ambiente.chiave().kid, '8099', 'kid'],
    [testa['alg'] === undefined, '8014'],
    [testa['alg'] !== undefined && testa['alg'] !== 'RS256', 'ASSERZIONE_ALGORITMO'],
    [inPiu.length > 0, 'ASSERZIONE_IN_PIU', inPiu.join(', ')],
    [testa['typ'] !== 'JWT', 'ASSERZIONE_TIPO'],
    ...digest(contenuto['digest'], traccia),
    [!firmatoDa(testo, ambiente.chiave().pubblica), '8023'],
  ];
}

/** The digest of the tracking evidence: exactly `alg` and `value`, and of the evidence that is sent. */
function digest(dato: unknown, traccia: string | undefined): readonly Regola[] {
  if (dato === undefined) return [[true, 'ASSERZIONE_SENZA_DIGEST']];
  const { alg, value, ...altro } = (typeof dato === 'object' && dato !== null ? dato : {}) as Record<string, unknown>;
  if (alg === undefined || value === undefined) return [[true, '8019']];
  if (Object.keys(altro).length > 0) return [[true, '8020', Object.keys(altro).join(', ')]];
  const giusto = typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value);
  return [
    [alg !== 'SHA256', '8012'],
    [!giusto, '8011'],
    [
      giusto && traccia !== undefined && String(value).toLowerCase() !== digestTraccia(traccia),
      'ASSERZIONE_DIGEST_DI_ALTRO',
    ],
  ];
}
