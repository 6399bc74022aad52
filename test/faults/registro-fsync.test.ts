import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpzioniProcesso, ProcessoFiglio, VoceProcesso } from '../../main/host.ts';
import { Archivio } from '../../main/store/archivio.ts';
import { HostDiProva } from '../supporto/host.ts';

/** Starts the database process with the witness of its fsyncs (fsync/testimone.c). */
class HostConTestimone extends HostDiProva {
  readonly diario = join(this.cartelle.dati, 'diario');
  readonly ritardo = join(this.cartelle.dati, 'ritardo');
  readonly #libreria = join(this.cartelle.dati, 'testimone.so');

  compila(): void {
    const sorgente = join(import.meta.dirname, 'fsync', 'testimone.c');
    execFileSync('gcc', [
      '-shared',
      '-fPIC',
      '-O2',
      '-Wall',
      '-Wextra',
      '-Werror',
      '-o',
      this.#libreria,
      sorgente,
      '-ldl',
    ]);
  }

  override avvia(voce: VoceProcesso, opzioni?: OpzioniProcesso): ProcessoFiglio {
    const testimone = {
      LD_PRELOAD: this.#libreria,
      TESTIMONE_FILE: 'registro.db',
      TESTIMONE_DIARIO: this.diario,
      TESTIMONE_RITARDO: this.ritardo,
    };
    return super.avvia(voce, { ...opzioni, ambiente: { ...opzioni?.ambiente, ...testimone } });
  }

  /** When the fsyncs of the log's write-ahead file returned, in nanoseconds of the monotonic clock. */
  sincronizzazioni(): readonly bigint[] {
    if (!existsSync(this.diario)) return [];
    const righe = readFileSync(this.diario, 'utf8')
      .split('\n')
      .filter((riga) => riga.endsWith('registro.db-wal'));
    return righe.map((riga) => BigInt(riga.split(' ')[0]!));
  }
}

let host: HostConTestimone;
let archivio: Archivio;
beforeAll(async () => {
  host = new HostConTestimone();
  host.compila();
  const chiavi = () => Promise.resolve({ registro: randomBytes(32), lavoro: randomBytes(32) });
  ({ archivio } = await Archivio.apri(host, join(host.cartelle.dati, 'postazione'), chiavi));
});
beforeEach(() => writeFileSync(host.ritardo, '0'));
afterAll(async () => {
  writeFileSync(host.ritardo, '0');
  await archivio.chiudi();
  host.chiudi();
});

/** One append: when it was asked and when it was acknowledged. */
async function accoda(): Promise<{ da: bigint; a: bigint }> {
  const da = process.hrtime.bigint();
  await archivio.chiedi('accoda', { record: randomBytes(400) });
  return { da, a: process.hrtime.bigint() };
}

test('no append is acknowledged before the fsync of its write-ahead file has returned', async () => {
  for (let i = 0; i < 200; i++) {
    const { da, a } = await accoda();
    expect(host.sincronizzazioni().some((quando) => quando > da && quando < a)).toBe(true);
  }
});

test('appends together share an fsync, and none is acknowledged before it', async () => {
  const prima = host.sincronizzazioni().length;
  const esiti = await Promise.all(Array.from({ length: 100 }, accoda));
  const dopo = host.sincronizzazioni().slice(prima);
  expect(dopo.length).toBeLessThan(100);
  for (const { da, a } of esiti) expect(dopo.some((quando) => quando > da && quando < a)).toBe(true);
});

test('an fsync that takes long makes the acknowledgement wait as long', async () => {
  writeFileSync(host.ritardo, '400');
  const { da, a } = await accoda();
  expect(Number(a - da) / 1e6).toBeGreaterThanOrEqual(400);
});
