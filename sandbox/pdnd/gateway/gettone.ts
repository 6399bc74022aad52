import { type CausaGateway, type DifettoGettone, esigiGateway, type Gettone } from '../cause.ts';
import { firmatoDa, type Jws, leggiJws, type Oggetto } from '../jws.ts';
import type { RegistroPdnd } from '../registro.ts';
import { forseMillisecondi, secondi } from '../tempo.ts';
import { intestazione, type Richiesta, simili } from './richiesta.ts';

const nomi = { traccia: 'agid-jwt-trackingevidence', integrita: 'agid-jwt-signature' } as const;

/** The longest that each may last, in seconds: ten minutes the first, five the second (pdnd-idanpr 2.1, 2.2). */
const durate = { traccia: 600, integrita: 300 } as const;

/** What both tokens of ModI are judged by. */
export interface CriteriGettone {
  readonly registro: RegistroPdnd;
  /** The client of the voucher. */
  readonly client: string;
  readonly audience: string;
  /** Seconds since the epoch. */
  readonly adesso: number;
}

type Esigi = (condizione: unknown, difetto: DifettoGettone, dettaglio?: string) => asserts condizione;

/**
 * What both tokens of ModI must be: RS256, with the `kid` of a key of the client and never a certificate, its own claims,
 * made for this e-service, of now.
 *
 * @returns the token as it was sent, and its claims
 * @throws RifiutoPdnd
 */
export function esaminaGettone(
  quale: Gettone,
  richiesta: Richiesta,
  criteri: CriteriGettone,
): { readonly compatto: string; readonly claim: Oggetto } {
  const esigi: Esigi = (condizione, difetto, dettaglio) =>
    esigiGateway(condizione, `${quale}-${difetto}` satisfies CausaGateway, dettaglio);
  const compatto = intestazione(richiesta, nomi[quale]);
  esigi(compatto !== undefined, 'assente', simili(richiesta, nomi[quale]));
  const jws = leggiJws(compatto);
  esigi(jws, 'illeggibile');
  esaminaTestata(jws, criteri, esigi);
  esaminaClaim(jws.contenuto, criteri, esigi);
  esaminaTempi(jws.contenuto, criteri.adesso, durate[quale], esigi);
  return { compatto, claim: jws.contenuto };
}

function esaminaTestata(jws: Jws, { registro, client }: CriteriGettone, esigi: Esigi): void {
  const { alg, typ, kid, x5c } = jws.testata;
  esigi(alg === 'RS256', 'alg', String(alg));
  esigi(typ === 'JWT', 'typ', String(typ));
  esigi(x5c === undefined, 'x5c');
  esigi(typeof kid === 'string' && kid !== '', 'kid-assente');
  const chiave = registro.chiave(kid);
  esigi(chiave?.client === client, 'kid-sconosciuto', chiave ? 'of another client' : undefined);
  esigi(firmatoDa(jws, chiave.pubblica), 'firma');
}

function esaminaClaim({ iss, sub, aud, jti }: Oggetto, { client, audience }: CriteriGettone, esigi: Esigi): void {
  esigi(iss !== undefined, 'claim-assente', 'iss');
  esigi(aud !== undefined, 'claim-assente', 'aud');
  esigi(typeof jti === 'string' && jti !== '', 'claim-assente', 'jti');
  esigi(iss === client, 'emittente', 'iss');
  esigi(sub === undefined || sub === client, 'emittente', 'sub');
  esigi(aud === audience, 'aud', typeof aud === 'string' ? aud : JSON.stringify(aud));
}

function esaminaTempi({ iat, nbf, exp }: Oggetto, adesso: number, durata: number, esigi: Esigi): void {
  esigi(iat !== undefined, 'claim-assente', 'iat');
  esigi(exp !== undefined, 'claim-assente', 'exp');
  const [emesso, dal, scade] = [secondi(iat), nbf === undefined ? 0 : secondi(nbf), secondi(exp)];
  esigi(emesso !== undefined, 'tempo-non-intero', 'iat');
  esigi(dal !== undefined, 'tempo-non-intero', 'nbf');
  esigi(scade !== undefined, 'tempo-non-intero', 'exp');
  // The gateway has no tolerance for clocks that are fast (pdnd-idanpr 2.2).
  esigi(emesso <= adesso, 'iat-futuro', forseMillisecondi(emesso));
  esigi(dal <= adesso, 'iat-futuro', 'nbf');
  esigi(scade > adesso, 'scaduto');
  esigi(scade - emesso <= durata, 'durata', String(scade - emesso));
}
