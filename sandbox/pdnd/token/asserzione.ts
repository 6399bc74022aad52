import { esigiToken } from '../cause.ts';
import { eOggetto, firmatoDa, type Jws, leggiJws, type Oggetto } from '../jws.ts';
import type { Finalita, RegistroPdnd } from '../registro.ts';
import { forseMillisecondi, secondi } from '../tempo.ts';
import { eUuid } from '../uuid.ts';
import type { Modulo } from './modulo.ts';

/** What assertions are judged by. */
export interface Criteri {
  readonly registro: RegistroPdnd;
  /** The `aud` that they must have, without scheme. */
  readonly audience: string;
  /** Seconds since the epoch. */
  readonly adesso: number;
}

export interface Digest {
  readonly alg: string;
  readonly value: string;
}

/** A good assertion: who asks, for what, and of which tracking evidence. */
export interface Asserzione {
  readonly client: string;
  readonly finalita: Finalita;
  readonly digest: Digest | undefined;
  readonly jti: string;
  /** Seconds since the epoch. */
  readonly scade: number;
}

/** Closed since June 2025: one more, `nbf` first of all, and the whole request is refused (pdnd-idanpr 1.3). */
const claimAmmessi = new Set(['iss', 'sub', 'aud', 'jti', 'iat', 'exp', 'purposeId', 'digest']);

/**
 * The four steps of PDND's "debug client assertion": the assertion itself, the key, the signature, the states.
 *
 * @throws RifiutoPdnd
 */
export function verificaAsserzione({ clientId, asserzione }: Modulo, criteri: Criteri): Asserzione {
  const jws = leggiJws(asserzione);
  esigiToken(jws, 'asserzione-illeggibile');
  const kid = esaminaTestata(jws.testata);
  const claim = esaminaClaim(jws.contenuto, clientId, criteri);
  verificaFirma(jws, kid, claim.client, criteri.registro);
  return { ...claim, finalita: esaminaStati(claim.purposeId, claim.client, criteri.registro) };
}

function esaminaTestata({ kid, alg, typ }: Oggetto): string {
  esigiToken(kid !== undefined, 'kid-assente');
  esigiToken(typeof kid === 'string' && /^[A-Za-z0-9_-]+$/.test(kid), 'kid-caratteri');
  esigiToken(alg !== undefined, 'alg-assente');
  esigiToken(alg === 'RS256', 'alg-non-ammesso', JSON.stringify(alg));
  esigiToken(typ === 'JWT', 'typ-non-ammesso', JSON.stringify(typ));
  return kid;
}

interface Claim extends Omit<Asserzione, 'finalita'> {
  readonly purposeId: string;
}

function esaminaClaim(contenuto: Oggetto, clientId: string | undefined, { audience, adesso }: Criteri): Claim {
  const inPiu = Object.keys(contenuto).filter((nome) => !claimAmmessi.has(nome));
  esigiToken(inPiu.length === 0, 'claim-in-piu', inPiu.join(', '));
  const { iss, sub, aud, jti, purposeId, digest } = contenuto;
  esigiToken(sub !== undefined, 'sub-assente');
  esigiToken(eUuid(sub), 'sub-non-uuid');
  esigiToken(clientId === undefined || clientId === sub, 'sub-diverso-da-client-id');
  esigiToken(iss !== undefined, 'iss-assente');
  esigiToken(iss === sub, 'iss-diverso-da-sub');
  esigiToken(aud === audience, 'aud', typeof aud === 'string' ? aud : JSON.stringify(aud));
  esigiToken(typeof jti === 'string' && jti !== '', 'jti-assente');
  const scade = esaminaTempi(contenuto, adesso);
  esigiToken(purposeId !== undefined, 'purpose-id-assente');
  esigiToken(eUuid(purposeId), 'purpose-id-non-uuid');
  return { client: sub, jti, scade, purposeId, digest: digest === undefined ? undefined : esaminaDigest(digest) };
}

/** How far ahead the clock of who asks may be, in seconds. */
const ANTICIPO = 60;

function esaminaTempi({ iat, exp }: Oggetto, adesso: number): number {
  esigiToken(iat !== undefined, 'iat-assente');
  esigiToken(exp !== undefined, 'exp-assente');
  const [emessa, scade] = [secondi(iat), secondi(exp)];
  esigiToken(emessa !== undefined, 'tempo-non-intero', 'iat');
  esigiToken(scade !== undefined, 'tempo-non-intero', 'exp');
  esigiToken(emessa <= adesso + ANTICIPO, 'asserzione-futura', forseMillisecondi(emessa));
  esigiToken(scade > emessa, 'exp-non-dopo-iat');
  esigiToken(scade > adesso, 'asserzione-scaduta');
  return scade;
}

function esaminaDigest(digest: unknown): Digest {
  esigiToken(eOggetto(digest), 'digest-incompleto');
  const { alg, value, ...altro } = digest;
  esigiToken(alg !== undefined && value !== undefined, 'digest-incompleto');
  esigiToken(Object.keys(altro).length === 0, 'digest-in-piu', Object.keys(altro).join(', '));
  esigiToken(alg === 'SHA256', 'digest-alg', JSON.stringify(alg));
  esigiToken(typeof value === 'string' && value.length === 64, 'digest-lunghezza');
  esigiToken(/^[0-9a-f]*$/i.test(value), 'digest-non-esadecimale');
  return { alg, value };
}

function verificaFirma(jws: Jws, kid: string, client: string, registro: RegistroPdnd): void {
  const chiave = registro.chiave(kid);
  esigiToken(chiave?.client === client, 'kid-non-del-client');
  esigiToken(firmatoDa(jws, chiave.pubblica), 'firma');
}

function esaminaStati(purposeId: string, client: string, registro: RegistroPdnd): Finalita {
  const finalita = registro.finalita(purposeId);
  esigiToken(finalita && registro.associata(purposeId, client), 'finalita-non-associata');
  const { versione, richiesta, stato } = finalita;
  const aperta = versione.stato === 'PUBLISHED' || versione.stato === 'DEPRECATED';
  esigiToken(aperta, 'versione-non-attiva', versione.stato);
  esigiToken(richiesta.stato === 'ACTIVE', 'richiesta-non-attiva', richiesta.stato);
  esigiToken(stato === 'ACTIVE', 'finalita-non-attiva', stato);
  return finalita;
}
