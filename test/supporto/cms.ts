import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The content of a CMS with attached content, as OpenSSL gives it after verifying signature and chain; throws with what
 * OpenSSL says where it refuses.
 *
 * @param ca PEM of the authority
 */
export function contenutoCms(cms: Uint8Array, ca: string): Buffer {
  const cartella = mkdtempSync(join(tmpdir(), 'cms-'));
  try {
    writeFileSync(join(cartella, 'cms'), cms);
    writeFileSync(join(cartella, 'ca.pem'), ca);
    const argomenti = ['cms', '-verify', '-inform', 'DER', '-in', 'cms', '-CAfile', 'ca.pem', '-purpose', 'any'];
    return execFileSync('openssl', [...argomenti, '-binary'], { cwd: cartella, stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(cartella, { recursive: true });
  }
}
