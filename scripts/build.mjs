// Bundles the application into dist/, only when something changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

const cartelle = ['contract', 'main', 'native', 'preload', 'renderer', 'sandbox'];
const file = ['vite.config.ts', 'rolldown.config.ts', 'package-lock.json'];

function improntaSorgenti() {
  const dentro = cartelle.flatMap((cartella) =>
    readdirSync(join(radice, cartella), { recursive: true, withFileTypes: true })
      .filter((voce) => voce.isFile())
      .map((voce) => join(voce.parentPath ?? voce.path, voce.name)),
  );
  const hash = createHash('sha256');
  for (const percorso of [...dentro, ...file.map((nome) => join(radice, nome))].sort()) {
    hash.update(percorso.slice(radice.length)).update('\0').update(readFileSync(percorso));
  }
  return hash.digest('hex');
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  preparaDipendenze();
  costruisci();
}
