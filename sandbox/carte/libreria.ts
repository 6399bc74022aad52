import { existsSync } from 'node:fs';

const consueti = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib64/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so',
  '/usr/lib64/libsofthsm2.so',
  '/usr/local/lib/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
  'C:\\SoftHSM2\\lib\\softhsm2-x64.dll',
  'C:\\Program Files\\SoftHSM2\\lib\\softhsm2-x64.dll',
];

/**
 * The PKCS#11 library of SoftHSM, which plays the smart cards of the sandbox: where `SOFTHSM2_MODULE` says, or in the
 * usual places of Debian, Fedora, macOS and Windows.
 *
 * @throws Error if it is nowhere
 */
export function libreriaSoftHsm(): string {
  const percorsi = [process.env['SOFTHSM2_MODULE'], ...consueti].filter((p) => p !== undefined);
  const trovato = percorsi.find((percorso) => existsSync(percorso));
  if (trovato === undefined) {
    throw new Error('SoftHSM 2 is not installed: install it (Debian: apt install softhsm2) or set SOFTHSM2_MODULE');
  }
  return trovato;
}
