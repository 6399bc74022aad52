import { Pkcs10CertificateRequest } from '@peculiar/x509';
import { z } from 'zod';
import { esaminaCodiceFiscale } from '../../contract/identificativi/codice-fiscale.ts';
import { ruoli } from '../../contract/sandbox.ts';
import { ALGORITMO } from './autorita.ts';

const idUtente = z.string().refine((id) => {
  const { forma, controllo } = esaminaCodiceFiscale(id);
  return forma === 'persona' && controllo;
}, 'not the codice fiscale of a person');

/** A request of certificate by somebody else's key: for a card, or for a workstation. */
export const schemaDomandaCertificato = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('utente'), csr: z.string(), id: idUtente, ruolo: z.enum(ruoli) }),
  /** A citizen's CNS, of whoever it is. */
  z.object({ tipo: z.literal('cns'), csr: z.string(), id: idUtente }),
  z.object({
    tipo: z.literal('postazione'),
    csr: z.string(),
    /** `<istat>-PC-000n`, or the Comune's own two, `-CO-9999` and `-CO-9998`. */
    id: z.string().regex(/^\d{6}-(PC-\d{4}|CO-999[89])$/, 'not the id of a workstation'),
  }),
]);
export type DomandaCertificato = z.infer<typeof schemaDomandaCertificato>;

/** The part of a PKCS#10 request (RFC 2986) that the authority believes: the key, and the names of the person. */
export interface RichiestaLetta {
  readonly chiavePubblica: CryptoKey;
  readonly cognome: string | undefined;
  readonly nome: string | undefined;
}

/**
 * Reads a request in PEM and checks that it was signed by the key that it carries, an RSA key of 2048 bits or more.
 *
 * @throws Error that says what is wrong with it
 */
export async function leggiRichiesta(pem: string): Promise<RichiestaLetta> {
  const richiesta = new Pkcs10CertificateRequest(pem);
  if (!(await richiesta.verify())) throw new Error('the request is not signed by its own key');
  const { name } = richiesta.publicKey.algorithm;
  if (!name.startsWith('RSA')) throw new Error(`a key for ${name}, not RSA`);
  const chiavePubblica = await richiesta.publicKey.export(ALGORITMO, ['verify']);
  const { modulusLength } = chiavePubblica.algorithm as RsaHashedKeyAlgorithm;
  if (modulusLength < ALGORITMO.modulusLength) throw new Error(`a key of ${modulusLength} bits, too short`);
  const [cognome] = richiesta.subjectName.getField('SN');
  const [nome] = richiesta.subjectName.getField('G');
  return { chiavePubblica, cognome, nome };
}
