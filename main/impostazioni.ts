import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Configurazione } from './configurazione.ts';
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
): Partial<Pick<Configurazione, 'conservazione' | 'originali' | 'proxy' | 'altreAutorita'>> {
  const { conservazioneGiorni, originali, proxy, altreAutorita } = leggi(cartella);
  return {
    ...(conservazioneGiorni === undefined ? {} : { conservazione: conservazioneGiorni }),
    ...(originali === undefined ? {} : { originali }),
    ...(proxy === undefined ? {} : { proxy }),
    ...(altreAutorita === undefined ? {} : { altreAutorita: conCertificati(cartella, altreAutorita) }),
  };
}

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
