import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Criteri } from '../../contract/canali.ts';
import { attendi, codiceDi, HostConVoci, NucleoDiProva } from '../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../supporto/sandbox.ts';

const perId: Criteri = { specie: 'id-anpr', idANPR: 'AF41450AS' };
const mezzoMega = 512 * 1024;
const riserva = 8 * 1024 * 1024;

const nonPossibile = process.getuid?.() !== 0;
if (nonPossibile) process.stdout.write('SKIPPED: full disk: mounting a small tmpfs needs root\n');

describe.skipIf(nonPossibile)('a full disk', () => {
  let sandbox: SandboxDiProva;
  let host: HostConVoci;
  let nucleo: NucleoDiProva;
  let disco: string;
  beforeAll(async () => {
    sandbox = await sandboxDiProva();
  });
  beforeEach(async () => {
    host = new HostConVoci();
    disco = join(host.cartelle.dati, 'postazione');
    mkdirSync(disco);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disco]);
    nucleo = await NucleoDiProva.conOperatore({ sandbox, host });
  });
  afterEach(async () => {
    sandbox.guasto({ nome: 'nessuno' });
    libera();
    await nucleo.spegni();
    execFileSync('umount', [disco]);
    host.chiudi();
  });
  afterAll(() => sandbox.elimina());

  const chiamate = () => sandbox.operazioni.fatte(sandbox.dati.comune.istat);
  /** Takes space until this much is left, in bytes. */
  const riempi = (lascia: number) => {
    const { bavail, bsize } = statfsSync(disco);
    writeFileSync(join(disco, 'zavorra'), Buffer.alloc(bavail * bsize - lascia));
  };
  const libera = () => rmSync(join(disco, 'zavorra'), { force: true });
  const verifica = async () => {
    const { alterati, testa } = await nucleo.parti.traccia.verifica();
    expect(alterati).toEqual([]);
    return testa.dimensione;
  };

  test('with no room for a closing record no access is opened and nothing is sent: DISCO_PIENO', async () => {
    const pratica = await nucleo.pratica();
    const prima = chiamate();
    riempi(riserva - mezzoMega);
    const ricerca = nucleo.parti.consultazione.cerca(pratica, perId, { segnale: new AbortController().signal });
    expect(await codiceDi(ricerca)).toBe('DISCO_PIENO');
    expect(chiamate()).toBe(prima);
    expect(await nucleo.recordDi('apertura')).toEqual([]);
    libera();
    expect(
      await nucleo.parti.consultazione.cerca(pratica, perId, { segnale: new AbortController().signal }),
    ).toMatchObject({
      specie: 'uno',
    });
    await verifica();
  });

  test('full during the call: nothing is shown, and the log goes on once there is room', async () => {
    sandbox.guasto({ nome: 'lento', ms: 800 });
    const ricerca = codiceDi(nucleo.cerca(perId));
    await attendi(async () => (await nucleo.recordDi('apertura')).length === 1);
    const prima = nucleo.parti.traccia.testa.dimensione;
    riempi(0);
    expect(await ricerca).toBe('DISCO_PIENO');
    expect(await verifica()).toBe(prima);
    sandbox.guasto({ nome: 'nessuno' });
    libera();
    expect(await nucleo.cerca(perId)).toMatchObject({ specie: 'uno' });
    expect(await verifica()).toBe(prima + 2);
  });

  test('full to the last byte: what is refused leaves the log whole, record by record', async () => {
    riempi(0);
    let scritti = 0;
    const prima = nucleo.parti.traccia.testa.dimensione;
    const uno = () => nucleo.parti.traccia.scrivi({ tipo: 'blocco', sessione: 'x', motivo: 'richiesta' });
    for (let i = 0; i < 200; i++) {
      const esito = await uno().then(
        () => 'scritto',
        () => 'rifiutato',
      );
      if (esito === 'scritto') scritti++;
    }
    expect(scritti).toBeLessThan(200);
    libera();
    await uno();
    expect(await verifica()).toBe(prima + scritti + 1);
  });

  test('full when the database process dies: it comes back once there is room', async () => {
    riempi(0);
    nucleo.uccidiArchivio();
    await attendi(() => nucleo.fase === 'bloccata');
    await new Promise((avanti) => setTimeout(avanti, 1000));
    libera();
    await attendi(() =>
      verifica().then(
        () => true,
        () => false,
      ),
    );
  });
});
