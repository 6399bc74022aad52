import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { digest } from '../firma/algoritmi.ts';
import type { ChiaveCliente } from '../pdnd/ambiente.ts';

const firma = promisify(sign);

/** The client's key of PDND kept on this computer, PKCS#8 PEM: of the Comune, not of the officer. */
export function chiavePdndLocale(pem: string, kid: string): ChiaveCliente {
  const privata = createPrivateKey(pem);
  return {
    kid,
    firma: (dati) => firma(digest, dati, privata),
    pubblica: createPublicKey(privata).export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** The name that PDND will give to a public key: its thumbprint (RFC 7638), in base64url. */
export function kidAtteso(pubblica: string): string {
  const { e, kty, n } = createPublicKey(pubblica).export({ format: 'jwk' });
  return createHash(digest).update(JSON.stringify({ e, kty, n })).digest('base64url');
}
