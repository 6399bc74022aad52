import type { X509Certificate } from 'node:crypto';
import type { CodiceErrore } from '../../contract/errori.ts';

/** What a card that is not ours turns out to be; undefined where nothing tells. */
export type SpecieEstranea = Extract<CodiceErrore, 'CARTA_CIE' | 'CARTA_TESSERA_SANITARIA'>;

/** The Ministry's authorities of the electronic identity card, and how its middleware names the token. */
const diCie = /Electronic Identity Card|Carta d.Identit|\bCIE\b/i;
/** The Regions' authorities of the tessera sanitaria, a CNS of citizens. */
const diTesseraSanitaria = /Cittadin|Tessera Sanitaria|TS-?CNS|Servizi Sanitari|\bO=Regione\b|CN=Regione/i;

/** The kind of a card by who issued its certificate (its name is public, its holder's is not asked). */
export function specieDalCertificato({ issuer }: X509Certificate): SpecieEstranea | undefined {
  if (diCie.test(issuer)) return 'CARTA_CIE';
  return diTesseraSanitaria.test(issuer) ? 'CARTA_TESSERA_SANITARIA' : undefined;
}

/** The kind of a card by what its driver says of the token. */
export const specieDalToken = (etichetta: string, modello: string): SpecieEstranea | undefined =>
  diCie.test(`${etichetta} ${modello}`) ? 'CARTA_CIE' : undefined;
