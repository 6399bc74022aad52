import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Registro } from '../../main/store/registro.ts';

/** SQLite forgets a damaged WAL in good faith, and an older file is a good file: the head kept beside it does not. */
describe('records that were acknowledged and are no longer there', () => {
  const chiave = randomBytes(32);
  let cartella: string;
  let file: string;

  const apri = () => new Registro(file, chiave);
  const scrivi = (registro: Registro, quanti: number) => {
    for (let i = 0; i < quanti; i++) registro.accoda([{ record: Buffer.from(`record ${i}`) }]);
  };
  /** The files as a crash would leave them: database and WAL copied while the log is open. */
  const spegniDiColpo = (registro: Registro): void => {
    for (const nome of [file, `${file}-wal`, `${file}.testa`]) copyFileSync(nome, `${nome}.copia`);
    registro.chiudi();
    rmSync(`${file}-shm`, { force: true });
    for (const nome of [file, `${file}-wal`, `${file}.testa`]) copyFileSync(`${nome}.copia`, nome);
  };

  beforeEach(() => {
    cartella = mkdtempSync(join(tmpdir(), 'perduto-'));
    file = join(cartella, 'registro.db');
  });
  afterEach(() => rmSync(cartella, { recursive: true, force: true }));

  it('are not missed where nothing happened', () => {
    const registro = apri();
    scrivi(registro, 5);
    spegniDiColpo(registro);
    const riaperto = apri();
    expect(riaperto.perduta()).toBeUndefined();
    expect(riaperto.testa().dimensione).toBe(5);
    riaperto.chiudi();
  });

  it('are missed after one bit changed in the WAL', () => {
    const registro = apri();
    scrivi(registro, 5);
    const attesa = registro.testa();
    spegniDiColpo(registro);
    const wal = readFileSync(`${file}-wal`);
    const meta = Math.floor(wal.length / 2);
    wal[meta] = wal[meta]! ^ 1;
    writeFileSync(`${file}-wal`, wal);
    const riaperto = apri();
    expect(riaperto.testa().dimensione).toBeLessThan(5);
    expect(riaperto.perduta()).toEqual(attesa);
    riaperto.chiudi();
  });

  it('are missed when an older copy of the database is put back', () => {
    const registro = apri();
    scrivi(registro, 3);
    registro.chiudi();
    copyFileSync(file, `${file}.ieri`);
    const oggi = apri();
    scrivi(oggi, 4);
    const attesa = oggi.testa();
    oggi.chiudi();
    copyFileSync(`${file}.ieri`, file);
    const riaperto = apri();
    expect(riaperto.perduta()).toEqual(attesa);
    riaperto.chiudi();
  });

  it('are missed when the database is deleted and starts anew', () => {
    const registro = apri();
    scrivi(registro, 3);
    const attesa = registro.testa();
    registro.chiudi();
    rmSync(file);
    const nuovo = apri();
    expect(nuovo.perduta()).toEqual(attesa);
    nuovo.chiudi();
  });

  it('are missed when others stand in their place', () => {
    const registro = apri();
    scrivi(registro, 3);
    registro.chiudi();
    copyFileSync(file, `${file}.ieri`);
    const uno = apri();
    scrivi(uno, 2);
    const attesa = uno.testa();
    uno.chiudi();
    copyFileSync(`${file}.testa`, `${file}.testa.vera`);
    copyFileSync(`${file}.ieri`, file);
    const altro = apri();
    altro.accoda([{ record: Buffer.from('un altro') }, { record: Buffer.from('e un altro') }]);
    altro.chiudi();
    copyFileSync(`${file}.testa.vera`, `${file}.testa`);
    const riaperto = apri();
    expect(riaperto.perduta()).toEqual(attesa);
    riaperto.chiudi();
  });

  it('cannot be hidden by a head written without the key', () => {
    const registro = apri();
    scrivi(registro, 3);
    registro.chiudi();
    const falsa = readFileSync(`${file}.testa`);
    falsa[7] = 1;
    writeFileSync(`${file}.testa`, falsa);
    const riaperto = apri();
    expect(riaperto.perduta()).not.toBeUndefined();
    riaperto.chiudi();
  });
});
