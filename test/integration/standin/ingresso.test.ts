import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const radice = join(import.meta.dirname, '..', '..', '..');
const ingresso = [...['--import', join(radice, 'standin', 'register.ts')], join(radice, 'main', 'index.ts')];

test('a malformed POSTAZIONE_PKCS11 ends the application with 1, and is named', () => {
  const dati = mkdtempSync(join(tmpdir(), 'ingresso-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, [...ingresso, `--user-data-dir=${dati}`], {
      env: { ...process.env, POSTAZIONE_SENZA_FINESTRA: '1', POSTAZIONE_PKCS11: 'driver.so' },
      encoding: 'utf8',
    });
    expect(stderr).toContain('POSTAZIONE_PKCS11 is not JSON');
    expect(status).toBe(1);
  } finally {
    rmSync(dati, { recursive: true, force: true });
  }
});
