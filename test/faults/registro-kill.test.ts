import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordTraccia } from '../../contract/traccia.ts';
import { Registro } from '../../main/store/registro.ts';
import { attendi } from '../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../supporto/sandbox.ts';

const lungo = process.env['POSTAZIONE_LUNGO'] === '1';
const uccisioni = lungo ? 500 : 20;
const lentezza = 60;

let sandbox: SandboxDiProva;
let cartella: string;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
  sandbox.guasto({ nome: 'lento', ms: lentezza });
  cartella = mkdtempSync(join(tmpdir(), 'uccisioni-'));
});
afterAll(async () => {
  await sandbox.elimina();
  rmSync(cartella, { recursive: true });
});

const dati = () => join(cartella, 'postazione');

/** The whole application asking in a loop, in a process group of its own, so that one signal ends all of it. */
function avvia(): ChildProcess {
  const programma = join(import.meta.dirname, '..', 'supporto', 'processo-nucleo.ts');
  return fork(programma, [dati(), sandbox.cartella, 'ciclo'], {
    detached: true,
    env: { PATH: process.env['PATH'], TMPDIR: cartella },
    // What a dying process says is no news here.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Requests that the sandbox has worked on. */
const fatte = () => sandbox.operazioni.fatte(sandbox.dati.comune.istat);
const fatta = (id: string) => sandbox.operazioni.cerca(sandbox.dati.comune.istat, id) !== undefined;
/** Ids of the requests that the sandbox speaks of, refused ones too; the last thousand. */
const nominate = () =>
  sandbox.diario.voci.flatMap((voce) => ('idOperazioneComune' in voce ? [voce.idOperazioneComune] : []));

async function apriRegistro(): Promise<{ alterati: readonly number[]; record: readonly RecordTraccia[] }> {
  const chiave = readFileSync(join(dati(), 'chiavi')).subarray(0, 32);
  const registro = new Registro(join(dati(), 'registro.db'), chiave);
  const { alterati } = await registro.verifica();
  const record = registro.leggi(0, 1_000_000).map((riga) => JSON.parse(riga.toString('utf8')) as RecordTraccia);
  registro.chiudi();
  return { alterati, record };
}

test(`killed ${uccisioni} times between sending and answer: every request that arrived has its opening record`, async () => {
  let aperti = 0;
  let ancoraAperti = 0;
  for (let i = 0; i < uccisioni; i++) {
    const processo = avvia();
    const fine = once(processo, 'exit');
    let errori = '';
    processo.stderr!.on('data', (pezzo) => (errori += String(pezzo)));
    await Promise.race([once(processo, 'message'), fine]);
    if (processo.exitCode !== null) throw new Error(errori);
    const prima = fatte();
    // At another moment of the calls each time.
    await attendi(() => fatte() > prima);
    await new Promise((avanti) => setTimeout(avanti, (i * 13) % (lentezza * 2)));
    process.kill(-processo.pid!, 'SIGKILL');
    await fine;
    // Let the requests that were waiting inside the sandbox finish there.
    await new Promise((avanti) => setTimeout(avanti, lentezza + 50));

    const { alterati, record } = await apriRegistro();
    expect(alterati).toEqual([]);
    const aperture = record.filter((uno) => uno.tipo === 'apertura');
    const tracciate = new Set(aperture.map(({ idOperazioneComune }) => idOperazioneComune));
    expect(tracciate.size).toBe(aperture.length);
    expect([...tracciate].filter(fatta)).toHaveLength(fatte());
    expect(nominate().filter((id) => !tracciate.has(id))).toEqual([]);
    aperti = aperture.length;
    ancoraAperti = aperti - record.filter((uno) => uno.tipo === 'chiusura').length;
  }
  // The kills did fall between sending and answer.
  expect(ancoraAperti).toBeGreaterThanOrEqual(uccisioni / 2);
  process.stdout.write(`${uccisioni} kills: ${aperti} accesses opened, ${ancoraAperti} of them cut\n`);
}, 3_600_000);
