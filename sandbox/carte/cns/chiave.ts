import { constants, createPrivateKey, privateDecrypt } from 'node:crypto';
import type { ChiaveDiCarta } from './carta.ts';

/** Reference of the CNS's authentication key. */
const RIFERIMENTO = 0x01;

/** The key of a card from its PKCS#8 DER: RSA alone, as the CNS has it. */
export function chiaveDiCarta(pkcs8: Uint8Array): ChiaveDiCarta {
  const chiave = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const bit = chiave.asymmetricKeyDetails?.modulusLength;
  if (chiave.asymmetricKeyType !== 'rsa' || bit === undefined) throw new Error('a CNS has an RSA key');
  return {
    riferimento: RIFERIMENTO,
    lunghezza: bit / 8,
    esegui(blocco) {
      try {
        return privateDecrypt({ key: chiave, padding: constants.RSA_NO_PADDING }, blocco);
      } catch (causa) {
        // A block that is not below the modulus: the card refuses it.
        if (causa instanceof Error && 'code' in causa) return undefined;
        throw causa;
      }
    },
  };
}
