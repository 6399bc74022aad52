import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { siAvvia } from '../../../scripts/lib/electron.mjs';

let cartella: string;
beforeEach(() => void (cartella = mkdtempSync(join(tmpdir(), 'electron-'))));
afterEach(() => rmSync(cartella, { recursive: true }));

/** A binary that does that and no more. */
const binario = (comando: string): string => {
  const percorso = join(cartella, 'electron');
  writeFileSync(percorso, `#!/bin/sh\n${comando}\n`);
  chmodSync(percorso, 0o755);
  return percorso;
};

it('takes a binary that tells its version', () => {
  expect(siAvvia(binario('[ "$1" = --version ] && echo v45.4.1'))).toBe(true);
});

it.each([
  ['refuses to run as root', 'echo "Running as root without --no-sandbox is not supported" >&2; exit 1'],
  ['aborts without its sandbox', 'kill -TRAP $$'],
])('leaves one that %s', (_perche, comando) => {
  expect(siAvvia(binario(comando))).toBe(false);
});

it('leaves one that is not a program of this computer', () => {
  expect(siAvvia(join(cartella, 'nessuno'))).toBe(false);
});
