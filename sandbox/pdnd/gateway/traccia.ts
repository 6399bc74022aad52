import { createHash } from 'node:crypto';
import { esigiGateway } from '../cause.ts';
import type { Oggetto } from '../jws.ts';
import { type CriteriGettone, esaminaGettone } from './gettone.ts';
import type { Richiesta } from './richiesta.ts';

/** Longer ones have been refused (pdnd-idanpr 2.1). */
const MASSIMO = 20;
const limitati = ['userID', 'userLocation', 'LoA'] as const;

/**
 * Agid-JWT-TrackingEvidence (AUDIT_REST_02): who asks, from where, how well known; for the purpose of the voucher, which
 * has the SHA-256 of these very characters.
 *
 * @throws RifiutoPdnd
 */
export function esaminaTraccia(
  richiesta: Richiesta,
  criteri: CriteriGettone,
  voucher: { readonly purposeId: string; readonly digest: string },
): void {
  const { compatto, claim } = esaminaGettone('traccia', richiesta, criteri);
  for (const nome of [...limitati, 'dnonce', 'purposeId']) {
    esigiGateway(testoDi(claim, nome) !== '', 'traccia-claim-assente', nome);
  }
  for (const nome of limitati) esigiGateway(testoDi(claim, nome).length <= MASSIMO, 'traccia-claim-lungo', nome);
  esigiGateway(claim['purposeId'] === voucher.purposeId, 'traccia-finalita');
  const digest = createHash('sha256').update(compatto, 'ascii').digest('hex');
  esigiGateway(digest === voucher.digest, 'traccia-digest');
}

/** The claim as text; empty where it is absent. `dnonce` may be a number. */
function testoDi(claim: Oggetto, nome: string): string {
  const valore = claim[nome];
  if (nome === 'dnonce' && typeof valore === 'number') return String(valore);
  return typeof valore === 'string' ? valore.trim() : '';
}
