// Bundles the application into dist/, only when something changed.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { esegui, preparaDipendenze, radice } from './lib/dipendenze.mjs';

const segno = join(radice, 'dist', '.impronta');

export function costruisci() {
  const impronta = improntaSorgenti();
  if (existsSync(segno) && readFileSync(segno, 'utf8') === impronta) return;
  process.stderr.write("Costruisco l'applicazione...\n");
  const strumento = (nome) => join(radice, 'node_modules', nome);
  const esiti = [
    esegui(strumento('vite/bin/vite.js'), ['build', '--logLevel', 'warn']),
    esegui(strumento('rolldown/bin/cli.mjs'), ['-c', 'rolldown.config.ts', '--log-level', 'warn']),
  ];
  if (esiti.some((codice) => codice !== 0)) process.exit(1);
  mkdirSync(join(radice, 'dist'), { recursive: true });
  writeFileSync(segno, impronta);
}

function improntaSorgenti() {
  const sorgenti = globSync(
    ['{contract,main,native,preload,renderer,sandbox}/**/*', '*.config.ts', 'package-lock.json'],
    {
      cwd: radice,
      withFileTypes: true,
    },
  );
  const hash = createHash('sha256');
  for (const file of sorgenti
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name))
    .sort()) {
    hash.update(file.slice(radice.length)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  preparaDipendenze();
  costruisci();
}
