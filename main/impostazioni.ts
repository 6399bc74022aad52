import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { massimoPercorso, type SceltaDriver } from '../contract/driver.ts';
import type { Configurazione } from './configurazione.ts';
import { scriviIntero } from './file-intero.ts';
import { type AltraAutorita, nomiAmbienti } from './postazione/ambiente.ts';

const http = z.url({ protocol: /^http$/ });

const schemaAutorita = z.strictObject({
  credenziale: z.enum(['cns', 'cie']),
  /** File of its certificate, PEM or DER, from the folder of the settings. */
  certificato: z.string().min(1),
  /** Revocation lists and answers are signed: they come over plain HTTP. */
  crl: http,
  ocsp: http.exactOptional(),
});

const schemaFile = z.strictObject({
  /** Days for which what a closed practice says is kept. */
  conservazioneGiorni: z.number().int().min(1).max(3650).optional(),
  /** Whether ANPR's answers are kept as they came. */
  originali: z.boolean().optional(),
  /** The HTTP proxy through which the Comune's network is left. */
  proxy: http.optional(),
  /** The driver of the cards: a file, or `automatico` for the best of those on this computer. */
  driver: z.string().min(1).max(massimoPercorso).optional(),
  /** Who issues the CNS and CIE admitted beside ANPR's cards, by environment. */
  altreAutorita: z.partialRecord(z.enum(nomiAmbienti), z.array(schemaAutorita)).optional(),
});

/**
 * What the administrator sets in `impostazioni.json`, in the folder of the workstation's data; a file that is not there
 * sets nothing.
 *
 * @throws Error that names the file, where it cannot be read or says something unknown
 */
export function daFile(
  cartella: string,
): Partial<Pick<Configurazione, 'conservazione' | 'originali' | 'proxy' | 'altreAutorita' | 'driver'>> {
  const { conservazioneGiorni, originali, proxy, altreAutorita, driver } = leggi(cartella);
  return {
    ...(conservazioneGiorni === undefined ? {} : { conservazione: conservazioneGiorni }),
    ...(originali === undefined ? {} : { originali }),
    ...(proxy === undefined ? {} : { proxy }),
    ...(driver === undefined ? {} : { driver: sceltaDa(driver) }),
    ...(altreAutorita === undefined ? {} : { altreAutorita: conCertificati(cartella, altreAutorita) }),
  };
}

/** How the choice of the driver is written; the environment's own is not. */
const automatico = 'automatico';

const sceltaDa = (scritta: string): SceltaDriver =>
  scritta === automatico ? { specie: 'automatica' } : { specie: 'a-mano', percorso: scritta };

/**
 * Writes the driver that was chosen in `impostazioni.json`, whole or not at all, and leaves the rest as it is.
 *
 * @throws Error that names the file, where it says something unknown; nothing is written then
 */
export async function ricordaDriver(cartella: string, scelta: SceltaDriver): Promise<void> {
  const { driver: _prima, ...altre } = leggi(cartella);
  const tutte = scelta.specie === 'ambiente' ? altre : { ...altre, driver: scrittaDi(scelta) };
  await scriviIntero(fileDi(cartella), Buffer.from(`${JSON.stringify(tutte, null, 2)}\n`));
}

const scrittaDi = (scelta: Exclude<SceltaDriver, { specie: 'ambiente' }>): string =>
  scelta.specie === 'automatica' ? automatico : scelta.percorso;

const fileDi = (cartella: string): string => join(cartella, 'impostazioni.json');

function leggi(cartella: string): z.infer<typeof schemaFile> {
  const file = fileDi(cartella);
  if (!existsSync(file)) return {};
  try {
    return schemaFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (causa) {
    throw new Error(`${file} is not JSON like {"conservazioneGiorni": 90, "originali": false}`, { cause: causa });
  }
}

type DalFile = NonNullable<z.infer<typeof schemaFile>['altreAutorita']>;

const conCertificati = (cartella: string, altre: DalFile): NonNullable<Configurazione['altreAutorita']> =>
  Object.fromEntries(
    Object.entries(altre).map(([ambiente, autorita]) => [
      ambiente,
      autorita.map((una) => conCertificato(cartella, una)),
    ]),
  );

/** The authority with its certificate read, which must be one that issues others. */
function conCertificato(cartella: string, una: z.infer<typeof schemaAutorita>): AltraAutorita {
  const file = resolve(cartella, una.certificato);
  try {
    const certificato = new X509Certificate(readFileSync(file));
    if (!certificato.ca) throw new Error('not of an authority');
    return { ...una, certificato: certificato.toString() };
  } catch (causa) {
    throw new Error(`${fileDi(cartella)}: ${file} is not the certificate of an authority`, { cause: causa });
  }
}
