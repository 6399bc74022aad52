import { createHash } from 'node:crypto';
import { esigiGateway } from '../cause.ts';
import type { GiaVisti } from '../gia-visti.ts';
import { eOggetto, type Oggetto } from '../jws.ts';
import { type CriteriGettone, esaminaGettone } from './gettone.ts';
import { intestazione, type Richiesta, simili } from './richiesta.ts';

/**
 * INTEGRITY_REST_02 on a call with a body: Digest of its exact bytes, and Agid-JWT-Signature over the headers, equal byte
 * by byte to those sent, made for this call alone.
 *
 * @throws RifiutoPdnd
 */
export function esaminaIntegrita(richiesta: Richiesta, criteri: CriteriGettone, giaVisti: GiaVisti): void {
  const tipo = intestazione(richiesta, 'content-type');
  esigiGateway(tipo === 'application/json', 'content-type', tipo);
  esaminaDigest(richiesta);
  const { claim } = esaminaGettone('integrita', richiesta, criteri);
  const coperte = intestazioniFirmate(claim);
  esigiGateway(coperte.has('digest'), 'integrita-digest-non-coperto');
  esigiGateway(coperte.has('content-type'), 'integrita-content-type-non-coperto');
  const codifica = intestazione(richiesta, 'content-encoding');
  esigiGateway(codifica === undefined || coperte.has('content-encoding'), 'integrita-content-encoding-non-coperto');
  for (const [nome, valore] of coperte) {
    const inviata = intestazione(richiesta, nome);
    esigiGateway(inviata !== undefined, 'integrita-intestazione-non-inviata', nome);
    esigiGateway(inviata === valore, 'integrita-valore-diverso', nome);
  }
  const { jti, exp } = claim as { jti: string; exp: number };
  esigiGateway(giaVisti.primaVolta(`integrita ${criteri.client}`, jti, exp, criteri.adesso), 'integrita-jti-ripetuto');
}

/** A call without a body is not signed, and has nothing to make a digest of (pdnd-idanpr 2.2). */
export function esaminaSenzaCorpo(richiesta: Richiesta): void {
  for (const nome of ['agid-jwt-signature', 'digest']) {
    esigiGateway(intestazione(richiesta, nome) === undefined, 'integrita-non-ammessa', nome);
  }
}

function esaminaDigest(richiesta: Richiesta): void {
  const digest = intestazione(richiesta, 'digest');
  esigiGateway(digest !== undefined, 'digest-assente', simili(richiesta, 'digest'));
  const [, algoritmo, valore] = /^([A-Za-z0-9-]+)=(.*)$/.exec(digest) ?? [];
  esigiGateway(algoritmo !== undefined && valore !== undefined, 'digest-malformato');
  esigiGateway(algoritmo === 'SHA-256', 'digest-non-ammesso', algoritmo);
  esigiGateway(!/^[0-9a-f]{64}$/i.test(valore), 'digest-esadecimale');
  esigiGateway(/^[A-Za-z0-9+/]{43}=$/.test(valore), 'digest-malformato');
  esigiGateway(valore === createHash('sha256').update(richiesta.corpo).digest('base64'), 'digest-diverso');
}

/** `signed_headers`: an array of objects with one name each; names in lower case here, values as they are. */
function intestazioniFirmate(claim: Oggetto): ReadonlyMap<string, string> {
  const elenco = claim['signed_headers'];
  esigiGateway(elenco !== undefined, 'integrita-claim-assente', 'signed_headers');
  esigiGateway(Array.isArray(elenco), 'integrita-signed-headers', 'not an array');
  const firmate = new Map<string, string>();
  for (const voce of elenco as readonly unknown[]) {
    const [[nome, valore] = ['', undefined], altra] = eOggetto(voce) ? Object.entries(voce) : [];
    const una = nome !== '' && altra === undefined && typeof valore === 'string';
    esigiGateway(una, 'integrita-signed-headers', 'not a name and a text each');
    esigiGateway(!firmate.has(nome.toLowerCase()), 'integrita-signed-headers', `${nome} twice`);
    firmate.set(nome.toLowerCase(), valore);
  }
  return firmate;
}
