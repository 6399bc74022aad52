import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { modiSblocco } from '../../contract/carta.ts';
import type { Configurazione } from '../configurazione.ts';

const schemaModulo = z.object({
  modulo: z.string(),
  ambiente: z.record(z.string(), z.string()),
  sblocco: z.enum(modiSblocco).exactOptional(),
});

/**
 * What the environment variables may change, in the environment `prova` alone: `POSTAZIONE_SANDBOX` names the folder of
 * a sandbox that somebody else runs, `POSTAZIONE_PKCS11` a driver in place of the sandbox's, as JSON
 * `{"modulo": path, "ambiente": {variable: value}}`, with `"sblocco"` where the driver takes a PUK in a way of its own.
 *
 * @throws Error that names the variable which cannot be read
 */
export function daVariabili(
  variabili: Readonly<Record<string, string | undefined>>,
): Partial<Pick<Configurazione, 'prova' | 'pkcs11'>> {
  const { POSTAZIONE_SANDBOX: sandbox, POSTAZIONE_PKCS11: modulo } = variabili;
  return {
    ...(sandbox ? { prova: { cartella: resolve(sandbox), avvia: false } } : {}),
    ...(modulo ? { pkcs11: leggiModulo(modulo) } : {}),
  };
}

const schemaFile = z.strictObject({
  /** Days for which what a closed practice says is kept. */
  conservazioneGiorni: z.number().int().min(1).max(3650).optional(),
  /** Whether ANPR's answers are kept as they came. */
  originali: z.boolean().optional(),
  /** The HTTP proxy through which the Comune's network is left. */
  proxy: z.url({ protocol: /^http$/ }).optional(),
});

/**
 * What the administrator sets in `impostazioni.json`, in the folder of the workstation's data; a file that is not there
 * sets nothing.
 *
 * @throws Error that names the file, where it cannot be read or says something unknown
 */
export function daFile(cartella: string): Partial<Pick<Configurazione, 'conservazione' | 'originali' | 'proxy'>> {
  const file = join(cartella, 'impostazioni.json');
  if (!existsSync(file)) return {};
  try {
    const { conservazioneGiorni, originali, proxy } = schemaFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return {
      ...(conservazioneGiorni === undefined ? {} : { conservazione: conservazioneGiorni }),
      ...(originali === undefined ? {} : { originali }),
      ...(proxy === undefined ? {} : { proxy }),
    };
  } catch (causa) {
    throw new Error(`${file} is not JSON like {"conservazioneGiorni": 90, "originali": false}`, { cause: causa });
  }
}

const leggiModulo = (testo: string): z.infer<typeof schemaModulo> => {
  try {
    return schemaModulo.parse(JSON.parse(testo));
  } catch (causa) {
    throw new Error('POSTAZIONE_PKCS11 is not JSON like {"modulo": path, "ambiente": {variable: value}}', {
      cause: causa,
    });
  }
};
