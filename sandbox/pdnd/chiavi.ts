import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** RSA key of a PDND client, or of PDND itself, kept as PKCS#8 PEM. */
export interface Coppia {
  readonly privata: KeyObject;
  readonly pubblica: KeyObject;
}

/** Reads the key at `file`, making it the first time. */
export function leggiOCreaChiave(file: string): Coppia {
  if (!existsSync(file)) crea(file);
  const privata = createPrivateKey(readFileSync(file));
  return { privata, pubblica: createPublicKey(privata) };
}

/** Written whole or not at all: a key cut short by a crash would be there for ever. */
function crea(file: string): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provvisorio = `${file}.nuova`;
  writeFileSync(provvisorio, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  renameSync(provvisorio, file);
}
