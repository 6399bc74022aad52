import { z } from 'zod';
import { codiciErrore } from '../../contract/errori.ts';
import { ErrorePostazione, valoreDi } from '../../contract/esito.ts';
import { leggiDati } from './ambiente-prova.ts';

const schemaRisposta = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.string() }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.enum(codiciErrore), dettaglio: z.string().exactOptional() }),
  }),
]);

/**
 * Asks the sandbox of that folder to certify a key, as ANPR's console does.
 *
 * @param domanda whose key, with its request: what the sandbox's `emissione` takes
 * @returns the certificate, PEM; undefined where no sandbox answers there
 * @throws ErrorePostazione its refusal
 */
export async function chiediCertificato(cartella: string, domanda: object): Promise<string | undefined> {
  const emissione = await doveEmette(cartella);
  if (!emissione) return undefined;
  const risposta = await fetch(emissione.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${emissione.segreto}`, 'content-type': 'application/json' },
    body: JSON.stringify(domanda),
  }).catch(() => undefined);
  // A file left by a sandbox that was killed: nobody is there, or somebody else who does not know its secret.
  if (!risposta?.ok) return undefined;
  return valoreDi(schemaRisposta.parse(await risposta.json()));
}

async function doveEmette(cartella: string) {
  try {
    return (await leggiDati(cartella)).emissione;
  } catch (causa) {
    if (causa instanceof ErrorePostazione) return undefined;
    throw causa;
  }
}

/** Certifies keys of workstations and of the Comune at the sandbox of that folder. */
export const certificaInProva =
  (cartella: string) =>
  async (id: string, csr: string): Promise<string> => {
    const certificato = await chiediCertificato(cartella, { tipo: 'postazione', id, csr });
    if (certificato === undefined) throw new ErrorePostazione('AMBIENTE_NON_PRONTO', 'the sandbox does not answer');
    return certificato;
  };
