import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { avviaSandbox, type OpzioniSandbox, type Sandbox } from '../../sandbox/sandbox.ts';

const radice = join(import.meta.dirname, '..', '..');
const sorgenti = join(radice, 'sandbox');
const deposito = join(radice, 'node_modules', '.cache');
/** What a provisioned folder depends on. */
const daCuiDipende = [
  '../contract/sandbox.ts',
  'archivio',
  'autorita',
  'carte/carte.ts',
  'carte/libreria.ts',
  'carte/persone.ts',
  'carte/softhsm.ts',
  'cartella.ts',
  'popolazione',
  'provvista.ts',
];

const impronta = (): string => {
  const hash = createHash('sha256');
  const aggiungi = (percorso: string): void => {
    if (percorso.endsWith('.ts')) hash.update(readFileSync(percorso));
    else for (const nome of readdirSync(percorso).sort()) aggiungi(join(percorso, nome));
  };
  for (const voce of daCuiDipende) aggiungi(join(sorgenti, voce));
  return hash.digest('hex').slice(0, 16);
};

/** Starts the sandbox's own process on a new folder, so that this process never loads SoftHSM, and stops it. */
async function provvedi(cartella: string): Promise<void> {
  const figlio = spawn(process.execPath, [join(sorgenti, 'index.ts'), '--dir', cartella], { stdio: 'inherit' });
  const fine = once(figlio, 'exit');
  while (!existsSync(join(cartella, 'sandbox.json'))) {
    if (figlio.exitCode !== null) throw new Error(`the sandbox ended with code ${figlio.exitCode}`);
    await new Promise((avanti) => setTimeout(avanti, 50));
  }
  figlio.kill('SIGTERM');
  await fine;
  // Copies must not all ask for the same ports.
  for (const file of ['porte.json', 'sandbox.log']) rmSync(join(cartella, file));
}

/** Models of sources that are no longer these; those of the last hour may serve another run. */
function rimuoviVecchi(): void {
  for (const nome of readdirSync(deposito)) {
    const percorso = join(deposito, nome);
    const vecchio = statSync(percorso).mtimeMs < Date.now() - 3_600_000;
    if (vecchio && /^(?:sandbox|nuova)-/.test(nome)) rmSync(percorso, { recursive: true, force: true });
  }
}

/** A provisioned folder kept from one run of the tests to the next, as long as its sources are the same. */
async function modello(): Promise<string> {
  const pronto = join(deposito, `sandbox-${impronta()}`);
  if (existsSync(pronto)) return pronto;
  mkdirSync(deposito, { recursive: true });
  rimuoviVecchi();
  const nuovo = mkdtempSync(join(deposito, 'nuova-'));
  await provvedi(nuovo);
  try {
    renameSync(nuovo, pronto);
  } catch (causa) {
    // Another worker was faster.
    rmSync(nuovo, { recursive: true, force: true });
    if (!existsSync(pronto)) throw causa;
  }
  return pronto;
}

/** A temporary folder in which a sandbox starts at once: certificates, cards and people are already there. */
export async function cartellaProvvista(): Promise<string> {
  const cartella = mkdtempSync(join(tmpdir(), 'sandbox-'));
  cpSync(await modello(), cartella, { recursive: true });
  return cartella;
}

/** A sandbox in this process, with its controls, in a folder of its own. */
export interface SandboxDiProva extends Sandbox {
  readonly cartella: string;
  /** Absolute path of a file that `sandbox.json` names. */
  percorso(file: string): string;
  /** Stops it and removes its folder. */
  elimina(): Promise<void>;
}

/** Starts a sandbox of the test's own, in about a second. */
export async function sandboxDiProva(opzioni: Omit<OpzioniSandbox, 'cartella'> = {}): Promise<SandboxDiProva> {
  const cartella = await cartellaProvvista();
  const sandbox = await avviaSandbox({ ...opzioni, cartella });
  return {
    ...sandbox,
    cartella,
    percorso: (file) => join(cartella, file),
    async elimina() {
      await sandbox.chiudi();
      rmSync(cartella, { recursive: true, force: true });
    },
  };
}
