import { resolve } from 'node:path';
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

const leggiModulo = (testo: string): z.infer<typeof schemaModulo> => {
  try {
    return schemaModulo.parse(JSON.parse(testo));
  } catch (causa) {
    throw new Error('POSTAZIONE_PKCS11 is not JSON like {"modulo": path, "ambiente": {variable: value}}', {
      cause: causa,
    });
  }
};
