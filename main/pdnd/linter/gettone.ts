import { createPublicKey, verify } from 'node:crypto';
import type { CodiceDifetto, Difetto } from '../../../contract/pdnd/difetti.ts';
import { digest } from '../../firma/algoritmi.ts';
import { leggiJwt, type JwtLetto } from '../../firma/jws.ts';
import type { Attesa } from './attesa.ts';

/** How the defects of one of our JWTs are called. */
export type NomiDifetti = Readonly<
  Record<
    | 'illeggibile'
    | 'algoritmo'
    | 'tipo'
    | 'chiave'
    | 'certificato'
    | 'firma'
    | 'audience'
    | 'mittente'
    | 'incompleta'
    | 'nelFuturo'
    | 'scaduta'
    | 'tempi'
    | 'durata',
    CodiceDifetto
  >
>;

/** Claims that every JWT to the gateway must have (AgID, AUDIT_REST_02 and INTEGRITY_REST_02). */
const comuni = ['aud', 'jti', 'iat', 'exp', 'iss'] as const;

/** Claims besides those of every JWT, and the seconds for which it may be good. */
export interface Obblighi {
  readonly obbligatori: readonly string[];
  readonly durata: number;
}

/** What is wrong with a JWT by which we vouch for something to the gateway; the reading too, where it can be read. */
export function esaminaGettone(
  testo: string,
  nomi: NomiDifetti,
  { obbligatori, durata }: Obblighi,
  attesa: Attesa,
): { readonly difetti: readonly Difetto[]; readonly letto?: JwtLetto } {
  const letto = leggiJwt(testo);
  if (!letto) return { difetti: [{ codice: nomi.illeggibile }] };
  const { intestazione, contenuto } = letto;
  const { clientId, chiave } = attesa.ambiente;
  const { kid, pubblica: chiavePubblica } = chiave();
  const mancanti = [...comuni, ...obbligatori].filter((nome) =>
    [undefined, null, ''].includes(contenuto[nome] as null),
  );
  const adesso = attesa.adesso / 1000;
  const { iat, nbf, exp } = contenuto;
  const difetti: (Difetto | false)[] = [
    intestazione['alg'] !== 'RS256' && { codice: nomi.algoritmo },
    intestazione['typ'] !== 'JWT' && { codice: nomi.tipo },
    intestazione['kid'] !== kid && { codice: nomi.chiave },
    'x5c' in intestazione && { codice: nomi.certificato },
    mancanti.length > 0 && { codice: nomi.incompleta, dove: mancanti.join(', ') },
    contenuto['iss'] !== undefined && contenuto['iss'] !== clientId && { codice: nomi.mittente },
    ...difettiAudience(contenuto['aud'], nomi, attesa),
    [iat, nbf, exp].some((quando) => quando !== undefined && !Number.isInteger(quando)) && { codice: nomi.tempi },
    Number(exp) - Number(iat) > durata && { codice: nomi.durata },
    [iat, nbf].some((quando) => typeof quando === 'number' && quando > adesso) && { codice: nomi.nelFuturo },
    typeof exp === 'number' && exp <= adesso && { codice: nomi.scaduta },
    !firmatoDa(testo, chiavePubblica) && { codice: nomi.firma },
  ];
  return { difetti: difetti.filter((uno) => uno !== false), letto };
}

/** Another audience, and which of the usual mistakes it is (pdnd-idanpr 2.3). */
function difettiAudience(aud: unknown, nomi: NomiDifetti, { servizio }: Attesa): readonly Difetto[] {
  if (aud === undefined || aud === servizio.audience) return [];
  if (typeof aud === 'string' && /\/anpr-[a-z0-9-]+$/.test(aud)) return [{ codice: 'AUDIENCE_CON_OPERAZIONE' }];
  const conPdnd = typeof aud === 'string' && aud.replace('-PDND/', '/') === servizio.audience;
  return [{ codice: conPdnd ? 'AUDIENCE_CON_PDND' : nomi.audience }];
}

/** Whether a compact JWS verifies with the public half of our key. */
export function firmatoDa(testo: string, chiavePubblica: string): boolean {
  const fine = testo.lastIndexOf('.');
  const firma = Buffer.from(testo.slice(fine + 1), 'base64url');
  return verify(digest, Buffer.from(testo.slice(0, fine)), createPublicKey(chiavePubblica), firma);
}
