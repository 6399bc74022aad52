import { writeFileSync } from 'node:fs';
import type { Autorita } from '../autorita/autorita.ts';
import { type DoveRevoca, emetti, numeroDiCarta, soggettoUtente, type Titolare } from '../autorita/emissione.ts';
import type { Cartella } from '../cartella.ts';
import { libreriaSoftHsm } from './libreria.ts';
import { SoftHsm } from './softhsm.ts';

/** Label of the token of a person's card. */
export const etichettaCarta = (codiceFiscale: string): string => `CNS ${codiceFiscale}`;

/**
 * What a program needs to reach the sandbox's cards: SoftHSM's library and the environment to load it in. The path in
 * the environment is absolute because SoftHSM takes it as it is.
 */
export interface Pkcs11 {
  readonly module: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Writes SoftHSM's configuration anew, since it holds absolute paths and the folder may have moved. */
export function preparaSoftHsm(percorsi: Cartella): Pkcs11 {
  const righe = [`directories.tokendir = ${percorsi.softhsm}`, 'objectstore.backend = file', 'log.level = ERROR', ''];
  writeFileSync(percorsi.softhsmConf, righe.join('\n'));
  return { module: libreriaSoftHsm(), env: { SOFTHSM2_CONF: percorsi.softhsmConf } };
}

/** A card made: its certificate and the number printed on it. */
export interface Carta {
  readonly certificato: Buffer;
  readonly cn: string;
}

/** Makes the cards of `titolari`, one SoftHSM token each; the PIN goes to PKCS#11 alone, never to a command line. */
export async function emettiCarte(
  utenti: Autorita,
  pkcs11: Pkcs11,
  revoca: DoveRevoca,
  titolari: readonly (Titolare & { readonly pin: string })[],
): Promise<Carta[]> {
  Object.assign(process.env, pkcs11.env);
  const softHsm = new SoftHsm(pkcs11.module);
  try {
    const carte: Carta[] = [];
    for (const titolare of titolari) {
      const inScrittura = await softHsm.nuovaCarta(etichettaCarta(titolare.codiceFiscale), titolare.pin);
      const numero = numeroDiCarta();
      const certificato = await emetti(utenti, {
        soggetto: soggettoUtente(titolare, numero),
        uso: 'client',
        chiavePubblica: inScrittura.chiavePubblica,
        revoca,
      });
      inScrittura.completa({ der: certificato, nome: titolare.codiceFiscale });
      carte.push({ certificato, cn: `${titolare.codiceFiscale}/${numero}` });
    }
    return carte;
  } finally {
    softHsm.chiudi();
  }
}
