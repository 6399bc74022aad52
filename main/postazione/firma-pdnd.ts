import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { digest } from '../firma/algoritmi.ts';
import type { AmbientePdnd } from '../pdnd/ambiente.ts';

const firma = promisify(sign);

/** The client's key of PDND kept on this computer, PKCS#8 PEM: of the Comune, not of the officer. */
export function firmaPdndLocale(pem: string): Pick<AmbientePdnd, 'firma' | 'chiavePubblica'> {
  const privata = createPrivateKey(pem);
  return {
    firma: (dati) => firma(digest, dati, privata),
    chiavePubblica: createPublicKey(privata).export({ type: 'spki', format: 'pem' }).toString(),
  };
}
