import type { X509Certificate } from 'node:crypto';
import { basename } from 'node:path';
import type { Carta, CertificatoCarta, Lettore } from '../../contract/carta.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { TokenHost } from '../carta/token-host.ts';
import type { Attendibilita } from './attendibilita.ts';
import { certificatoDa } from '../firma/certificato.ts';

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

export type LettoreConCarta = Lettore & { readonly carta: Carta };

/** The driver of the CIE reads no card that was not paired with this computer by its own program. */
export const driverDellaCie = (percorso: string): boolean => /cie/i.test(basename(percorso));

/**
 * The certificates of a card, without a log-in; none where it has none. `modulo` is the driver's path, where it is not
 * the one that `carte` has.
 *
 * @throws ErrorePostazione CIE_NON_ABBINATA, and the codes of the card
 */
export async function leggiCertificati(
  { carte, modulo = carte.modulo }: { readonly carte: TokenHost; readonly modulo?: string },
  { id, carta: { seriale } }: LettoreConCarta,
): Promise<readonly CertificatoCarta[]> {
  const letti = await carte.certificati({ lettore: id, seriale });
  if (letti.ok) return letti.value;
  if (driverDellaCie(modulo)) throw new ErrorePostazione('CIE_NON_ABBINATA', letti.error.dettaglio);
  if (letti.error.code === 'CERTIFICATO_CARTA_ASSENTE') return [];
  throw new ErrorePostazione(letti.error.code, letti.error.dettaglio);
}

/** Which kind of card it is, by who issued what is on it and by its token. @throws ErrorePostazione CARTA_CIE, CARTA_TESSERA_SANITARIA */
export function verificaSpecie(
  certificati: readonly CertificatoCarta[],
  { etichetta, modello }: Carta,
  attendibilita: Attendibilita,
): void {
  const letti = certificati.flatMap(({ der }) => certificatoDa(der) ?? []);
  if (letti.some((uno) => attendibilita.emesso(uno))) return;
  const daiCertificati = letti.map(specieDalCertificato).find((trovata) => trovata !== undefined);
  const estranea = daiCertificati ?? specieDalToken(etichetta, modello);
  if (estranea) throw new ErrorePostazione(estranea, modello);
}
